#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "summary/slow_scores.hpp"
#include "summary/textrank.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;

namespace {

std::vector<double> scores_of(const Texts& texts) {
  const auto sentences = sentences_of(texts);
  return textrank_scores(Reading(sentences));
}

double weight(const Counts& a, const Counts& b) {
  double shared = 0;
  for (const auto& [word, count] : a) shared += b.contains(word);
  const auto log_of = [](std::size_t length) {
    return std::log(static_cast<double>(std::min<std::size_t>(128, length)));
  };
  const double logs = log_of(a.size()) + log_of(b.size());
  return shared > 0 && logs > 0 ? shared / logs : 0;
}

std::vector<double> slow_scores(const Texts& texts) {
  const auto counts = slow_counts(texts);
  Matrix weights(texts.size(), std::vector<double>(texts.size()));
  for (std::size_t a = 0; a < texts.size(); ++a) {
    for (std::size_t b = 0; b < texts.size(); ++b) {
      if (a != b) weights[a][b] = weight(counts[a], counts[b]);
    }
  }
  std::vector<double> scores = slow_page_rank(weights);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (counts[i].empty()) scores[i] = 0;
  }
  return scores;
}

void check_judge(const Texts& texts) {
  check_scores(scores_of(texts), slow_scores(texts));
}

}  // namespace

// The first two share copper and wire: 2 / (log 3 + log 4) = 0.8049; the last
// two share pine: 1 / (log 4 + log 2) = 0.4809.
//   W of the middle 1.2858, of which 0.6260 go to the first, 0.3740 to the last
//   m = 0.15 + 0.85 * (f + l), f = 0.15 + 0.85 * 0.6260 m,
//   l = 0.15 + 0.85 * 0.3740 m, so m = 0.405 / 0.2775
TEST_CASE("TextRank's scores are those worked out by hand") {
  const auto found =
      scores_of({"copper wire mesh", "copper wire salt pine", "pine tree"});
  REQUIRE(found.size() == 3);
  CHECK(found[0] == doctest::Approx(.9266).epsilon(.001));
  CHECK(found[1] == doctest::Approx(1.4595).epsilon(.001));
  CHECK(found[2] == doctest::Approx(.6140).epsilon(.001));
}

TEST_CASE("TextRank's scores are those of the whole matrix") {
  std::mt19937 random(19);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    check_judge(random_texts(random));
  }
}

TEST_CASE("sentences of one word are no neighbours to TextRank") {
  const auto found = scores_of({"pine", "pine", "copper"});
  for (const double score : found) {
    CHECK(score == doctest::Approx(.15).epsilon(.001));
  }
}

TEST_CASE("an endless sentence counts as one of 128 words to TextRank") {
  Texts texts = {"zaak zbbk zcck", "zaak zddk", ""};
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'l'; ++b) {
      texts[2] += std::string(texts[2].empty() ? "" : " ") + 'z' + a + b + 'k';
    }
  }
  check_judge(texts);
}

TEST_CASE("for TextRank a sentence without content is worth nothing") {
  const auto found = scores_of({"copper wire", "and so it is", "copper mesh"});
  CHECK(found[1] == 0);
  CHECK(found[0] > 0);
  CHECK(scores_of({}).empty());
}
