#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "keyword/best_of.hpp"

using tamis::keyword::best_of;
using tamis::keyword::Keyword;
using tamis::keyword::Method;
using tamis::keyword::Options;
using tamis::keyword::texts_of;
using tamis::token::Language;

namespace {

const Options yake{
    .language = Language::english, .method = Method::yake, .max_words = 3};

}  // namespace

TEST_CASE("YAKE scores words and phrases as one computes by hand") {
  // Two sentences. Of content words, TF is 2, 1, 2, 1, 1: mean 1.4, deviation
  // 0.4899, together 1.8899; the highest TF is 2. ln(ln(3 + m)) is 0.0940 for a
  // median of 0, 0.2254 for 0.5, 0.3266 for 1.
  //
  //          Case    Position  Frequency  Rel              Sentences  S
  //   fern   0       0.2254    1.0583     1 + 1 * 2/2      1          0.4379
  //   hides  0       0.0940    0.5291     1 + 2 * 1/2      0.5        0.3655
  //   moss   0.5906  0.2254    1.0583     1 + 2 * 2/2      1          0.5295
  //   feeds  0       0.3266    0.5291     1 + 2 * 1/2      0.5        1.2696
  //   ponds  0       0.3266    0.5291     1 + 1 * 1/2      0.5        0.7141
  //
  // Fern has no word on its left and two different ones on its right; the Case
  // of moss is one capital over 1 + ln 2, that of fern opens a sentence.
  //
  //   fern hides moss   0.0848 / (1 + 1.3330) = 0.03634
  //   fern              0.4379 / (2 * 1.4379) = 0.15228, told twice
  //   moss of ponds     1/2 of moss stands before of, and all of ponds behind
  //     it: 0.5295 * 0.7141 * 1.5 / (1 + 1.2437 - 0.5) = 0.32531
  const auto found =
      best_of({"Fern hides Moss. Fern feeds moss of ponds."}, yake);
  struct Row {
    std::string text;
    double score;
  };
  const Row rows[] = {
      {"Fern hides Moss", .036336},
      {"Fern hides", .088766},
      {"hides Moss", .102142},
      {"Fern", .152282},
      {"Moss", .173103},
      {"moss of ponds", .325310},
  };
  CHECK(found[0].score == 1);
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto keyword = std::find_if(
        found.begin(), found.end(),
        [&row](const Keyword& one) { return one.text == row.text; });
    REQUIRE(keyword != found.end());
    CHECK(keyword->score == doctest::Approx(.036336 / row.score).epsilon(.001));
  }
}

TEST_CASE(
    "YAKE counts different neighbours, and how far a stop word is bound") {
  // Four sentences; mean 2.3333, deviation 1.2472, together 3.5806; highest TF
  // 4. Two words stand behind moss, both the same; three before fern.
  //
  //         Position  Frequency  Rel              Sentences  S
  //   moss  0.2254    0.5586     1 + 1/2 * 2/4    0.5        0.3326
  //   fern  0.4082    1.1171     1 + 1/3 * 4/4    1          0.3428
  //   pond  0.4759    0.2793     1 + 1/1 * 1/4    0.25       1.4049
  //
  // Behind all of moss, and of pond, is of, before three of four ferns: P is
  // 3/4.
  //   moss of fern  0.3326 * 0.3428 * 1.25 / (2 * (1 + 0.6754 - 0.25))
  //   pond of fern  1.4049 * 0.3428 * 1.25 / (1 + 1.7476 - 0.25)
  const auto found =
      best_of({"moss of fern. moss of fern. pond of fern. fern"}, yake);
  CHECK(texts_of(found) == "moss of fern, fern, moss, pond of fern, pond");
  const double scores[] = {.049991, .063815, .124802, .240988, .584174};
  REQUIRE(found.size() == std::size(scores));
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].score ==
          doctest::Approx(scores[0] / scores[i]).epsilon(.001));
  }
}

TEST_CASE("phrases of YAKE have stop words inside, but not at their edges") {
  struct Row {
    std::string part;
    std::string expected;
  };
  const Row rows[] = {
      {"the moss", "moss"},   {"of moss of", "moss"}, {"moss of", "moss"},
      {"3 mosses", "mosses"}, {"moss 3", "moss"},     {"um moss", "moss"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.part);
    CHECK(texts_of(best_of({row.part}, yake)) == row.expected);
  }
  const auto has = [](const std::string& part, const std::string& phrase) {
    const auto found = best_of({part}, yake);
    return std::any_of(found.begin(), found.end(),
                       [&](const Keyword& one) { return one.text == phrase; });
  };
  CHECK(has("moss of fern", "moss of fern"));
  CHECK(!has("moss of the fern", "moss of the fern"));
  CHECK(!has("moss, of fern", "moss of fern"));
  CHECK(!has("moss um fern", "moss um fern"));
  CHECK(!has("moss 3 fern", "moss 3 fern"));
}

TEST_CASE("YAKE leaves out what is nearly the same as a better phrase") {
  // 13 letters of 14 are the same, but 4 of 5 only.
  const auto found =
      best_of({"photosynthesis, fern", "photosynthesic, ferns"}, yake);
  CHECK(texts_of(found) == "photosynthesis, fern, ferns");
}

TEST_CASE("many stop words in a phrase of YAKE leave its score above 0") {
  Options six = yake;
  six.max_words = 6;
  std::vector<std::string> parts = {"moss of the fern of the pond"};
  for (int i = 0; i < 300; ++i) parts.push_back("moss, of, fern, the, pond");
  for (const Keyword& keyword : best_of(parts, six)) {
    CHECK(keyword.score > 0);
    CHECK(keyword.score <= 1);
  }
}
