// Sentences one by one, each time the one that adds most for its cost: what the
// concepts that it tells weigh, if no chosen one tells them already.
//
// Under a budget the greedy choice of what covers most comes near the best one
// in practice (Lin and Bilmes 2010). Gains only shrink: the best of the heap,
// looked at anew, is taken if it is still the best (Minoux 1978).
#pragma once

#include <cstddef>
#include <queue>
#include <vector>

#include "concepts.hpp"
#include "selection.hpp"

namespace tamis::summary {

class Greedy {
 public:
  struct Worth {
    std::vector<double> weights;  // by concepts
    std::vector<double> factors;  // by sentences, of what they tell
    double exponent;              // of the cost, 0 or more
  };

  // `concepts` must live longer.
  Greedy(const Concepts& concepts, Worth worth);

  // Takes what the stage of `selection` offers, while it adds something.
  void choose(Selection& selection);

 private:
  struct Entry {
    double gain;
    std::size_t sentence;

    bool operator<(const Entry& other) const {  // ties: the earlier one first
      return gain != other.gain ? gain < other.gain : sentence > other.sentence;
    }
  };

  using Heap = std::priority_queue<Entry>;

  double gain(std::size_t sentence) const;
  Entry entry_of(const Selection& selection, std::size_t sentence) const;
  void take(Selection& selection, const Entry& entry, Heap& heap);
  void cover(std::size_t sentence);

  const Concepts& concepts_;
  Worth worth_;
  std::vector<bool> is_covered_;  // by concepts
};

}  // namespace tamis::summary
