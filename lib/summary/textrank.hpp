// TextRank (Mihalcea and Tarau 2004): sentences recommend those with which they
// share words, and what the recommended recommend counts more.
//
// Two sentences of a and b different content stems that share s weigh
// s / (log a + log b) for each other, and nothing where a = b = 1. The graph is
// never built: for each stem the sentences that tell it are summed by their
// lengths, of which there are few, so that a step of the power method is exact
// and takes the words plus, for each stem, the square of its different lengths.
#pragma once

#include <vector>

#include "reading.hpp"

namespace tamis::summary {

// By sentences, 1 on average for those that have neighbours; 0 for one without
// content.
std::vector<double> textrank_scores(const Reading& reading);

}  // namespace tamis::summary
