#include "lead.hpp"

namespace tamis::summary {

std::vector<double> lead_scores(const Reading& reading) {
  std::vector<double> scores;
  scores.reserve(reading.size());
  const auto all = static_cast<double>(reading.size());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    scores.push_back(static_cast<double>(reading.size() - i) / all);
  }
  return scores;
}

}  // namespace tamis::summary
