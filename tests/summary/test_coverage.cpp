#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>

#include "many.hpp"
#include "summary/slow_greedy.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;
using tamis::many;

namespace {

std::string chosen(const Texts& texts, Options options = {}) {
  options.method = Method::coverage;
  return shown(summary(sentences_of(texts), options));
}

}  // namespace

TEST_CASE("coverage chooses as the plain greedy way does") {
  std::mt19937 random(11);
  std::size_t judged = 0;
  for (int round = 0; round < many(2000); ++round) {
    CAPTURE(round);
    const Texts texts = random_texts(random);
    const Options options{
        .method = Method::coverage,
        .budget = random() % 5 == 0 ? unbounded : 1 + random() % 80,
        .sentences = random() % 3 == 0 ? random() % 5 : 0};
    auto sentences = sentences_of(texts);
    if (round % 4 == 0) {
      for (Sentence& sentence : sentences) sentence.cost += random() % 70;
    }
    const auto expected = SlowGreedy(sentences, options).choices();
    if (expected.empty()) continue;  // the beginning is taken
    ++judged;
    REQUIRE(shown(summary(sentences, options)) == shown(expected));
  }
  CHECK(judged > many(1000U));
}

TEST_CASE("coverage tells each pair of words once, the weightiest first") {
  const std::string rust = "copper wire mesh fences rust slowly";
  const std::string paint = "copper wire mesh fences want bright paint";
  const std::string bread = "warm bread sells before sunrise";
  const struct {
    Texts texts;
    std::size_t budget;
    std::string expected;
  } rows[] = {
      {{rust, bread, paint, bread}, 6, "1"},  // 6 for 5 words, not for 6
      {{rust, bread, paint, bread}, 11, "0 1"},
      // Nothing new is left in the other fence.
      {{rust, bread, paint, bread}, 30, "0 1"},
      {{bread, rust, paint}, 6, "1"},  // what one tells weighs nothing
  };
  for (const auto& row : rows) {
    CAPTURE(row.expected);
    CHECK(chosen(row.texts, {.budget = row.budget}) == row.expected);
  }
}
