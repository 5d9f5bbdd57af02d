#include "luhn.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace tamis::summary {
namespace {

constexpr std::uint32_t most_between = 4;

// Tellings of a significant stem in a text of so many sentences: the longer it
// is, the more recurs by chance.
double least_told(std::size_t sentences) {
  return std::max(2., std::sqrt(static_cast<double>(sentences)) / 5);
}

// By stems.
std::vector<bool> significant_stems(const Reading& reading) {
  std::vector<std::uint32_t> counts(reading.stem_count());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    for (const std::uint32_t stem : reading.stems(i)) ++counts[stem];
  }
  const double least = least_told(reading.size());
  std::vector<bool> found;
  found.reserve(counts.size());
  for (const std::uint32_t count : counts) found.push_back(count >= least);
  return found;
}

double best_cluster(const Reading& reading, std::size_t sentence,
                    const std::vector<bool>& is_significant) {
  const auto stems = reading.stems(sentence);
  const auto places = reading.places(sentence);
  double best = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  double significant = 0;  // in the cluster from `first` to `last`
  const auto end_cluster = [&] {
    best = std::max(best, significant * significant / (last - first + 1));
  };
  for (std::size_t k = 0; k < stems.size(); ++k) {
    if (!is_significant[stems[k]]) continue;
    if (significant == 0 || places[k] - last > most_between + 1) {
      end_cluster();
      first = places[k];
      significant = 0;
    }
    last = places[k];
    ++significant;
  }
  end_cluster();
  return best;
}

}  // namespace

std::vector<double> luhn_scores(const Reading& reading) {
  const std::vector<bool> is_significant = significant_stems(reading);
  std::vector<double> scores;
  scores.reserve(reading.size());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    scores.push_back(best_cluster(reading, i, is_significant));
  }
  return scores;
}

}  // namespace tamis::summary
