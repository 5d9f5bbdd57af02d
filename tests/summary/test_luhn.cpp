#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "summary/luhn.hpp"
#include "summary/slow_scores.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;

namespace {

std::vector<double> scores_of(const Texts& texts) {
  const auto sentences = sentences_of(texts);
  return luhn_scores(Reading(sentences));
}

// Each stretch of words from a significant one to another is a cluster if
// nowhere in it five others stand in a row, nor do fewer beyond its ends.
double slow_score(const std::vector<bool>& is_significant) {
  const auto size = is_significant.size();
  const auto reaches = [&](std::size_t from, std::size_t to) {
    std::size_t others = 0;
    for (std::size_t i = from; i <= to; ++i) {
      others = is_significant[i] ? 0 : others + 1;
      if (others > 4) return false;
    }
    return true;
  };
  double best = 0;
  for (std::size_t from = 0; from < size; ++from) {
    for (std::size_t to = from; to < size; ++to) {
      if (!is_significant[from] || !is_significant[to]) continue;
      if (!reaches(from, to)) continue;
      bool is_whole = true;
      for (std::size_t i = 0; i < size; ++i) {
        if (!is_significant[i]) continue;
        if (i < from && reaches(i, from)) is_whole = false;
        if (i > to && reaches(to, i)) is_whole = false;
      }
      const auto count = static_cast<double>(std::count(
          is_significant.begin() + static_cast<std::ptrdiff_t>(from),
          is_significant.begin() + static_cast<std::ptrdiff_t>(to) + 1, true));
      if (is_whole) {
        best =
            std::max(best, count * count / static_cast<double>(to - from + 1));
      }
    }
  }
  return best;
}

}  // namespace

// copper and wire are told twice and significant, all else once.
TEST_CASE("Luhn's scores are those worked out by hand") {
  const struct {
    std::string text;
    double score;
  } rows[] = {
      {"copper", 1. / 1},
      {"copper wire", 4. / 2},
      {"copper salt wire", 4. / 3},
      {"salt copper pine wire lamp", 4. / 3},  // what is outside is not counted
      {"copper of the old salt wire", 4. / 6},  // four between: stop words too
      {"copper of the very old salt wire", 1},  // five: two clusters
      {"copper copper copper a b c d wire", 16. / 8},
      {"copper copper copper a b c d e wire", 9. / 3},
      {"a b c copper d e f g h copper wire", 4. / 2},
      {"salt pine", 0},
      {"", 0},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto found = scores_of({row.text, "copper wire copper wire"});
    CHECK(found[0] == doctest::Approx(row.score));
  }
}

TEST_CASE("a long text asks more tellings of a significant word") {
  // 2 tellings up to 100 sentences, 3 up to 225: the root of them over 5.
  for (const std::size_t others : {98u, 99u, 199u}) {
    CAPTURE(others);
    Texts texts = {"copper", "copper"};
    for (std::size_t i = 0; i < others; ++i) texts.emplace_back("and so");
    CHECK((scores_of(texts)[0] > 0) == (others == 98));
    texts.emplace_back("copper");
    CHECK(scores_of(texts)[0] > 0);
  }
}

TEST_CASE("Luhn's scores are those of the plain way") {
  std::mt19937 random(29);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    Texts texts = random_texts(random);
    for (std::string& text : texts) {  // words told once
      for (auto more = random() % 12; more > 0; --more) {
        const auto at = text.find(' ', random() % (text.size() + 1));
        if (at == std::string::npos) continue;
        text.insert(at, " q" + std::to_string(random()));
      }
    }
    Counts counts;
    for (const std::string& text : texts) {
      for (const std::string& word : plain_words(text)) ++counts[word];
    }
    const auto found = scores_of(texts);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      CAPTURE(texts[i]);
      std::vector<bool> is_significant;
      for (const std::string& word : plain_words(texts[i])) {
        is_significant.push_back(counts[word] >= 2);
      }
      REQUIRE(std::abs(found[i] - slow_score(is_significant)) < 1e-9);
    }
  }
}
