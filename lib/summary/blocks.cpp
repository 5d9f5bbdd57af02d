#include "blocks.hpp"

#include <algorithm>

namespace tamis::summary {
namespace {

constexpr std::size_t shortest_block = 20;  // words, as the two below
constexpr std::size_t most_blocks = 1000;
constexpr std::size_t near_part_end = 40;

// The words before each sentence, and all of them.
std::vector<std::size_t> words_before(const Reading& reading) {
  std::vector<std::size_t> before = {0};
  for (std::size_t i = 0; i < reading.size(); ++i) {
    before.push_back(before.back() + reading.form(i).words);
  }
  return before;
}

// By sentences, the one behind the end of the part.
std::vector<std::size_t> part_ends(const Reading& reading) {
  std::vector<std::size_t> ends(reading.size(), reading.size());
  for (std::size_t i = reading.size(); i-- > 1;) {
    ends[i - 1] = reading.opens_part(i) ? i : ends[i];
  }
  return ends;
}

}  // namespace

std::vector<Block> blocks(const Reading& reading) {
  const auto before = words_before(reading);
  const auto ends = part_ends(reading);
  const std::size_t least =
      std::max(shortest_block, before.back() / most_blocks + 1);
  const std::size_t near = std::max(least, near_part_end);
  std::vector<Block> found;
  std::size_t part = 0;  // its first sentence
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const bool opens = reading.opens_part(i);
    if (opens) part = i;
    const bool is_far =
        before[i] - before[part] >= near && before[ends[i]] - before[i] >= near;
    const bool is_full =
        !found.empty() && before[i] - found.back().words >= least;
    if (i == 0 || (is_full && (opens || is_far))) {
      found.push_back({i, before[i], opens});
    }
  }
  found.push_back({reading.size(), before.back(), true});
  return found;
}

}  // namespace tamis::summary
