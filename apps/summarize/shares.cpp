#include "summarize/shares.hpp"

#include <algorithm>
#include <numeric>

#include "tamis/summary/summary.hpp"

namespace tamis::apps {
namespace {

// Parts of `total`, as the lengths are.
std::vector<std::size_t> parts_of(std::size_t total,
                                  const std::vector<std::size_t>& lengths) {
  const auto length = static_cast<double>(
      std::accumulate(lengths.begin(), lengths.end(), std::size_t{0}));
  const double rate = static_cast<double>(total) / std::max(1., length);
  std::vector<std::size_t> parts;
  parts.reserve(lengths.size());
  double up_to = 0;
  std::size_t given = 0;
  for (const std::size_t own : lengths) {
    up_to += static_cast<double>(own);
    // A little more, since 0.1 * 30 may be less than 3.
    const auto until =
        std::min(total, static_cast<std::size_t>(rate * up_to + 1e-6));
    parts.push_back(until - given);
    given = until;
  }
  return parts;
}

}  // namespace

std::vector<std::size_t> told_chapters(const std::vector<std::size_t>& lengths,
                                       std::size_t sentences) {
  std::vector<std::size_t> chapters(lengths.size());
  std::iota(chapters.begin(), chapters.end(), std::size_t{0});
  if (sentences == 0 || sentences >= chapters.size()) return chapters;
  std::stable_sort(
      chapters.begin(), chapters.end(),
      [&](std::size_t a, std::size_t b) { return lengths[a] > lengths[b]; });
  chapters.resize(sentences);
  std::sort(chapters.begin(), chapters.end());
  return chapters;
}

std::vector<Bound> shares_of(const Bound& bound,
                             const std::vector<std::size_t>& lengths) {
  std::vector<Bound> shares(lengths.size(), bound);
  if (bound.budget != summary::unbounded) {
    const auto budgets = parts_of(bound.budget, lengths);
    for (std::size_t i = 0; i < shares.size(); ++i) {
      shares[i].budget = budgets[i];
    }
  }
  if (bound.sentences > 0) {
    const auto more = parts_of(bound.sentences - lengths.size(), lengths);
    for (std::size_t i = 0; i < shares.size(); ++i) {
      shares[i].sentences = 1 + more[i];
    }
  }
  return shares;
}

}  // namespace tamis::apps
