// The different words of a text, numbered in the order in which they come: for
// counting words and for whatever else is kept once for each.
//
//   token::Vocabulary vocabulary;
//   vocabulary.add(line, token::words(line), numbers);
//   counts.resize(vocabulary.size());
//   for (const std::uint32_t number : numbers) ++counts[number];
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "tamis/token/words.hpp"

namespace tamis::token {

// Any bytes; those of short words do not take an allocation each. Views into
// it stay good for its life, also when it is moved.
class Bytes {
 public:
  std::string_view keep(std::string_view bytes);

 private:
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* free_ = nullptr;
  std::size_t left_ = 0;  // behind free_
};

class Vocabulary {
 public:
  // The number of `word`, any bytes; a word not seen before gets the next one,
  // from 0. At most 2^32 - 1 words. Words of up to 16 bytes take, nearly
  // always, one look into an array of 24 bytes a place.
  std::uint32_t add(std::string_view word);

  // The numbers of words of one text, instead of what `numbers` held: twice as
  // fast, since 16 bytes can be read nearly everywhere and nothing hangs on the
  // words' sizes.
  void add(std::string_view text, std::span<const Word> words,
           std::vector<std::uint32_t>& numbers);

  std::optional<std::uint32_t> find(std::string_view word) const;

  // The word of a number below size(). Good for the life of the vocabulary.
  std::string_view operator[](std::uint32_t number) const {
    return words_[number];
  }

  std::size_t size() const { return words_.size(); }

  void clear() { *this = {}; }

 private:
  // A place in a table whose size is a power of two, at most two thirds full.
  struct Slot {
    std::uint64_t low;     // of a short word its bytes, zeros behind them; of a
    std::uint64_t high;    // long one its hash and 0
    std::uint32_t size;    // of the word, in bytes
    std::uint32_t number;  // that of the word, and 1; 0 for an empty place
  };

  static bool is_alike(const Slot& a, const Slot& b);
  static Slot slot_for(std::string_view text, std::size_t begin,
                       std::size_t size);
  std::uint32_t add(const Slot& wanted, std::string_view word);
  std::size_t place_of(const Slot& wanted, std::string_view word) const;
  void grow();

  Bytes bytes_;
  std::vector<std::string_view> words_;
  std::vector<Slot> slots_;
};

}  // namespace tamis::token
