#include "focus.hpp"

#include <algorithm>

namespace tamis::summary {

std::vector<bool> in_focus(const Reading& reading,
                           const std::vector<std::string>& terms) {
  std::vector<bool> found(reading.size(), terms.empty());
  for (const std::string& term : terms) {
    for (const auto& stems : reading.stems_of(term)) {
      for (std::size_t i = 0; i < reading.size(); ++i) {
        const auto told = reading.stems(i);
        if (std::search(told.begin(), told.end(), stems.begin(), stems.end()) ==
            told.end()) {
          continue;
        }
        found[i] = true;
        const bool goes_on =
            i + 1 < reading.size() && !reading.opens_part(i + 1);
        if (goes_on) found[i + 1] = true;
      }
    }
  }
  return found;
}

}  // namespace tamis::summary
