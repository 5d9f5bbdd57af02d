#include "tfidf.hpp"

#include <algorithm>
#include <cmath>

namespace tamis::summary {

Tfidf::Tfidf(const Reading& reading) {
  std::vector<std::uint32_t> counts(reading.stem_count());  // sentences
  std::vector<std::uint32_t> stems;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    begins_.push_back(weights_.size());
    stems.assign(reading.stems(i).begin(), reading.stems(i).end());
    std::sort(stems.begin(), stems.end());
    for (std::size_t k = 0; k < stems.size(); ++k) {
      const bool is_new = k == 0 || stems[k] != stems[k - 1];
      if (is_new) {
        weights_.push_back({stems[k], 0});
        ++counts[stems[k]];
      }
      weights_.back().value += 1;
    }
  }
  begins_.push_back(weights_.size());
  const auto all = static_cast<double>(reading.size() + 1);
  for (Weight& weight : weights_) {
    weight.value *= std::log(all / counts[weight.stem]);
  }
}

}  // namespace tamis::summary
