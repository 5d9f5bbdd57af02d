// Sentences as vectors: what each tells, and how much that tells it apart from
// the others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "reading.hpp"

namespace tamis::summary {

struct Weight {
  std::uint32_t stem;
  double value;
};

// The tf-idf of stems, where the sentences are the documents (Spärck Jones
// 1972): in one of N sentences a stem weighs its tellings there times
// log((N + 1) / n), if n sentences tell it. By the 1 nothing weighs 0, however
// short the text.
class Tfidf {
 public:
  // Linear, but for the sorting of each sentence's stems.
  explicit Tfidf(const Reading& reading);

  // The different stems of a sentence, in the order of their numbers.
  std::span<const Weight> operator[](std::size_t sentence) const {
    return std::span(weights_).subspan(
        begins_[sentence], begins_[sentence + 1] - begins_[sentence]);
  }

 private:
  std::vector<Weight> weights_;      // of all sentences
  std::vector<std::size_t> begins_;  // in `weights_`, and one for the end
};

}  // namespace tamis::summary
