// The beginning: what news writers put first, and what all else is measured by.
#pragma once

#include <vector>

#include "reading.hpp"

namespace tamis::summary {

// By sentences: 1 for the first, and evenly less from there, never 0.
std::vector<double> lead_scores(const Reading& reading);

}  // namespace tamis::summary
