#include "lexrank.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "keyword/page_rank.hpp"
#include "tfidf.hpp"

namespace tamis::summary {
namespace {

double length_of(std::span<const Weight> vector) {
  double squares = 0;
  for (const Weight& weight : vector) squares += weight.value * weight.value;
  return std::sqrt(squares);
}

// One over the length of each vector; 0 for 0.
std::vector<double> scales_of(const Reading& reading, const Tfidf& vectors) {
  std::vector<double> scales(reading.size());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const double length = length_of(vectors[i]);
    scales[i] = length > 0 ? 1 / length : 0;
  }
  return scales;
}

}  // namespace

std::vector<double> lexrank_scores(const Reading& reading) {
  const Tfidf vectors(reading);
  const std::vector<double> scales = scales_of(reading, vectors);
  std::vector<double> by_stem(reading.stem_count());
  const auto spread = [&](const std::vector<double>& from,
                          std::vector<double>& to) {
    std::fill(by_stem.begin(), by_stem.end(), 0);
    for (std::size_t i = 0; i < reading.size(); ++i) {
      const double given = from[i] * scales[i];
      for (const Weight& weight : vectors[i]) {
        by_stem[weight.stem] += given * weight.value;
      }
    }
    for (std::size_t i = 0; i < reading.size(); ++i) {
      double got = 0;
      for (const Weight& weight : vectors[i]) {
        got += by_stem[weight.stem] * weight.value;
      }
      to[i] += got * scales[i];
    }
  };
  std::vector<double> scores = keyword::page_rank(reading.size(), spread);
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (reading.stems(i).empty()) scores[i] = 0;
  }
  return scores;
}

}  // namespace tamis::summary
