#include "tamis/token/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

#include "tamis/token/shingles.hpp"

namespace tamis::token {

std::string_view Bytes::keep(std::string_view bytes) {
  constexpr std::size_t chunk_size = 1 << 16;
  if (bytes.empty()) return {};
  if (bytes.size() > left_) {
    left_ = std::max(chunk_size, bytes.size());
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    free_ = chunks_.back().get();
  }
  char* const place = free_;
  std::memcpy(place, bytes.data(), bytes.size());
  free_ += bytes.size();
  left_ -= bytes.size();
  return {place, bytes.size()};
}

namespace {

constexpr std::size_t longest_short = 16;  // bytes that a slot holds itself

std::uint64_t loaded(const char* bytes) {
  std::uint64_t number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

// The lowest bytes of a number, as many as `size` but for the first `skipped`,
// all set. Bytes in memory are taken for the lowest first: on other machines
// the slots differ, the numbers of words do not.
constexpr std::array<std::uint64_t, longest_short + 1> masks(
    std::size_t skipped) {
  std::array<std::uint64_t, longest_short + 1> found{};
  for (std::size_t size = skipped + 1; size <= longest_short; ++size) {
    const std::size_t bytes = size - skipped;
    found[size] =
        bytes >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * bytes) - 1;
  }
  return found;
}

constexpr auto low_masks = masks(0);
constexpr auto high_masks = masks(8);

// Multiplies and folds, as wyhash does (Wang Yi 2019).
std::size_t hash_of(std::uint64_t low, std::uint64_t high, std::uint32_t size) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(low ^ 0x9E3779B97F4A7C15) *
                       (high ^ 0xD6E8FEB86659FD93 ^ size);
  return static_cast<std::size_t>(product) ^
         static_cast<std::size_t>(product >> 64);
}

}  // namespace

// Without a branch between its parts.
[[gnu::always_inline]] inline bool Vocabulary::is_alike(const Slot& a,
                                                        const Slot& b) {
  return ((a.low ^ b.low) | (a.high ^ b.high) | (a.size ^ b.size)) == 0;
}

[[gnu::always_inline]] inline Vocabulary::Slot Vocabulary::slot_for(
    std::string_view text, std::size_t begin, std::size_t size) {
  const auto short_size = static_cast<std::uint32_t>(size);
  const char* bytes = text.data() + begin;
  if (size > longest_short) {
    return {word_hash({bytes, size}), 0, short_size, 0};
  }
  std::array<char, longest_short> padded;
  if (begin + longest_short > text.size()) {
    padded.fill(0);
    std::copy_n(bytes, size, padded.data());
    bytes = padded.data();
  }
  return {loaded(bytes) & low_masks[size], loaded(bytes + 8) & high_masks[size],
          short_size, 0};
}

// Where `word` is, or would be put.
[[gnu::always_inline]] inline std::size_t Vocabulary::place_of(
    const Slot& wanted, std::string_view word) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash_of(wanted.low, wanted.high, wanted.size) & mask;
  for (;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.number == 0) return at;
    if (!is_alike(slot, wanted)) continue;
    if (word.size() <= longest_short || words_[slot.number - 1] == word) {
      return at;
    }
  }
}

std::uint32_t Vocabulary::add(std::string_view word) {
  return add(slot_for(word, 0, word.size()), word);
}

void Vocabulary::add(std::string_view text, std::span<const Word> words,
                     std::vector<std::uint32_t>& numbers) {
  numbers.resize(words.size());
  if (slots_.empty()) grow();
  std::size_t at = 0;
  for (const Word word : words) {
    const Slot wanted = slot_for(text, word.begin, word.size);
    const std::size_t hash = hash_of(wanted.low, wanted.high, wanted.size);
    const Slot& first = slots_[hash & (slots_.size() - 1)];
    const bool is_known = is_alike(first, wanted) && first.number != 0 &&
                          word.size <= longest_short;  // most words
    numbers[at++] = is_known ? first.number - 1 : add(wanted, word.in(text));
  }
}

std::uint32_t Vocabulary::add(const Slot& wanted, std::string_view word) {
  if ((words_.size() + 1) * 3 > slots_.size() * 2) grow();
  Slot& slot = slots_[place_of(wanted, word)];
  if (slot.number == 0) {
    assert(words_.size() < UINT32_MAX - 1);
    words_.push_back(bytes_.keep(word));
    slot = wanted;
    slot.number = static_cast<std::uint32_t>(words_.size());
  }
  return slot.number - 1;
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view word) const {
  if (slots_.empty()) return std::nullopt;
  const Slot& slot = slots_[place_of(slot_for(word, 0, word.size()), word)];
  if (slot.number == 0) return std::nullopt;
  return slot.number - 1;
}

void Vocabulary::grow() {
  std::vector<Slot> old(std::max<std::size_t>(64, slots_.size() * 2));
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    std::size_t at = hash_of(slot.low, slot.high, slot.size) & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace tamis::token
