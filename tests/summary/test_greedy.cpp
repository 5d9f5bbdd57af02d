#include "summary/greedy.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "many.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;

namespace {

// The plain way: at each step the gain of every sentence is summed anew, with
// its company's, over what all of them cost.
class Plain {
 public:
  Plain(const Concepts& concepts, Greedy::Worth worth)
      : concepts_(concepts), worth_(std::move(worth)) {}

  void choose(Selection& selection) {
    while (true) {
      double best = 0;
      std::size_t found = Selection::none;
      for (const std::size_t i : selection.candidates()) {
        if (!selection.may_take(i) || gain(selection, i) <= best) continue;
        best = gain(selection, i);
        found = i;
      }
      if (found == Selection::none) return;
      cover(selection, found);
      selection.take(found, best);
    }
  }

 private:
  double gain(const Selection& selection, std::size_t sentence) const {
    double sum = 0;
    for (std::size_t i = sentence; i != Selection::none;
         i = selection.company(i)) {
      double told = 0;
      for (const std::uint32_t number : concepts_[i]) {
        if (!told_.contains(number)) told += worth_.weights[number];
      }
      sum += told * worth_.factors[i];
    }
    const auto cost = static_cast<double>(selection.cost(sentence));
    return sum / std::pow(cost, worth_.exponent);
  }

  void cover(const Selection& selection, std::size_t sentence) {
    for (std::size_t i = sentence; i != Selection::none;
         i = selection.company(i)) {
      told_.insert(concepts_[i].begin(), concepts_[i].end());
    }
  }

  const Concepts& concepts_;
  Greedy::Worth worth_;
  std::set<std::uint32_t> told_;
};

// Turns of a few sentences, some of which lean or answer.
struct Talk {
  Texts texts;
  std::vector<Sentence> sentences;
  Options options;
};

Talk random_talk(std::mt19937& random) {
  Talk talk;
  talk.texts = random_texts(random);
  for (std::string& text : talk.texts) {
    if (random() % 3 == 0) text = "This is why " + text;
  }
  talk.sentences = sentences_of(talk.texts);
  std::size_t part = 0;
  for (Sentence& sentence : talk.sentences) {
    part += random() % 3 == 0;
    sentence.part = part;
    sentence.is_context = random() % 9 == 0;
    if (random() % 5 == 0) sentence.group = 1 + random() % 2;
    if (random() % 4 == 0) sentence.cost += random() % 20;
  }
  talk.options = {.budget = 1 + random() % 90,
                  .sentences = random() % 3 == 0 ? random() % 7 : 0,
                  .keeps_questions = random() % 2 == 0};
  if (random() % 3 == 0) talk.options.focus = {"zak", "zbk"};
  return talk;
}

Greedy::Worth random_worth(std::mt19937& random, const Concepts& concepts,
                           std::size_t sentences) {
  const double exponents[] = {0, .5, 1, 1.2};
  Greedy::Worth worth{{}, {}, exponents[random() % 4]};
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    worth.weights.push_back(static_cast<double>(random() % 4));
  }
  for (std::size_t i = 0; i < sentences; ++i) {
    worth.factors.push_back(static_cast<double>(1 + random() % 3));
  }
  return worth;
}

template <typename Chooser>
std::vector<Choice> choices(const Reading& reading, const Options& options,
                            Chooser chooser) {
  Selection selection(reading, options);
  while (selection.next_stage()) chooser.choose(selection);
  return selection.choices();
}

// The sentences chosen of those that weigh by the stems they tell.
std::string chosen(const Texts& texts, const Options& options,
                   std::vector<double> factors, double exponent) {
  const auto sentences = sentences_of(texts);
  const Reading reading(sentences);
  const Concepts concepts(reading);
  Greedy::Worth worth{std::vector<double>(concepts.size()), std::move(factors),
                      exponent};
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    worth.weights[i] = concepts.is_pair(i) ? 0 : 1;
  }
  return shown(choices(reading, options, Greedy(concepts, std::move(worth))));
}

}  // namespace

TEST_CASE("greedy takes what summing all gains anew at each step would") {
  std::mt19937 random(41);
  for (int round = 0; round < tamis::many(3000); ++round) {
    CAPTURE(round);
    const Talk talk = random_talk(random);
    const Reading reading(talk.sentences);
    const Concepts concepts(reading);
    const Greedy::Worth worth =
        random_worth(random, concepts, talk.sentences.size());
    const auto found = choices(reading, talk.options, Greedy(concepts, worth));
    const auto plain = choices(reading, talk.options, Plain(concepts, worth));
    REQUIRE(shown(found) == shown(plain));
    for (std::size_t i = 0; i < found.size(); ++i) {
      REQUIRE(found[i].score == plain[i].score);
    }
  }
}

TEST_CASE("greedy weighs what is new in a sentence against what it costs") {
  const Texts texts = {
      "copper wire mesh fences rust", "copper wire mesh pine salt lamp",
      "river barges carry grain downstream slowly every summer"};
  const struct {
    std::vector<double> factors;
    double exponent;
    std::size_t budget;
    std::string expected;
  } rows[] = {
      {{1, 1, 1}, 0, 9, "2"},       // most stems
      {{1, 1, 1}, 1, 9, "0"},       // as many a word, and the first
      {{1, 1.1, 1}, 1, 9, "1"},     // worth more
      {{1, 1.1, 1}, 1, 11, "0 1"},  // then what is left of the others
      {{1, 1.1, 0}, 1, 30, "0 1"},  // nothing for what is worth nothing
      {{1, 1, 1}, 1, 14, "0 2"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.expected);
    CHECK(chosen(texts, {.budget = row.budget}, row.factors, row.exponent) ==
          row.expected);
  }
}
