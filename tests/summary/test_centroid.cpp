#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <vector>

#include "summary/centroid.hpp"
#include "summary/slow_scores.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;

namespace {

std::vector<double> scores_of(const Texts& texts) {
  const auto sentences = sentences_of(texts);
  return centroid_scores(Reading(sentences));
}

std::vector<double> slow_scores(const Texts& texts) {
  const auto counts = slow_counts(texts);
  Counts centroid;
  double sum = 0;
  for (const auto& [word, frequency] : slow_frequencies(texts)) {
    const double idf =
        std::log(static_cast<double>(texts.size() + 1) / frequency);
    for (const Counts& of_one : counts) {
      if (of_one.contains(word)) centroid[word] += of_one.at(word) * idf;
    }
    sum += centroid[word];
  }
  const double mean = sum / static_cast<double>(centroid.size());
  std::vector<double> scores;
  for (const Counts& of_one : counts) {
    scores.push_back(0);
    for (const auto& [word, count] : of_one) {
      if (centroid[word] >= .99 * mean) scores.back() += centroid[word];
    }
  }
  return scores;
}

}  // namespace

// Of 8 sentences two tell copper, three times: 3 * log(9/2) = 4.512. The eight
// words told once weigh log 9 = 2.197, below the mean of 2.454.
TEST_CASE("the centroid's scores are those worked out by hand") {
  const auto found = scores_of({"copper copper wire", "copper mesh", "pine",
                                "salt", "river", "lantern", "garden", "piano"});
  const double expected[] = {4.512, 4.512, 0, 0, 0, 0, 0, 0};
  REQUIRE(found.size() == 8);
  for (std::size_t i = 0; i < found.size(); ++i) {
    CAPTURE(i);
    CHECK(found[i] == doctest::Approx(expected[i]).epsilon(.001));
  }
}

TEST_CASE("where all words weigh the same all are in the centroid") {
  const auto found = scores_of({"copper wire", "mesh", "salt pine river"});
  const double expected[] = {2, 1, 3};
  for (std::size_t i = 0; i < found.size(); ++i) {
    CAPTURE(i);
    CHECK(found[i] == doctest::Approx(expected[i] * std::log(4)));
  }
}

TEST_CASE("the centroid's scores are those of plain counting") {
  std::mt19937 random(23);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const Texts texts = random_texts(random);
    check_scores(scores_of(texts), slow_scores(texts));
  }
}
