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
    : stem_count_(reading.stem_count()),
      counts_(stem_count_),
      tellings_(stem_count_),
      nouns_(stem_count_),
      firsts_(stem_count_) {
  std::unordered_map<std::uint64_t, std::uint32_t> pairs;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const auto first = static_cast<std::ptrdiff_t>(numbers_.size());
    begins_.push_back(numbers_.size());
    add_stems(reading, i);
    const auto stems = reading.stems(i);
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

void Concepts::add_stems(const Reading& reading, std::size_t sentence) {
  const auto stems = reading.stems(sentence);
  const auto nouns = reading.nouns(sentence);
  for (std::size_t k = 0; k < stems.size(); ++k) {
    const std::uint32_t stem = stems[k];
    if (tellings_[stem]++ == 0) {
      firsts_[stem] = static_cast<std::uint32_t>(sentence);
    }
    nouns_[stem] += nouns[k];
    numbers_.push_back(stem);
  }
}

}  // namespace tamis::summary
