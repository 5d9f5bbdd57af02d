#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "summary/reading.hpp"
#include "summary/slow_told.hpp"
#include "summary/texts.hpp"
#include "summary/told.hpp"

using namespace tamis::summary;

namespace {

bool slow_has(const Reading& reading, const std::vector<std::size_t>& told,
              std::size_t sentence) {
  return std::any_of(told.begin(), told.end(), [&](std::size_t i) {
    return are_near_equal(reading, i, sentence);
  });
}

}  // namespace

TEST_CASE("what shares seven stems of ten says the same again") {
  const struct {
    std::string told;
    std::string other;
    bool is_same;
  } rows[] = {
      {"copper wire fences rust", "Fence, rusting: COPPER wires", true},
      {"copper wire fences rust", "copper wire fences shine", true},  // 3 of 4
      {"copper wire mesh rust salt", "copper wire mesh pine sand", false},
      {"copper wire mesh salt pine", "copper wire mesh salt sand", true},
      // A few stems do not say all that a longer sentence does.
      {"copper", "copper gleams", false},
      {"copper", "Copper!", true},
      {"copper wire", "copper wires rust", false},  // 2 of 3
      {"copper wire mesh", "copper wire mesh rust", true},
      {"copper wire mesh", "copper wire mesh rust salt", false},  // 3 of 5
      {"copper wire mesh rust", "copper wire mesh salt pine lamp", true},
      {"copper wire", "copper pine", false},
      {"copper wire", "salt pine", false},
      {"copper wire", "and so it is", false},
      {"and so it is", "And so it is", true},
      {"and so it is", "and so it was", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.told);
    CAPTURE(row.other);
    const Texts texts = {row.told, row.other};
    const auto sentences = sentences_of(texts);
    const Reading reading(sentences);
    Told told(reading);
    CHECK(!told.has(1));
    told.add(0);
    CHECK(told.has(0));
    CHECK(told.has(1) == row.is_same);
    if (reading.form(0).stems > 0 && reading.form(1).stems > 0) {
      CHECK(told.are_alike(0, 1) == row.is_same);
      CHECK(told.are_alike(1, 0) == row.is_same);
    }
  }
}

TEST_CASE("what was told is found as by comparing all") {
  std::mt19937 random(31);
  for (int round = 0; round < 500; ++round) {
    CAPTURE(round);
    const Texts texts = random_texts(random);
    const auto sentences = sentences_of(texts);
    const Reading reading(sentences);
    Told told(reading);
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      CAPTURE(i);
      REQUIRE(told.has(i) == slow_has(reading, all, i));
      if (random() % 2 == 0) continue;
      told.add(i);
      all.push_back(i);
    }
  }
}
