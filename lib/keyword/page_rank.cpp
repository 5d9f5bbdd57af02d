#include "page_rank.hpp"

#include <algorithm>
#include <cmath>

namespace tamis::keyword {

std::vector<double> page_rank(std::size_t size, const Spread& spread) {
  constexpr double damping = .85;
  constexpr double convergence = 1e-4;
  constexpr int most_steps = 100;
  std::vector<double> scores(size, 1);
  std::vector<double> weights(size, 0);
  spread(scores, weights);
  std::vector<double> given(size);
  std::vector<double> got(size);
  double change = 1;
  for (int step = 0; step < most_steps && change >= convergence; ++step) {
    for (std::size_t i = 0; i < size; ++i) {
      given[i] = weights[i] > 0 ? scores[i] / weights[i] : 0;
    }
    std::fill(got.begin(), got.end(), 0);
    spread(given, got);
    change = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const double score = 1 - damping + damping * got[i];
      change = std::max(change, std::abs(score - scores[i]));
      scores[i] = score;
    }
  }
  return scores;
}

}  // namespace tamis::keyword
