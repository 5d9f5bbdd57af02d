#include "centroid.hpp"

#include <numeric>

#include "tfidf.hpp"

namespace tamis::summary {
namespace {

// Of the mean over all stems; below 1, so that equal ones all pass.
constexpr double threshold = .99;

std::vector<double> centroid_of(const Reading& reading, const Tfidf& vectors) {
  std::vector<double> centroid(reading.stem_count());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    for (const Weight& weight : vectors[i]) {
      centroid[weight.stem] += weight.value;
    }
  }
  const double sum = std::accumulate(centroid.begin(), centroid.end(), 0.);
  const double least = threshold * sum / static_cast<double>(centroid.size());
  for (double& weight : centroid) {
    if (weight < least) weight = 0;
  }
  return centroid;
}

}  // namespace

std::vector<double> centroid_scores(const Reading& reading) {
  const Tfidf vectors(reading);
  const std::vector<double> centroid = centroid_of(reading, vectors);
  std::vector<double> scores(reading.size());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    for (const Weight& weight : vectors[i]) {
      scores[i] += centroid[weight.stem];
    }
  }
  return scores;
}

}  // namespace tamis::summary
