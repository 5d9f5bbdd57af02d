#include "cohesion.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace tamis::summary {
namespace {

constexpr double heaviest_prior = 1000;

std::vector<std::uint32_t> counts_in(const Reading& reading) {
  std::vector<std::uint32_t> counts(reading.stem_count());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    for (const std::uint32_t stem : reading.stems(i)) ++counts[stem];
  }
  return counts;
}

}  // namespace

Cohesion::Cohesion(const Reading& reading)
    : reading_(reading), counts_(reading.stem_count()) {
  const auto counts = counts_in(reading);
  double roots = 0;
  std::size_t tellings = 0;
  for (const std::uint32_t count : counts) {
    roots += std::sqrt(count);
    tellings += count;
  }
  const double prior =
      std::min(static_cast<double>(counts.size()), heaviest_prior);
  std::map<std::uint32_t, std::size_t> rows;  // by counts
  for (const std::uint32_t count : counts) {
    const auto [row, is_new] = rows.try_emplace(count, telling_.size());
    rows_.push_back(row->second);
    const double weight = prior * std::sqrt(count) / roots;
    for (std::uint32_t told = 0; is_new && told < count; ++told) {
      telling_.push_back(std::log(weight + told));
    }
  }
  likely_.reserve(tellings + 1);
  likely_.push_back(0);
  for (std::size_t told = 0; told < tellings; ++told) {
    likely_.push_back(likely_.back() +
                      std::log(prior + static_cast<double>(told)));
  }
}

void Cohesion::clear() {
  for (const std::uint32_t stem : taken_) counts_[stem] = 0;
  taken_.clear();
  size_ = 0;
  sum_ = 0;
}

void Cohesion::add(std::size_t sentence) {
  for (const std::uint32_t stem : reading_.stems(sentence)) {
    if (counts_[stem] == 0) taken_.push_back(stem);
    sum_ += telling_[rows_[stem] + counts_[stem]++];
    ++size_;
  }
}

}  // namespace tamis::summary
