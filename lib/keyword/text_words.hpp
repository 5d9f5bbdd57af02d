// The folded words of one text, numbered from 0 in the order in which they
// come. A lexicon knows the words of all texts before it too: what is counted
// by these numbers takes no more room than the text has words.
#pragma once

#include <cstdint>
#include <vector>

#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

class TextWords {
 public:
  explicit TextWords(const Reading& reading);
  // The word of a term.
  std::uint32_t operator[](std::size_t term) const { return numbers_[term]; }
  std::size_t size() const { return size_; }

  // Of what is known of each word, the sum for the words of a phrase.
  double sum(const std::vector<double>& of_words, Range phrase) const;

 private:
  std::vector<std::uint32_t> numbers_;  // by terms
  std::size_t size_ = 0;
};

}  // namespace tamis::keyword
