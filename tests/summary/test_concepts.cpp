#include "summary/concepts.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "summary/slow_scores.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;

namespace {

// A stem, or two parted by a blank, and the sentences that tell it.
using Told = std::map<std::string, std::set<std::size_t>>;

Told slow_concepts(const Texts& texts) {
  Told told;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::string before;
    for (const std::string& word : plain_words(texts[i])) {
      told[word].insert(i);
      if (!before.empty() && before != word)
        told[before + ' ' + word].insert(i);
      before = word;
    }
  }
  return told;
}

// How many concepts, pairs or not, each set of sentences tells: their names are
// not kept.
using Shape = std::map<std::pair<bool, std::set<std::size_t>>, int>;

Shape shape_of(const Texts& texts) {
  Shape shape;
  for (const auto& [name, sentences] : slow_concepts(texts)) {
    ++shape[{name.find(' ') != std::string::npos, sentences}];
  }
  return shape;
}

Shape shape_of(const Concepts& concepts, std::size_t sentences) {
  std::vector<std::set<std::size_t>> told(concepts.size());
  for (std::size_t i = 0; i < sentences; ++i) {
    for (const std::uint32_t number : concepts[i]) {
      CHECK(told[number].insert(i).second);  // each once
    }
  }
  Shape shape;
  for (std::size_t k = 0; k < concepts.size(); ++k) {
    CHECK(concepts.count(k) == told[k].size());
    ++shape[{concepts.is_pair(k), told[k]}];
  }
  return shape;
}

// The number of the first stem of a sentence.
std::size_t stem_of(const Reading& reading, std::size_t sentence) {
  return reading.stems(sentence)[0];
}

}  // namespace

TEST_CASE("concepts are stems, and pairs of neighbours that differ") {
  const struct {
    std::string text;
    std::size_t stems;
    std::size_t pairs;
  } rows[] = {
      {"copper", 1, 0},
      {"copper wire", 2, 1},
      {"copper wire copper", 2, 2},  // a pair has an order
      {"copper copper", 1, 0},
      {"copper coppers wire", 2, 1},       // inflections are one
      {"the copper of the wire", 2, 1},    // stop words part nothing
      {"copper wire, copper wire", 2, 2},  // each once
      {"and so it is", 0, 0},
      {"", 0, 0},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Texts texts = {row.text};
    const auto sentences = sentences_of(texts);
    const Concepts concepts{Reading(sentences)};
    CHECK(concepts.size() == row.stems + row.pairs);
    CHECK(concepts[0].size() == concepts.size());
    std::size_t pairs = 0;
    for (std::size_t k = 0; k < concepts.size(); ++k) {
      pairs += concepts.is_pair(k);
    }
    CHECK(pairs == row.pairs);
  }
}

TEST_CASE("no pair goes from one sentence to the next") {
  const Texts texts = {"copper", "wire"};
  const auto sentences = sentences_of(texts);
  CHECK(Concepts(Reading(sentences)).size() == 2);
}

TEST_CASE("concepts are those of plain counting") {
  std::mt19937 random(37);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const Texts texts = random_texts(random);
    const auto sentences = sentences_of(texts);
    const Concepts concepts{Reading(sentences)};
    REQUIRE(shape_of(concepts, texts.size()) == shape_of(texts));
  }
}

TEST_CASE("a stem is a noun as often as a noun sign stands before it") {
  const struct {
    Texts texts;
    double share;
  } rows[] = {
      {{"mills grind"}, 0},
      {{"mills grind", "the mill"}, .5},
      {{"mills grind", "the mill", "a mill with a mill"}, .75},
      {{"mill the mill"}, .5},     // each telling counts
      {{"mill the old mill"}, 0},  // old is what stands behind it
      {{"mill", "with mills"}, .5},
  };
  for (const auto& row : rows) {
    CAPTURE(row.texts[0]);
    CAPTURE(row.share);
    const auto sentences = sentences_of(row.texts);
    const Reading reading(sentences);
    const Concepts concepts(reading);
    CHECK(concepts.noun_share(stem_of(reading, 0)) == row.share);
  }
}

TEST_CASE("the first sentence that tells a stem is known") {
  const Texts texts = {"and so", "copper", "wire copper", "copper wires"};
  const auto sentences = sentences_of(texts);
  const Reading reading(sentences);
  const Concepts concepts(reading);
  CHECK(concepts.first(stem_of(reading, 1)) == 1);
  CHECK(concepts.first(stem_of(reading, 2)) == 2);
}
