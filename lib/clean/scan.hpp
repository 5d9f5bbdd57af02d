// The words of a text at the cost of one look at each byte: nothing is folded,
// nothing allocated. A word is told by its place and by a hash that does not
// know case. For judging what a line is; token::words is for what it says.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tamis::clean {

struct RawWord {
  std::size_t begin;
  std::size_t end;
  std::uint64_t hash;
  bool is_joined;  // an apostrophe or a hyphen ties it to the word before
};

namespace scanning {

enum : std::uint8_t { other = 0, letter = 1, joiner = 2, sign = 4, high = 8 };

// `sign`: what the marks of events, turns and links begin with.
constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (int c = '0'; c <= '9'; ++c)
    classes[static_cast<std::size_t>(c)] = letter;
  for (int c = 'a'; c <= 'z'; ++c) {
    classes[static_cast<std::size_t>(c)] = letter;
    classes[static_cast<std::size_t>(c - 'a' + 'A')] = letter;
  }
  for (const char c : {'\'', '-'}) {
    classes[static_cast<unsigned char>(c)] = joiner;
  }
  for (const char c : {'[', '(', '{', '<', '*', '>'}) {
    classes[static_cast<unsigned char>(c)] = sign;
  }
  for (std::size_t c = 0x80; c < 256; ++c) classes[c] = high;
  return classes;
}

inline constexpr std::array<std::uint8_t, 256> classes = make_classes();

struct Step {
  std::uint8_t kind;
  std::uint8_t size;
};

// What stands at a byte above 0x7F: no-break spaces, quotes, dashes, bullets,
// arrows, notes and emoji part words; all else is taken for letters.
inline Step step_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto left = text.size() - at;
  const auto size = [left](std::size_t want) {
    return static_cast<std::uint8_t>(want < left ? want : left);
  };
  const unsigned first = byte(0);
  if (first == 0xC2) return {other, size(2)};
  if (first == 0xE2) {
    const bool is_apostrophe = byte(1) == 0x80 && byte(2) == 0x99;
    const bool is_note = byte(1) == 0x99 && byte(2) >= 0xA9 && byte(2) <= 0xAC;
    return {is_apostrophe ? joiner : is_note ? sign : other, size(3)};
  }
  if (first == 0xE3 && byte(1) == 0x80) return {other, size(3)};
  if (first == 0xEF && byte(1) == 0xB8) return {other, size(3)};
  if (first == 0xF0 && byte(1) == 0x9F) return {other, size(4)};
  return {letter, 1};
}

inline std::uint64_t mixed(std::uint64_t hash, std::uint64_t chunk) {
  hash = (hash ^ chunk) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 29);
}

// Bit 5 is what parts the cases of ASCII and of Latin-1 in UTF-8.
inline std::uint64_t hash_of(std::string_view text, std::size_t begin,
                             std::size_t end) {
  constexpr std::uint64_t lower = 0x2020202020202020U;
  std::uint64_t hash = end - begin;
  for (; begin < end; begin += 8) {
    std::uint64_t chunk = 0;
    const std::size_t left = end - begin;
    if (begin + 8 <= text.size()) {
      std::memcpy(&chunk, text.data() + begin, 8);
      chunk |= lower;
      if (left < 8) chunk &= ~std::uint64_t{0} >> (64 - 8 * left);
    } else {
      for (std::size_t i = 0; i < left; ++i) {
        const auto byte = static_cast<unsigned char>(text[begin + i]);
        chunk |= std::uint64_t{byte | 0x20U} << (8 * i);
      }
    }
    hash = mixed(hash, chunk);
  }
  return hash;
}

// How many of eight bytes are ASCII letters or digits, up to the first that is
// none: eight at a time, as the lengths of words are what a processor guesses
// wrong. In each byte of a sum the high bit tells "at least".
inline std::size_t letters_among(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t highs = 0x80 * ones;
  const std::uint64_t low = bytes & ~highs;
  const std::uint64_t folded = low | 0x20 * ones;
  const std::uint64_t letters =
      (folded + (0x80 - 'a') * ones) & ~(folded + (0x7F - 'z') * ones);
  const std::uint64_t digits =
      (low + (0x80 - '0') * ones) & ~(low + (0x7F - '9') * ones);
  const std::uint64_t others = (~(letters | digits) | bytes) & highs;
  return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

inline std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (at + 8 <= text.size()) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, text.data() + at, 8);
      const std::size_t run = letters_among(bytes);
      at += run;
      if (run == 8) continue;
    }
    const std::uint8_t next = classes[static_cast<unsigned char>(text[at])];
    if (next == high ? step_at(text, at).kind != letter : next != letter) break;
    ++at;
  }
  return at;
}

}  // namespace scanning

// Calls take(RawWord) for each word; gives back whether a sign of an event, a
// turn or a link stands between them. Linear.
template <typename Take>
bool for_each_word(std::string_view text, Take take) {
  using namespace scanning;
  std::uint8_t seen = 0;
  std::size_t last_end = text.size() + 1;    // of the word before
  std::size_t joiner_end = text.size() + 1;  // of the joiner right behind it
  for (std::size_t at = 0; at < text.size();) {
    const std::uint8_t kind = classes[static_cast<unsigned char>(text[at])];
    Step step = kind == high ? step_at(text, at) : Step{kind, 1};
    if (step.kind != letter) {
      seen |= step.kind;
      if (step.kind == joiner && at == last_end) joiner_end = at + step.size;
      at += step.size;
      continue;
    }
    const std::size_t begin = at;
    at = end_of_word(text, at + step.size);
    take(RawWord{begin, at, hash_of(text, begin, at), begin == joiner_end});
    last_end = at;
  }
  return (seen & sign) != 0;
}

inline std::uint64_t hash_of(std::string_view word) {
  return scanning::hash_of(word, 0, word.size());
}

}  // namespace tamis::clean
