#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <vector>

#include "summary/lexrank.hpp"
#include "summary/slow_scores.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;

namespace {

std::vector<double> scores_of(const Texts& texts) {
  const auto sentences = sentences_of(texts);
  return lexrank_scores(Reading(sentences));
}

double cosine(const Counts& a, const Counts& b, const Counts& frequencies,
              double documents) {
  double both = 0;
  double a_squares = 0;
  double b_squares = 0;
  for (const auto& [word, frequency] : frequencies) {
    const double idf = std::log(documents / frequency);
    const double x = a.contains(word) ? a.at(word) * idf : 0;
    const double y = b.contains(word) ? b.at(word) * idf : 0;
    both += x * y;
    a_squares += x * x;
    b_squares += y * y;
  }
  return both > 0 ? both / std::sqrt(a_squares * b_squares) : 0;
}

std::vector<double> slow_scores(const Texts& texts) {
  const auto counts = slow_counts(texts);
  const auto frequencies = slow_frequencies(texts);
  const auto size = static_cast<double>(texts.size());
  Matrix weights(texts.size());
  for (std::size_t a = 0; a < texts.size(); ++a) {
    for (std::size_t b = 0; b < texts.size(); ++b) {
      weights[a].push_back(cosine(counts[a], counts[b], frequencies, size + 1));
    }
  }
  std::vector<double> scores = slow_page_rank(weights);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (counts[i].empty()) scores[i] = 0;
  }
  return scores;
}

}  // namespace

// copper and mesh stand in two of three sentences and weigh log(4/2) = 0.6931,
// wire and pine weigh log 4 = 1.3863.
//   squares: ends 0.6931^2 + 1.3863^2 = 2.4023, middle 2 * 0.6931^2 = 0.9609
//   cosine of an end and the middle: 0.4805 / sqrt(2.4023 * 0.9609) = 0.3162
//   W: ends 1 + 0.3162 = 1.3162, middle 1 + 2 * 0.3162 = 1.6325
//   e = 0.15 + 0.85 * (e / 1.3162 + m * 0.3162 / 1.6325), and 2 e + m = 3
TEST_CASE("LexRank's scores are those worked out by hand") {
  const auto found = scores_of({"copper wire", "copper mesh", "mesh pine"});
  REQUIRE(found.size() == 3);
  CHECK(found[0] == doctest::Approx(.9421).epsilon(.001));
  CHECK(found[1] == doctest::Approx(1.1157).epsilon(.001));
  CHECK(found[2] == doctest::Approx(.9421).epsilon(.001));
}

TEST_CASE("LexRank's scores are those of the whole matrix") {
  std::mt19937 random(17);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const Texts texts = random_texts(random);
    check_scores(scores_of(texts), slow_scores(texts));
  }
}

TEST_CASE("for LexRank a sentence without content is worth nothing") {
  const auto found = scores_of({"copper wire", "and so it is", "copper mesh"});
  CHECK(found[1] == 0);
  CHECK(found[0] > 0);
}

TEST_CASE("a single sentence is worth something to LexRank") {
  CHECK(scores_of({"copper wire"})[0] > 0);
  CHECK(scores_of({}).empty());
}
