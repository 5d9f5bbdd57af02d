// The different words of a text, numbered in the order in which they come: for
// counting words and for whatever else is kept once for each.
//
//   token::Vocabulary vocabulary;
//   std::vector<std::size_t> counts;
//   for (const token::Word word : token::words(line)) {
//     const auto number = vocabulary.add(word.in(line));
//     if (number == counts.size()) counts.push_back(0);
//     ++counts[number];
//   }
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

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
  // from 0. At most 2^32 - 1 words. One hash and, nearly always, one look into
  // an array of 8 bytes a place and one at the word.
  std::uint32_t add(std::string_view word);

  std::optional<std::uint32_t> find(std::string_view word) const;

  // The word of a number below size(). Good for the life of the vocabulary.
  std::string_view operator[](std::uint32_t number) const {
    return words_[number];
  }

  std::size_t size() const { return words_.size(); }

  void clear() { *this = {}; }

 private:
  struct Slot {
    std::uint32_t tag;     // the upper half of the hash
    std::uint32_t number;  // that of the word, and 1; 0 for an empty place
  };

  // Where `word` is, or would be put.
  std::size_t place_of(std::string_view word, std::uint64_t hash) const;
  void grow();

  Bytes bytes_;
  std::vector<std::string_view> words_;
  std::vector<Slot> slots_;  // a power of two, at most half of them full
};

}  // namespace tamis::token
