#include "centroid.hpp"

#include "tfidf.hpp"

namespace tamis::summary {

std::vector<double> centroid_scores(const Reading& reading) {
  const Tfidf vectors(reading);
  std::vector<double> centroid(reading.stem_count());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    for (const Weight& weight : vectors[i]) {
      centroid[weight.stem] += weight.value;
    }
  }
  std::vector<double> scores(reading.size());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    for (const Weight& weight : vectors[i]) {
      scores[i] += centroid[weight.stem];
    }
  }
  return scores;
}

}  // namespace tamis::summary
