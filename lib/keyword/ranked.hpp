// What a method answers with: phrases of a reading, best first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "tamis/keyword/keywords.hpp"

namespace tamis::keyword {

// Content words of a keyword at most, where nobody says how many.
inline constexpr std::size_t usual_words = 4;

// Terms that stand side by side in a reading.
struct Range {
  std::uint32_t first;
  std::uint32_t count;
};

struct Ranked {
  double score;                 // in (0, 1], higher is better
  std::vector<Range> tellings;  // in order, at least one
  std::vector<Evidence> evidence = {};
};

}  // namespace tamis::keyword
