// Phrases that share words, put together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tamis::keyword {

// The stems of a phrase, sorted, each once; at least one.
using StemSet = std::vector<std::uint32_t>;

// For each of `phrases` the first phrase of its cluster. Clusters are merged,
// the most similar first, while two have an average similarity, over all pairs
// of their phrases, of `threshold` or more; that of two phrases is the stems
// they share over those that either has (Jaccard). Time and memory: the square
// of their number.
std::vector<std::uint32_t> clusters_of(const std::vector<StemSet>& phrases,
                                       double threshold);

}  // namespace tamis::keyword
