#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "keyword/keyness.hpp"

using tamis::keyword::Frequency;
using tamis::keyword::Keyness;
using tamis::keyword::Keyword;
using tamis::keyword::Keywords;
using tamis::keyword::PhraseCounts;
using tamis::token::Language;

namespace {

std::string many(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::vector<Keyword> typical_of(const std::string& text,
                                const std::string& others,
                                std::size_t count = 10) {
  PhraseCounts background({.language = Language::english});
  background.begin();
  background.add(others);
  background.begin();
  Keywords keywords({.language = Language::english, .background = &background});
  keywords.add(text);
  return keywords.best(count);
}

}  // namespace

TEST_CASE("keyness is the log-likelihood and log ratio worked out by hand") {
  struct Row {
    Frequency text;
    Frequency background;
    double log_likelihood;
    double log_ratio;
  };
  // Of 15 in 1500 words 7.5 are expected in each 750, so that the first is
  // 2 (10 ln(10 / 7.5) + 5 ln(5 / 7.5)).
  const Row rows[] = {
      {{10, 750}, {5, 750}, 1.698991, 1},
      {{10, 1000}, {10, 1000}, 0, 0},
      {{10, 1000}, {0, 1000}, 13.862944, 4.321928},  // 20 ln 2; 10 to a half
      {{0, 1000}, {10, 1000}, 13.862944, -4.321928},
      {{40, 1000},
       {10, 9000},
       136.273516,
       5.169925},  // 2 (40 ln 8 - 10 ln 4.5)
      {{1, 100}, {99, 9900}, 0, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text.tellings);
    CAPTURE(row.background.tellings);
    const Keyness found = keyness(row.text, row.background);
    CHECK(found.log_likelihood ==
          doctest::Approx(row.log_likelihood).epsilon(1e-5));
    CHECK(found.log_ratio == doctest::Approx(row.log_ratio).epsilon(1e-5));
    CHECK(found.background == row.background.tellings);
  }
}

TEST_CASE("what a text tells more often than its background is typical of it") {
  const auto found = typical_of(
      many("The lighthouse keeper lit the harbour lamp. ", 10) +
          many("The weather was cold. ", 10),
      many("The weather was cold. The harbour office was closed. ", 100));
  REQUIRE(!found.empty());
  for (const Keyword& keyword : found) {
    CAPTURE(keyword.text);
    REQUIRE(keyword.keyness);
    CHECK(keyword.keyness->log_likelihood >= 6.63);
    CHECK(keyword.keyness->log_ratio > 0);
    CHECK(keyword.text != "weather");
    CHECK(keyword.text != "cold");
    CHECK(keyword.text != "harbour");
  }
  CHECK(found[0].score == 1);
  CHECK(found[0].text.find("lighthouse") != std::string::npos);
}

TEST_CASE("typical keywords stand in the order of their log-likelihood") {
  const auto found =
      typical_of(many("A tide mill. ", 30) + many("A wooden wheel. ", 12) +
                     many("A quiet road. ", 20),
                 many("A quiet road. A wooden wheel. ", 40) +
                     many("We spoke of many other things here. ", 400));
  REQUIRE(found.size() >= 2);
  for (std::size_t i = 1; i < found.size(); ++i) {
    CHECK(found[i - 1].score >= found[i].score);
    CHECK(found[i].score == doctest::Approx(found[i].keyness->log_likelihood /
                                            found[0].keyness->log_likelihood));
  }
  CHECK(
      typical_of(many("A tide mill. ", 30), many("A road. ", 100), 1).size() ==
      1);
}

TEST_CASE("nothing is typical of a text that speaks as its background does") {
  const std::string text = many("The tide mill turns a wooden wheel. ", 20);
  CHECK(typical_of(text, text).empty());
  CHECK(typical_of(text, text + text).empty());
}

TEST_CASE("an empty background leaves the keywords as they are") {
  const std::string text = many("The tide mill turns a wooden wheel. ", 20);
  Keywords plain({.language = Language::english});
  plain.add(text);
  const auto wanted = plain.best(3);
  const auto found = typical_of(text, "", 3);
  REQUIRE(found.size() == wanted.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].text == wanted[i].text);
    CHECK(found[i].score == wanted[i].score);
    CHECK(!found[i].keyness);
  }
}

TEST_CASE("tfidf weighs by the background and leaves keyness out") {
  const std::string text = many("The tide mill turns a wooden wheel. ", 20);
  PhraseCounts background({.language = Language::english});
  background.add(text);
  background.begin();
  Keywords keywords({.language = Language::english,
                     .method = tamis::keyword::Method::tfidf,
                     .background = &background});
  keywords.add(text);
  const auto found = keywords.best(3);
  REQUIRE(!found.empty());
  CHECK(!found[0].keyness);
}
