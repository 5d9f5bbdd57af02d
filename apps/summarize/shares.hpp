// What chapters may tell of one summary.
#pragma once

#include <cstddef>
#include <vector>

#include "summarize/chooser.hpp"

namespace tamis::apps {

// The chapters, in order, that may tell something: all, or the longest where
// there are more than so many sentences; 0: all.
std::vector<std::size_t> told_chapters(const std::vector<std::size_t>& lengths,
                                       std::size_t sentences);

// `bound`, shared out by the lengths of chapters, of which there are no more
// than sentences; together no more than it, and a sentence at least for each.
std::vector<Bound> shares_of(const Bound& bound,
                             const std::vector<std::size_t>& lengths);

}  // namespace tamis::apps
