#include "blend.hpp"

#include <cmath>

#include "evidence.hpp"

namespace tamis::summary {
namespace {

// What recurs weighs; what does not only settles between sentences that tell
// nothing that does.
constexpr double once = 1e-6;

std::vector<double> weights_of(const Concepts& concepts, const Scales& scales) {
  std::vector<double> weights(concepts.size());
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    const double count = concepts.count(i);
    if (count < 2) {
      weights[i] = once;
    } else if (concepts.is_pair(i)) {
      weights[i] = std::pow(count, scales.pair_exponent);
    } else {
      weights[i] =
          scales.stem_weight * std::pow(count, scales.stem_exponent) *
          std::exp(scales.early * nearness(concepts.first(i), minutes_reach) +
                   scales.noun * concepts.noun_share(i));
    }
  }
  return weights;
}

}  // namespace

Greedy::Worth blend_worth(const Reading& reading, const Concepts& concepts,
                          const Options& options) {
  const Traits traits = traits_of(reading, options);
  const Scales scales = scales_for(traits);
  return {weights_of(concepts, scales), factors_of(reading, concepts, traits),
          options.budget == unbounded ? 0. : scales.cost_exponent};
}

}  // namespace tamis::summary
