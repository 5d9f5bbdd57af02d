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

// Puts the sums of the log weights of so many tellings behind `sums`.
void add_sums(std::vector<double>& sums, double weight, std::size_t tellings) {
  double sum = 0;
  sums.push_back(sum);
  for (std::size_t told = 0; told < tellings; ++told) {
    sum += std::log(weight + static_cast<double>(told));
    sums.push_back(sum);
  }
}

}  // namespace

Cohesion::Cohesion(const Reading& reading, std::span<const Block> blocks)
    : counts_(reading.stem_count()) {
  const Counts counts = counts_in(reading);
  read_weights(counts);
  std::vector<std::uint32_t> stems;
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    stems.clear();
    for (std::size_t k = blocks[i].first; k < blocks[i + 1].first; ++k) {
      const auto told = reading.stems(k);
      stems.insert(stems.end(), told.begin(), told.end());
    }
    read_block(stems, counts);
  }
  blocks_.push_back({shared_.size(), 0, 0});
}

void Cohesion::read_weights(const Counts& counts) {
  double roots = 0;
  std::size_t tellings = 0;
  for (const std::uint32_t count : counts) {
    roots += std::sqrt(count);
    tellings += count;
  }
  const double prior =
      std::min(static_cast<double>(counts.size()), heaviest_prior);
  add_sums(likely_, prior, tellings);
  std::map<std::uint32_t, std::size_t> rows;  // by counts
  for (const std::uint32_t count : counts) {
    const auto [row, is_new] = rows.try_emplace(count, telling_.size());
    rows_.push_back(row->second);
    if (is_new) add_sums(telling_, prior * std::sqrt(count) / roots, count);
  }
}

void Cohesion::read_block(std::vector<std::uint32_t>& stems,
                          const Counts& counts) {
  std::sort(stems.begin(), stems.end());
  Stems& block = blocks_.emplace_back(Stems{shared_.size(), stems.size(), 0});
  for (auto at = stems.begin(); at != stems.end();) {
    const std::uint32_t stem = *at;
    const auto next = std::upper_bound(at, stems.end(), stem);
    const auto count = static_cast<std::uint32_t>(next - at);
    if (count == counts[stem]) {
      block.sum += telling_[rows_[stem] + count];
    } else {
      shared_.push_back({stem, count, rows_[stem]});
    }
    at = next;
  }
}

void Cohesion::clear() {
  for (const std::uint32_t stem : taken_) counts_[stem] = 0;
  taken_.clear();
  size_ = 0;
  sum_ = 0;
}

void Cohesion::add(std::size_t block) {
  const std::size_t end = blocks_[block + 1].shared_begin;
  for (std::size_t i = blocks_[block].shared_begin; i < end; ++i) {
    const Shared& told = shared_[i];
    std::uint32_t& count = counts_[told.stem];
    if (count == 0) taken_.push_back(told.stem);
    const double before = telling_[told.row + count];
    count += told.count;
    sum_ += telling_[told.row + count] - before;
  }
  sum_ += blocks_[block].sum;
  size_ += blocks_[block].size;
}

}  // namespace tamis::summary
