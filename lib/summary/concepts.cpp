#include "concepts.hpp"

#include <algorithm>
#include <unordered_map>

namespace tamis::summary {
namespace {

std::uint64_t key_of(std::uint32_t left, std::uint32_t right) {
  return std::uint64_t{left} << 32 | right;
}

}  // namespace

Concepts::Concepts(const Reading& reading)
    : stem_count_(reading.stem_count()), counts_(stem_count_) {
  std::unordered_map<std::uint64_t, std::uint32_t> pairs;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const auto first = static_cast<std::ptrdiff_t>(numbers_.size());
    begins_.push_back(numbers_.size());
    const auto stems = reading.stems(i);
    numbers_.insert(numbers_.end(), stems.begin(), stems.end());
    for (std::size_t k = 1; k < stems.size(); ++k) {
      if (stems[k - 1] == stems[k]) continue;  // "très très"
      const auto next = static_cast<std::uint32_t>(counts_.size());
      const auto [pair, is_new] =
          pairs.emplace(key_of(stems[k - 1], stems[k]), next);
      if (is_new) counts_.push_back(0);
      numbers_.push_back(pair->second);
    }
    std::sort(numbers_.begin() + first, numbers_.end());
    numbers_.erase(std::unique(numbers_.begin() + first, numbers_.end()),
                   numbers_.end());
    for (std::size_t k = begins_.back(); k < numbers_.size(); ++k) {
      ++counts_[numbers_[k]];
    }
  }
  begins_.push_back(numbers_.size());
}

}  // namespace tamis::summary
