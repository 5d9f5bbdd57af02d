// Which keywords go together, and how much.
//
// Two keywords do where they are told near one another more often than chance
// would have it, by normalised pointwise mutual information (Bouma 2009), in
// the same documents by the same measure, or where they share words. What is
// seen once or twice is discounted, since there chance does most (Pantel and
// Lin 2002).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "merged_keywords.hpp"

namespace tamis::keyword {

// A weight, at least 0, for each two of some things; that of one with itself
// stays 0.
class Affinities {
 public:
  explicit Affinities(std::size_t count)
      : count_(count), weights_(count * count) {}

  std::size_t size() const { return count_; }
  float of(std::size_t a, std::size_t b) const {
    return weights_[a * count_ + b];
  }
  std::span<const float> row(std::size_t a) const {
    return std::span(weights_).subspan(a * count_, count_);
  }
  void add(std::size_t a, std::size_t b, double weight) {
    weights_[a * count_ + b] += static_cast<float>(weight);
    weights_[b * count_ + a] = weights_[a * count_ + b];
  }

 private:
  std::size_t count_;
  std::vector<float> weights_;
};

// Those of `keywords`. Time and memory grow with the square of their number,
// and with their places.
Affinities affinities(std::span<const MergedKeyword> keywords);

}  // namespace tamis::keyword
