// The silence that parts paragraphs, pieces and blocks of captions.
#pragma once

#include <optional>

#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

// Whether nobody spoke for long between `end` and `next`, as far as is known.
inline bool has_long_pause(std::optional<double> end, const Segment& next) {
  constexpr double long_pause = 2.0;  // seconds
  return end && next.start && *next.start - *end >= long_pause;
}

}  // namespace tamis::transcript
