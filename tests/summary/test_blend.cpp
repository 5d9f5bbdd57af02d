#include "summary/blend.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "summary/texts.hpp"

using namespace tamis::summary;

namespace {

// What blend thinks of a text.
class Blend {
 public:
  explicit Blend(Texts texts, const Options& options = {})
      : texts_(std::move(texts)),
        sentences_(sentences_of(texts_)),
        reading_(sentences_),
        concepts_(reading_),
        worth_(blend_worth(reading_, concepts_, options)) {}

  const Concepts& concepts() const { return concepts_; }
  const Greedy::Worth& worth() const { return worth_; }
  double factor(std::size_t sentence) const { return worth_.factors[sentence]; }

  // Of a stem that the text tells.
  double weight(const std::string& word) const {
    return worth_.weights[reading_.stems_of(word).at(0).at(0)];
  }

 private:
  Texts texts_;
  std::vector<Sentence> sentences_;
  Reading reading_;
  Concepts concepts_;
  Greedy::Worth worth_;
};

}  // namespace

TEST_CASE("blend weighs every concept and every sentence above nothing") {
  std::mt19937 random(53);
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const Texts texts = random_texts(random);
    const Blend blend(texts, {.budget = 1 + random() % 300});
    const Greedy::Worth& worth = blend.worth();
    REQUIRE(worth.weights.size() == blend.concepts().size());
    REQUIRE(worth.factors.size() == texts.size());
    REQUIRE(worth.exponent >= 0);
    const auto is_above = [](double value) { return value > 0; };
    REQUIRE(std::all_of(worth.weights.begin(), worth.weights.end(), is_above));
    REQUIRE(std::all_of(worth.factors.begin(), worth.factors.end(), is_above));
  }
}

TEST_CASE("for blend what recurs weighs, and the more the oftener") {
  const Blend blend({"copper wire", "copper mesh", "copper pine", "wire lamp"});
  CHECK(blend.weight("copper") > blend.weight("wire"));
  CHECK(blend.weight("wire") > 1000 * blend.weight("mesh"));
  CHECK(blend.weight("mesh") > 0);
}

TEST_CASE("for blend a pair that recurs outweighs its stems") {
  const Blend blend({"lamp", "pine salt", "copper wire", "copper wire"});
  double pair = 0;
  for (std::size_t k = 0; k < blend.concepts().size(); ++k) {
    if (!blend.concepts().is_pair(k)) continue;
    pair = std::max(pair, blend.worth().weights[k]);
  }
  CHECK(pair > blend.weight("copper"));
  CHECK(pair > blend.weight("wire"));
}

TEST_CASE("without a bound on the cost blend counts what a sentence adds") {
  const Texts texts = {"copper wire mesh", "copper wire"};
  CHECK(Blend(texts, {.budget = unbounded, .sentences = 1}).worth().exponent ==
        0);
  CHECK(Blend(texts, {.budget = 3}).worth().exponent > 0);
}

TEST_CASE("for blend the beginning counts, and what is spoken of there") {
  Texts texts(100, "Pine trees grow tall.");
  texts[0] = texts[80] = "Copper wires rust slowly.";
  texts[60] = texts[90] = "Salty rivers run slowly.";
  const Blend blend(texts);
  CHECK(blend.factor(0) > blend.factor(80));
  CHECK(blend.factor(1) > blend.factor(20));
  CHECK(blend.factor(20) > blend.factor(70));
  CHECK(blend.weight("copper") > blend.weight("salty"));
}

TEST_CASE("for blend nouns count") {
  const Blend blend({"Rusting pines grow.", "The copper gleams on.",
                     "Rusting gates stand.", "The copper wears thin."});
  CHECK(blend.weight("copper") > 2 * blend.weight("rusting"));
}

TEST_CASE("for blend what is told, and how, is worth more or less") {
  const struct {
    std::string better;
    std::string worse;
  } rows[] = {
      {"Copper costs 12 crowns here.", "Copper costs in crowns here."},
      {"Copper costs them seven crowns.", "Copper costs you seven crowns."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.better);
    const std::string other = "Pine trees grow tall in the valley.";
    const Blend blend({other, row.worse, other, other, row.better});
    Texts turned = {other, row.better, other, other, row.worse};
    // Place aside: each stands where the other stood.
    CHECK(blend.factor(4) / Blend(turned).factor(4) > 1.02);
    CHECK(Blend(turned).factor(1) / blend.factor(1) > 1.02);
  }
}

TEST_CASE("blend chooses a figure before the same without one") {
  const std::string plain = "The harbour mill sells flour in many villages.";
  const std::string figure = "The harbour mill sold flour for 12 villages.";
  const Texts texts = {"Seven rivers flood the lower meadows.", plain, figure,
                       "Harbour flour of the mill feeds villages."};
  CHECK(shown(summary(sentences_of(texts), {.budget = 8})) == "2");
}
