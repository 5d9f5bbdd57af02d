// Loops found the slow, obvious way: words are put in one by one, and after
// each the list is cut back if it ends in a loop. The judge of lib/clean/loops.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "clean/loops.hpp"

namespace tamis::clean {

// The shortest period with which `words` end in a loop; 0: there is none.
inline std::size_t period_of_tail(const std::vector<std::uint32_t>& words) {
  for (std::size_t period = 1; period <= longest_phrase; ++period) {
    const std::size_t size = period * tellings_of_loop(period);
    if (words.size() < size) continue;
    const auto begin = words.end() - static_cast<std::ptrdiff_t>(size);
    const auto step = static_cast<std::ptrdiff_t>(period);
    if (std::equal(begin + step, words.end(), begin)) return period;
  }
  return 0;
}

inline std::vector<std::uint32_t> slowly_without_loops(
    const std::vector<std::uint32_t>& words) {
  std::vector<std::uint32_t> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    kept.push_back(words[i]);
    const std::size_t period = period_of_tail(kept);
    if (period == 0) continue;
    kept.resize(kept.size() - period * (tellings_of_loop(period) - 1));
    // All whole tellings that follow.
    const auto phrase = kept.end() - static_cast<std::ptrdiff_t>(period);
    while (i + period < words.size() &&
           std::equal(phrase, kept.end(),
                      words.begin() + static_cast<std::ptrdiff_t>(i + 1))) {
      i += period;
    }
  }
  return kept;
}

}  // namespace tamis::clean
