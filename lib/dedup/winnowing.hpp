// The windows of words by which a repeated run is found: of each `span` windows
// in a row the one with the least hash, the last of equals (Schleimer,
// Wilkerson and Aiken 2003). The choice depends on these words alone, so it is
// the same wherever they stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "tamis/dedup/passages.hpp"
#include "tamis/token/shingles.hpp"

namespace tamis::dedup {

// Sizes with which no run of `min_words` words escapes. Short windows are few,
// but stand in many places that are no passage: a third of min_words costs
// least.
struct WindowSizes {
  explicit WindowSizes(std::size_t min_words);

  std::size_t window;  // words that are hashed together
  std::size_t span;    // windows of which one is sampled
};

// The samples of `words`, in order; none where there are too few for a run.
std::vector<HashedText::Window> samples_of(
    const std::vector<std::uint32_t>& words, const WindowSizes& sizes);

}  // namespace tamis::dedup
