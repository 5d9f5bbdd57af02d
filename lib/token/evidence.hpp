// What words, their endings and their letters tell of a text's language.
//
// The lists common.<code> say what is common in each language, in order. A
// word's weight is the logarithm of how much likelier it is there than in a
// text that has it by chance (naive Bayes, with Zipf's law for the
// frequencies). Beside the languages that tamis speaks stand their neighbours,
// so that Danish is not taken for English for its "for" and "at".
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tamis::token {

// Those of `Language` first, in its order but for unknown.
inline constexpr std::array<std::string_view, 32> weighed_languages = {
    "fr", "en", "de", "es", "it", "nl", "pt", "af", "br", "ca", "cs",
    "cy", "da", "eo", "et", "eu", "fi", "ga", "gl", "hr", "hu", "id",
    "is", "la", "lt", "lv", "oc", "pl", "ro", "sv", "tr", "vi"};

// One for each of them, in sixteenths; 0: nothing speaks for the language.
using Weights = std::array<std::int8_t, weighed_languages.size()>;

// A word as it is read, in lower case, byte by byte. Its keys are hashes, or
// bytes: different words have different ones but for a chance of 1 in 2^50.
class Spelling {
 public:
  void add(unsigned char byte) {
    hash_ = (hash_ ^ byte) * 0x100000001B3;  // FNV-1a
    last_ = last_ << 8 | byte;
    ++size_;
  }

  std::size_t size() const { return size_; }  // bytes
  std::uint64_t key() const { return hash_; }

  // The key of the last `size` bytes, 1 to 7.
  std::uint64_t ending_key(std::size_t size) const {
    const std::uint64_t mask = (std::uint64_t{1} << 8 * size) - 1;
    return (last_ & mask) | std::uint64_t{size} << 56;
  }

  std::uint64_t letter_key() const { return ending_key(2) | 1ULL << 63; }

 private:
  std::uint64_t hash_ = 0xCBF29CE484222325;
  std::uint64_t last_ = 0;
  std::size_t size_ = 0;
};

// A table of weights by the keys above, made from the lists.
class Evidence {
 public:
  Evidence();

  // Null if the key tells nothing.
  const Weights* of(std::uint64_t key) const {
    if (!filter_[mixed(key) >> 48]) return nullptr;
    const Slot& slot = table_[place(key)];
    return slot.key == key ? &slot.weights : nullptr;
  }

 private:
  static constexpr std::size_t slots = 8192;  // the lists fill 5,000

  struct Slot {
    std::uint64_t key;  // 0: empty
    Weights weights;
  };

  static std::uint64_t mixed(std::uint64_t key) {
    return key * 0x9E3779B97F4A7C15;
  }

  // Where `key` is, or the empty slot where it would be.
  std::size_t place(std::uint64_t key) const {
    std::size_t at = mixed(key) >> 51;
    while (table_[at].key != key && table_[at].key != 0) at = (at + 1) % slots;
    return at;
  }

  Weights& at(std::uint64_t key);
  void read_list(std::size_t language);
  void fill_endings();

  // Most endings are in no list: this tells in one look at 8 kB.
  std::bitset<1 << 16> filter_;
  std::vector<Slot> table_ = std::vector<Slot>(slots);
  std::vector<std::string_view> endings_;
};

}  // namespace tamis::token
