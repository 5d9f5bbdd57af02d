// What a text is about, in pieces that can be counted: stems, and pairs of
// stems that stand side by side.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "reading.hpp"

namespace tamis::summary {

// Numbered from 0: the stems as the reading numbers them, then the pairs.
class Concepts {
 public:
  // Linear.
  explicit Concepts(const Reading& reading);

  std::size_t size() const { return counts_.size(); }
  bool is_pair(std::size_t number) const { return number >= stem_count_; }

  // The sentences that tell a concept.
  std::uint32_t count(std::size_t number) const { return counts_[number]; }

  // The different concepts of a sentence.
  std::span<const std::uint32_t> operator[](std::size_t sentence) const {
    return std::span(numbers_).subspan(
        begins_[sentence], begins_[sentence + 1] - begins_[sentence]);
  }

 private:
  std::size_t stem_count_;
  std::vector<std::uint32_t> counts_;   // by concepts
  std::vector<std::uint32_t> numbers_;  // of all sentences
  std::vector<std::size_t> begins_;     // in `numbers_`, and one for the end
};

}  // namespace tamis::summary
