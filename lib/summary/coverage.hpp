// Coverage of concepts (Gillick and Favre 2009): pairs of neighbouring content
// stems that recur weigh as many as the sentences that tell them, and a summary
// is good that tells the weightiest ones, each once.
#pragma once

#include "concepts.hpp"
#include "greedy.hpp"
#include "reading.hpp"
#include "tamis/summary/summary.hpp"

namespace tamis::summary {

Greedy::Worth coverage_worth(const Reading& reading, const Concepts& concepts,
                             const Options& options);

}  // namespace tamis::summary
