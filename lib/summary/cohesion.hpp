// How well a stretch of text keeps to words of its own (Eisenstein and Barzilay
// 2008): the likelihood of its stems, if each stretch draws them from a
// distribution of its own that nobody knows, with a Dirichlet prior.
//
// The prior is not flat: common stems are expected everywhere, by the root of
// their count in the text. It weighs one for each stem of the text, and a
// thousand at most: a heavier one would hide the joints of a long text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "reading.hpp"

namespace tamis::summary {

class Cohesion {
 public:
  // `reading` must live longer. Linear.
  explicit Cohesion(const Reading& reading);

  std::size_t stems() const { return likely_.size() - 1; }  // of the text

  // Ends the stretch, and begins an empty one.
  void clear();

  // Takes a sentence into the stretch, wherever it stands.
  void add(std::size_t sentence);

  // The logarithm of the likelihood of all sentences taken.
  double likelihood() const { return sum_ - likely_[size_]; }

 private:
  const Reading& reading_;
  std::vector<std::size_t> rows_;  // by stems, in `telling_`
  // By the stem's count in the text, the log weight of each further telling.
  std::vector<double> telling_;
  std::vector<double> likely_;         // by tellings, of whatever stem
  std::vector<std::uint32_t> counts_;  // by stems, in the stretch
  std::vector<std::uint32_t> taken_;   // stems in the stretch
  std::size_t size_ = 0;               // tellings in it
  double sum_ = 0;
};

}  // namespace tamis::summary
