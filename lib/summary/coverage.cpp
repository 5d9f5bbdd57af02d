#include "coverage.hpp"

namespace tamis::summary {

Greedy::Worth coverage_worth(const Reading& reading, const Concepts& concepts,
                             const Options& options) {
  Greedy::Worth worth{std::vector<double>(concepts.size()),
                      std::vector<double>(reading.size(), 1),
                      options.budget == unbounded ? 0. : 1.};
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    const std::uint32_t count = concepts.count(i);
    if (concepts.is_pair(i) && count > 1) worth.weights[i] = count;
  }
  return worth;
}

}  // namespace tamis::summary
