#include "keyword/evidence.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "keyword/reading_of.hpp"
#include "showing.hpp"

namespace tamis::keyword {
namespace {

using token::Language;

constexpr auto french = Language::french;
constexpr auto english = Language::english;

// What is seen of the candidate that is first written as `phrase`.
class Seen {
 public:
  Seen(Language language, const std::vector<std::string>& parts,
       std::string_view phrase)
      : lexicon_(language), reading_(reading_of(lexicon_, parts)) {
    candidates_.read(reading_, 4);
    for (const Candidate& one : candidates_.all()) {
      if (reading_.written(one.first.first, one.first.count) == phrase) {
        features_ = features_of(one, candidates_, reading_);
        is_found_ = true;
      }
    }
  }

  float of(std::string_view name) const {
    REQUIRE(is_found_);
    const auto* const at =
        std::find(feature_names.begin(), feature_names.end(), name);
    REQUIRE(at != feature_names.end());
    return features_[static_cast<std::size_t>(at - feature_names.begin())];
  }

 private:
  Lexicon lexicon_;
  Reading reading_;
  Candidates candidates_;
  Features features_ = {};
  bool is_found_ = false;
};

TEST_CASE("each feature has a name of its own") {
  const std::set<std::string_view> names(feature_names.begin(),
                                         feature_names.end());
  CHECK(names.size() == feature_count);
  CHECK(!names.contains(""));
}

TEST_CASE("traits are shares of the text's words, from 0 to 1") {
  using Totals = Candidates::Totals;
  const auto check = [](const Totals& totals, const Traits& expected) {
    const Traits traits = traits_of(totals);
    CHECK(traits.speech == doctest::Approx(expected.speech));
    CHECK(traits.names == doctest::Approx(expected.names));
    CHECK(traits.dense == doctest::Approx(expected.dense));
    CHECK(traits.length == doctest::Approx(expected.length));
    CHECK(traits.linked == doctest::Approx(expected.linked));
  };
  check({}, {0, 0, 0, 0, 0});
  // 2 % of persons: 0.4; 10 % of capitals: 0.25; 1.5 words a chunk: 0.3;
  // log(401) = 5.994 of 4 to 8: 0.4985; 5 of 50 joints linked: 0.3.
  check({.words = 400,
         .content = 150,
         .capitalised = 15,
         .persons = 8,
         .chunks = 100,
         .linked = 5},
        {.speech = 0.4F,
         .names = 0.25F,
         .dense = 0.3F,
         .length = 0.49849F,
         .linked = 0.3F});
  check({.words = 100'000,
         .content = 90'000,
         .capitalised = 80'000,
         .persons = 10'000,
         .chunks = 10'000,
         .linked = 60'000},
        {1, 1, 1, 1, 1});
}

TEST_CASE("weights change with each trait in proportion") {
  const Features plain = weights_for({0, 0, 0, 0, 0});
  const Traits single[] = {{1, 0, 0, 0, 0},
                           {0, 1, 0, 0, 0},
                           {0, 0, 1, 0, 0},
                           {0, 0, 0, 1, 0},
                           {0, 0, 0, 0, 1}};
  const Features halves = weights_for({0.5F, 0.5F, 0.5F, 0.5F, 0.5F});
  Features changes = {};
  for (const Traits& traits : single) {
    const Features weights = weights_for(traits);
    CHECK(weights != plain);
    for (std::size_t i = 0; i < feature_count; ++i) {
      changes[i] += weights[i] - plain[i];
    }
  }
  for (std::size_t i = 0; i < feature_count; ++i) {
    CAPTURE(feature_names[i]);
    CHECK(halves[i] == doctest::Approx(plain[i] + changes[i] / 2));
  }
}

TEST_CASE("features are what one sees in the text") {
  // copper wire: 3 tellings in 2 parts, 1 of them in copper wire mesh, which
  // recurs not; copper 4 times, wire 3 times.
  const std::vector<std::string> parts = {"we copper wire, copper wire mesh",
                                          "the copper wire, copper"};
  const Seen seen(english, parts, "copper wire");
  const struct {
    std::string_view name;
    double expected;
  } rows[] = {
      {"one word", 0},
      {"many words", 0},
      {"linker inside", 0},
      {"frequency", std::log(3)},
      {"frequency by itself", std::log(4)},
      {"spread", std::log(2)},
      {"ends phrases", 2. / 3},
      {"whole phrases", 2. / 3},
      {"behind a verb's word", 1. / 3},
      {"name", 0},
      {"acronym", 0},
      {"words of names", 0},
      {"late", std::log(2)},  // the second word of the text
      {"rarest word", std::log(3)},
      {"commonest word", std::log(4)},
      {"words", std::log(3) + std::log(4)},
      {"long last word", std::log(4)},
      {"begins with a common word", 0},
      {"ends with a common word", 0},
      {"verb alone", 0},
      {"verb", 0},
      {"adjective", 0},
      {"adverb", 0},
  };
  CHECK(std::size(rows) == feature_count);
  for (const auto& [name, expected] : rows) {
    const auto shown = showing(name);
    CHECK(seen.of(name) == doctest::Approx(expected));
  }
}

TEST_CASE("each kind of phrase shows by its feature") {
  const struct {
    Language language;
    std::string text;
    std::string_view phrase, name;
    double expected;
  } rows[] = {
      {english, "the moss", "moss", "one word", 1},
      {english, "a copper wire mesh fence", "copper wire mesh fence",
       "many words", 1},
      {french, "un chef de projet", "chef de projet", "linker inside", 1},
      {french, "un chef projet", "chef projet", "linker inside", 0},
      {english, "by Nora Quill, by nora quill", "Nora Quill", "name", 0.5},
      {english, "by Nora, nora quill", "nora quill", "words of names", 0.25},
      {english, "the NASA", "NASA", "acronym", 1},
      {english, "the response time", "response time", "ends with a common word",
       1},
      {english, "the new moss", "new moss", "begins with a common word", 1},
      {english, "the new moss", "moss", "whole phrases", 1},
      {english, "they walked", "walked", "verb alone", 1},
      {english, "with Walked", "Walked", "verb alone", 0},  // a name
      {english, "the copper walked", "copper walked", "verb", 1},
      {english, "the walked copper", "walked copper", "verb", 0},
      {french, "la lampe plier", "lampe plier", "verb", 0},
      {french, "on plier lampe", "plier lampe", "verb", 1},
      {english, "the wire massive", "wire massive", "adjective", 1},
      {english, "the massive wire", "massive wire", "adjective", 0},
      {french, "la massive lampe", "massive lampe", "adjective", 1},
      {english, "the neatly wire", "neatly wire", "adverb", 1},
      {english, "they wire neatly", "wire neatly", "adverb", 1},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.name);
    const Seen seen(row.language, {row.text}, row.phrase);
    CHECK(seen.of(row.name) == doctest::Approx(row.expected));
  }
}

}  // namespace
}  // namespace tamis::keyword
