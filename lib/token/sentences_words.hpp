// What single words tell of where sentences end: the lists of one language in
// one table, so that one look-up answers all.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tamis/token/language.hpp"

namespace tamis::token {

// A word's uses, as bits.
namespace use {
inline constexpr std::uint16_t abbreviation = 1;  // its stop ends nothing
inline constexpr std::uint16_t may_end = 2;       // it ends before an opener
inline constexpr std::uint16_t series = 4;        // it ends before any capital
inline constexpr std::uint16_t of_number = 8;  // abbreviation before a number
inline constexpr std::uint16_t opener = 16;    // a capital: a sentence begins
inline constexpr std::uint16_t clause = 32;    // a clause begins
inline constexpr std::uint16_t leaning = 64;   // the next word belongs to it
inline constexpr std::uint16_t midway = 128;   // more is to come
inline constexpr std::uint16_t said = 512;     // behind who spoke
inline constexpr std::uint16_t ordinal = 256;  // a number behind has a stop
}  // namespace use

class SentenceWords {
 public:
  explicit SentenceWords(const std::vector<Language>& languages);

  // The uses of a word in lower case; 0: none.
  std::uint16_t of(std::string_view word) const;

  bool has_ordinals() const { return has_ordinals_; }

 private:
  struct Entry {
    std::string_view word;
    std::uint16_t uses = 0;
  };

  void add(std::string_view kind, Language language, std::uint16_t use);
  void add_entry(std::string_view entry, std::uint16_t use);
  void put(std::string_view word, std::uint16_t use);
  Entry& slot(std::string_view word);
  void grow();

  // A bit for each size that words with this first byte have: most words are
  // in no list, and it tells so at once.
  std::array<std::uint32_t, 256> sizes_{};
  std::vector<Entry> slots_;  // open addressing; a power of two
  std::size_t count_ = 0;
  std::deque<std::string> made_;  // entries that stand so in no list
  bool has_ordinals_ = false;
};

// Built when first asked for, and kept. Unknown means French and English.
const SentenceWords& sentence_words(Language language);

// A short word in lower case, apostrophes as '. What is longer than the buffer
// is cut, and so is in no list.
class LowerWord {
 public:
  explicit LowerWord(std::string_view word) { add(word); }

  void add(std::string_view word);
  operator std::string_view() const { return {buffer_.data(), size_}; }

 private:
  std::array<char, 40> buffer_;
  std::size_t size_ = 0;
};

}  // namespace tamis::token
