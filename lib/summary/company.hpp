// Sentences that others cannot do without.
#pragma once

#include <cstddef>
#include <vector>

#include "reading.hpp"
#include "standing.hpp"

namespace tamis::summary {

inline constexpr std::size_t alone = static_cast<std::size_t>(-1);

// By sentences, the one that each needs: a leaning one that before it; and if
// `keeps_questions`, the first plain one behind a question, in one of the next
// three parts, that question. Linear.
std::vector<std::size_t> companions(const Reading& reading,
                                    const std::vector<Standing>& standings,
                                    bool keeps_questions);

}  // namespace tamis::summary
