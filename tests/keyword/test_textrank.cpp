#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "keyword/best_of.hpp"

using tamis::keyword::best_of;
using tamis::keyword::Method;
using tamis::keyword::Options;
using tamis::keyword::texts_of;
using tamis::token::Language;

namespace {

const Options textrank{.language = Language::english,
                       .method = Method::textrank};

}  // namespace

TEST_CASE("TextRank keeps the best third of the words and joins neighbours") {
  // Nine words (their scores: test_page_rank.cpp); the best three are
  // inequations 1.459, linear and Diophantine 1.298. Side by side the last two
  // are one keyword, of 2.596, and linear alone is another.
  const auto found =
      best_of({"linear constraints and linear Diophantine equations",
               "strict inequations, nonstrict inequations", "upper bounds"},
              textrank);
  CHECK(texts_of(found) == "linear Diophantine, inequations, linear");
  REQUIRE(found.size() == 3);
  CHECK(found[0].score == 1);
  CHECK(found[1].score == doctest::Approx(1.459 / 2.596).epsilon(.001));
  CHECK(found[2].score == doctest::Approx(.5).epsilon(.001));
  CHECK(found[1].tellings.size() == 2);
}

TEST_CASE("the window of TextRank counts stop words and ends at marks") {
  // In each, copper has two neighbours only where nothing stands between: with
  // fewer all words score the same, and the first is kept.
  struct Row {
    std::string part;
    std::string expected;
  };
  const Row rows[] = {
      {"moss copper fern", "copper"},      {"moss of copper fern", "copper"},
      {"moss, copper fern", "copper"},     {"moss. copper of fern", "moss"},
      {"moss of copper of fern", "moss"},  {"moss; copper; fern", "moss"},
      {"moss copper moss copper", "moss"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.part);
    CHECK(texts_of(best_of({row.part}, textrank)) == row.expected);
  }
}

TEST_CASE("a keyword of TextRank is cut behind the most words") {
  Options two = textrank;
  two.max_words = 2;
  std::string part = "moss";
  for (int i = 0; i < 4; ++i) part += " moss";
  const auto found = best_of({part}, two);
  CHECK(texts_of(found) == "moss moss, moss");
  CHECK(found[0].tellings.size() == 2);
}
