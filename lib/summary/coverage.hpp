// Coverage of concepts (Gillick and Favre 2009): what a text is about are the
// pairs of neighbouring content stems that recur, and a summary is good that
// tells the weightiest of them, each once. Sentences are taken one by one, each
// time the one that adds most for its cost.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "reading.hpp"
#include "selection.hpp"

namespace tamis::summary {

class Coverage {
 public:
  // `reading` must live longer.
  explicit Coverage(const Reading& reading);

  // Takes what the stage of `selection` offers, while it adds something.
  void choose(Selection& selection, const Options& options);

 private:
  double gain(std::size_t sentence) const;
  void cover(std::size_t sentence);

  std::vector<std::vector<std::uint32_t>> concepts_;  // by sentences
  std::vector<double> weights_;                       // by concepts
  std::vector<bool> is_covered_;
};

}  // namespace tamis::summary
