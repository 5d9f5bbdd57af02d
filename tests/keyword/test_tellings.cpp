#include "keyword/tellings.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "keyword/candidates.hpp"
#include "keyword/reading_of.hpp"

namespace tamis::keyword {
namespace {

using token::Language;

constexpr auto french = Language::french;
constexpr auto english = Language::english;

// "first+count first+count", by terms.
std::string shown(const std::vector<Range>& tellings) {
  std::string out;
  for (const Range telling : tellings) {
    if (!out.empty()) out += ' ';
    out += std::to_string(telling.first) + '+' + std::to_string(telling.count);
  }
  return out;
}

TEST_CASE("the stems of a phrase are those of its content words") {
  Lexicon lexicon(french);
  const Reading reading = reading_of(lexicon, {"Chefs de la Gestion solaire"});
  CHECK(stems_of(reading, {0, 5}) ==
        std::vector<std::string>{"chef", "gestion", "solair"});
  CHECK(stems_of(reading, {1, 2}).empty());
  CHECK(content_stems(reading, {3, 1}) ==
        std::vector{reading.entry(reading.terms()[3]).stem});
}

TEST_CASE("a phrase is told wherever its stems follow in a chunk") {
  const struct {
    Language language;
    std::vector<std::string> parts;
    Range phrase;
    std::string_view expected;
  } rows[] = {
      {english, {"copper wire, copper wires"}, {0, 2}, "0+2 2+2"},
      {english, {"copper wire", "Copper  Wire"}, {0, 2}, "0+2 2+2"},
      {english, {"copper wire, copper, wire"}, {0, 2}, "0+2"},
      {english, {"copper wire", "copper", "wire"}, {0, 2}, "0+2"},
      {english, {"copper wire. the copper wire mesh"}, {0, 2}, "0+2 3+2"},
      {english, {"copper wire. wire copper"}, {0, 2}, "0+2"},
      {english, {"moss moss moss"}, {0, 2}, "0+2 1+2"},
      {english, {"moss moss moss"}, {0, 1}, "0+1 1+1 2+1"},
      // Linkers do not matter.
      {french, {"chef de projet, chefs projet"}, {0, 3}, "0+3 3+2"},
      {french, {"chef projet, chef de la projet"}, {0, 2}, "0+2 2+4"},
      {french, {"chef de projet, chef pour projet"}, {0, 3}, "0+3"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.parts[0]);
    Lexicon lexicon(row.language);
    const Reading reading = reading_of(lexicon, row.parts);
    const Range phrases[] = {row.phrase};
    const auto found = tellings_of(reading, phrases);
    REQUIRE(found.size() == 1);
    CHECK(shown(found[0]) == row.expected);
  }
}

TEST_CASE("of many phrases, each has the tellings that were counted") {
  static const char* const pieces[] = {"copper", "wire", "mesh", "of",
                                       "moss",   "the",  "moss,"};
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    CAPTURE(round);
    std::string text;
    for (int i = 0; i < 60; ++i) {
      text.append(pieces[random() % std::size(pieces)]).append(" ");
    }
    Lexicon lexicon(english);
    const Reading reading = reading_of(lexicon, {text, text});
    Candidates candidates;
    candidates.read(reading, 4);
    std::vector<Range> phrases;
    for (const Candidate& one : candidates.all()) phrases.push_back(one.first);
    const auto found = tellings_of(reading, phrases);
    REQUIRE(found.size() == phrases.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].size() == candidates.all()[i].count);
      CHECK(found[i][0].first == phrases[i].first);
      CHECK(found[i][0].count == phrases[i].count);
    }
  }
}

}  // namespace
}  // namespace tamis::keyword
