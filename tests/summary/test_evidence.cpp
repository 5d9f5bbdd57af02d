#include "summary/evidence.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "showing.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;

namespace {

// Features by their places.
enum {
  length,
  persons,
  fillers,
  capitals,
  numbers,
  first_sentences,
  first_minutes,
  long_words,
  leading_stems,
  repeated_words,
  pairs
};

std::string times(std::size_t count, const std::string& word) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += (i > 0 ? " " : "") + word;
  return out;
}

std::vector<Features> features_in(const Texts& texts) {
  const auto sentences = sentences_of(texts);
  const Reading reading(sentences);
  return features_of(reading, Concepts(reading));
}

Traits traits_in(const Texts& texts, const Options& options = {}) {
  const auto sentences = sentences_of(texts);
  return traits_of(Reading(sentences), options);
}

// Sentences of all that features look at.
Texts random_speech(std::mt19937& random, std::size_t count) {
  const char* const others[] = {"I",  "um", "Marie",
                                "12", "of", "extraordinary"};
  Texts texts(count);
  for (std::string& text : texts) {
    for (auto left = 3 + random() % 25; left > 0; --left) {
      if (!text.empty()) text += random() % 6 == 0 ? ", " : " ";
      if (random() % 3 == 0) {
        text += others[random() % std::size(others)];
      } else {
        text += {'z', static_cast<char>('a' + random() % 26),
                 static_cast<char>('k' + random() % 3)};
      }
    }
  }
  return texts;
}

std::vector<double> log_factors(const Texts& texts, const Traits& traits) {
  const auto sentences = sentences_of(texts);
  const Reading reading(sentences);
  std::vector<double> logs;
  for (const double factor : factors_of(reading, Concepts(reading), traits)) {
    logs.push_back(std::log(factor));
  }
  return logs;
}

// The weights with which features sum up to what is nearest to `sums` (normal
// equations, by Gauss and Jordan).
Features weights_between(const std::vector<Features>& features,
                         const std::vector<double>& sums) {
  std::array<std::array<double, feature_count + 1>, feature_count> rows{};
  for (std::size_t i = 0; i < features.size(); ++i) {
    for (std::size_t a = 0; a < feature_count; ++a) {
      for (std::size_t b = 0; b < feature_count; ++b) {
        rows[a][b] += features[i][a] * features[i][b];
      }
      rows[a][feature_count] += features[i][a] * sums[i];
    }
  }
  Features weights{};
  for (std::size_t k = 0; k < feature_count; ++k) {
    for (std::size_t a = 0; a < feature_count; ++a) {
      if (a == k) continue;
      const double share = rows[a][k] / rows[k][k];
      for (std::size_t b = k; b <= feature_count; ++b) {
        rows[a][b] -= share * rows[k][b];
      }
    }
  }
  for (std::size_t k = 0; k < feature_count; ++k) {
    weights[k] = rows[k][feature_count] / rows[k][k];
  }
  return weights;
}

}  // namespace

TEST_CASE("the features of a sentence are those worked out by hand") {
  const struct {
    std::string text;
    int feature;
    double value;
  } rows[] = {
      {times(15, "copper"), length, 0},
      {times(30, "copper"), length, std::log(2)},
      {"copper", length, -2},  // no less
      {times(200, "copper"), length, 2},
      {"I think we rust.", persons, 2. / 4 * 5},
      {"Um, copper, you know.", fillers, 3. / 4 * 5},
      {"The fence of Marie Curie.", capitals, 2. / 5 * 3},
      {"Copper costs 12 euros in 2024.", numbers, 2. / 6 * 5},
      {"copper wire", long_words, 11. / 2 - 5.5},
      {"copper wires", long_words, 12. / 2 - 5.5},
      {"a b", long_words, -2},
      {"copper wire copper wire", repeated_words, 2. / 4 * 4},
      {"copper wire", pairs, 1. / 2},
      {"copper wire copper mesh copper rust", pairs, 5. / 4},
      {"copper wire mesh copper mesh wire copper", pairs, 1.5},  // six of three
      {"copper wire", leading_stems, 1},  // of twenty and fewer all
      {"", pairs, 0},
      {"", persons, 0},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.feature);
    CHECK(features_in({row.text})[0][static_cast<std::size_t>(row.feature)] ==
          doctest::Approx(row.value));
  }
}

TEST_CASE("a sentence is the nearer to the beginning the fewer are before it") {
  const auto found = features_in(Texts(4, "copper wire"));
  CHECK(found[0][first_sentences] == 1);
  CHECK(found[0][first_minutes] == 1);
  CHECK(found[3][first_sentences] == doctest::Approx(std::exp(-3. / 3)));
  CHECK(found[3][first_minutes] == doctest::Approx(std::exp(-3. / 60)));
}

