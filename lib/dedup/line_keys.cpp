#include "line_keys.hpp"

#include <xxhash.h>

#include <array>

#include "tamis/text/fold.hpp"

namespace tamis::dedup {

std::string_view FoldedWords::of(std::string_view text) {
  bare_.clear();
  if (!take_plain(text)) take_any(text);
  return bare_;
}

// Words of ASCII letters between blanks, a mark behind them at most: for such
// text folding and cutting are one step. False where it is something else.
bool FoldedWords::take_plain(std::string_view text) {
  enum Kind : unsigned char { other, letter, blank, mark };
  static constexpr auto kinds = [] {
    std::array<Kind, 256> table{};
    for (unsigned char c = 'a'; c <= 'z'; ++c) table[c] = letter;
    for (unsigned char c = 'A'; c <= 'Z'; ++c) table[c] = letter;
    table[' '] = blank;
    for (const char c : std::string_view(",.;!?")) {
      table[static_cast<unsigned char>(c)] = mark;
    }
    return table;
  }();
  bare_.resize(text.size() + 1);
  char* to = bare_.data();
  Kind last = blank;
  for (const char c : text) {
    const Kind kind = kinds[static_cast<unsigned char>(c)];
    if (kind == other || (last == mark && kind != blank) ||
        (kind == mark && last != letter)) {
      return false;
    }
    *to = static_cast<char>(kind == letter ? c | 0x20 : ' ');
    to += kind == letter || last == letter;
    last = kind;
  }
  *to = ' ';
  to += last == letter;
  bare_.resize(static_cast<std::size_t>(to - bare_.data()));
  return true;
}

void FoldedWords::take_any(std::string_view text) {
  bare_.clear();
  text::fold(text, text::Accents::drop, folded_);
  token::words(folded_, words_);
  for (const token::Word word : words_) {
    bare_.append(word.in(folded_)).push_back(' ');
  }
}

std::string_view LineKeys::compared(std::string_view line) {
  return likeness_ == Likeness::bytes ? line : compared_words(line);
}

// A LF, which no line holds, tells lines without words from those with.
std::string_view LineKeys::compared_words(std::string_view line) {
  const std::string_view words = words_.of(core_ ? core_(line) : line);
  if (!words.empty()) return words;
  if (line.ends_with('\r')) line.remove_suffix(1);
  return whole_.assign("\n").append(line);
}

Hash128 LineKeys::key_of(std::string_view compared,
                         std::uint64_t attempt) const {
  const XXH128_hash_t hash =
      attempt == 0
          ? XXH3_128bits(compared.data(), compared.size())
          : XXH3_128bits_withSeed(compared.data(), compared.size(), attempt);
  Hash128 key = static_cast<Hash128>(hash.high64) << 64 | hash.low64;
  if (bits_ < 128) key = key >> (128 - bits_) << (128 - bits_);
  return key == 0 ? 1 : key;
}

}  // namespace tamis::dedup