TEST_CASE("the twenty stems that most sentences tell are leading") {
  std::string twenty;
  for (char letter = 'a'; letter < 'a' + 20; ++letter) {
    twenty += std::string(" z") + letter + "k";
  }
  const auto found =
      features_in({twenty, twenty, "zak zbk copper wire", "copper"});
  CHECK(found[0][leading_stems] == 1);
  // Copper has two tellings as well, and leads too.
  CHECK(found[2][leading_stems] == doctest::Approx(3. / 4));
}

TEST_CASE("the traits of a text are those worked out by hand") {
  const Options unbound{.budget = unbounded, .sentences = 1};
  const struct {
    double found;
    double expected;
  } rows[] = {
      {traits_in({times(94, "copper") + " " + times(6, "we")}).speech, .5},
      {traits_in({times(9, "copper")}).speech, 0},
      {traits_in({"I think we rust"}).speech, 1},
      {traits_in({times(300, "copper")}).length, 0},
      {traits_in({times(3000, "copper")}).length, .5},
      {traits_in({times(30000, "copper")}).length, 1},
      {traits_in({"copper"}).length, 0},
      {traits_in({times(60000, "copper")}).length, 1},
      {traits_in({times(100, "copper")}, {.budget = 100}).compression, 0},
      {traits_in({times(100, "copper")}, {.budget = 10}).compression, .5},
      {traits_in({times(100, "copper")}, {.budget = 1}).compression, 1},
      {traits_in({times(500, "copper")}, {.budget = 1}).compression, 1},
      {traits_in({"copper"}, {.budget = 10}).compression, 0},
      {traits_in(Texts(10, "copper"), unbound).compression, .5},
      {traits_in({}).speech, 0},
      {traits_in({}, unbound).compression, 0},
  };
  for (const auto& row : rows) {
    CAPTURE(&row - rows);
    CHECK(row.found == doctest::Approx(row.expected));
  }
}

TEST_CASE("a factor is e to a weighted sum of the features") {
  std::mt19937 random(43);
  const Texts texts = random_speech(random, 200);
  const auto features = features_in(texts);
  const auto logs = log_factors(texts, {.3, .6, .9});
  const Features weights = weights_between(features, logs);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CAPTURE(texts[i]);
    double sum = 0;
    for (std::size_t k = 0; k < feature_count; ++k) {
      sum += weights[k] * features[i][k];
    }
    REQUIRE(std::abs(logs[i] - sum) < 1e-6);
  }
}

TEST_CASE("each trait moves the weights, and by its measure") {
  std::mt19937 random(47);
  const Texts texts = random_speech(random, 50);
  const auto plain = log_factors(texts, {0, 0, 0});
  const std::pair<Traits, Traits> rows[] = {{{1, 0, 0}, {.5, 0, 0}},
                                            {{0, 1, 0}, {0, .5, 0}},
                                            {{0, 0, 1}, {0, 0, .5}}};
  for (const auto& [full, half] : rows) {
    const auto shown = showing(&full - &rows[0].first);
    const auto by_full = log_factors(texts, full);
    const auto by_half = log_factors(texts, half);
    bool differs = false;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const double moved = by_full[i] - plain[i];
      differs |= std::abs(moved) > .01;
      REQUIRE(by_half[i] - plain[i] == doctest::Approx(moved / 2));
    }
    CHECK(differs);
  }
}

TEST_CASE("a text of speech has other weights than one that tells") {
  const Texts told = {"Copper costs 12 crowns in Oakham.",
                      "The mill of Oakham grinds wheat."};
  Texts spoken = told;
  spoken.emplace_back("I think we and you, you and I, we do.");
  CHECK(traits_in(told).speech == 0);
  CHECK(traits_in(spoken).speech > .5);
  const auto by_told = log_factors(told, traits_in(told));
  const auto by_spoken = log_factors(spoken, traits_in(spoken));
  CHECK(by_told[0] - by_told[1] != by_spoken[0] - by_spoken[1]);
}

TEST_CASE("scales stay within their bounds, whatever the traits") {
  for (int corner = 0; corner < 8; ++corner) {
    CAPTURE(corner);
    const Scales scales = scales_for(
        {corner & 1 ? 1. : 0., corner & 2 ? 1. : 0., corner & 4 ? 1. : 0.});
    CHECK(scales.stem_weight > 0);
    CHECK(scales.cost_exponent >= 0);
    CHECK(scales.cost_exponent <= 1.5);
  }
}
