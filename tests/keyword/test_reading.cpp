#include "keyword/reading.hpp"

#include <doctest/doctest.h>

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
constexpr auto unknown = Language::unknown;

struct Row {
  Language language;
  std::string_view text, expected;
};

// The folded words, in brackets where they are content, struck (-so-) where
// they are fillers, with * before those that have a capital.
std::string marked(Language language, std::string_view text,
                   const std::vector<std::string>& names = {}) {
  Lexicon lexicon(language);
  const Reading reading = reading_of(lexicon, {std::string(text)}, names);
  std::string out;
  for (const Term& term : reading.terms()) {
    if (!out.empty()) out += ' ';
    if (term.is_capitalised) out += '*';
    const std::string word(lexicon.folded(reading.entry(term).folded));
    if (term.is_content) {
      out += "[" + word + "]";
    } else {
      out += term.is_filler ? "-" + word + "-" : word;
    }
  }
  return out;
}

void check(const std::vector<Row>& rows) {
  for (const auto& [language, text, expected] : rows) {
    const auto shown = showing(text);
    CHECK(marked(language, text) == expected);
  }
}

TEST_CASE("what stands between two words is the gap before the second") {
  const struct {
    std::string_view between;
    Gap gap;
  } rows[] = {{" ", Gap::blank},          {"\n", Gap::blank},
              {" \u00a0\t", Gap::blank},  {"&", Gap::mark},
              {"+", Gap::mark},           {"/", Gap::slash},
              {" - ", Gap::mark},         {" / ", Gap::mark},
              {"--", Gap::mark},          {", ", Gap::mark},
              {" (", Gap::mark},          {"\u201d ", Gap::mark},
              {";", Gap::mark},           {". ", Gap::sentence},
              {"? ", Gap::sentence},      {"!", Gap::sentence},
              {"\u2026 ", Gap::sentence}, {": ", Gap::sentence},
              {") . ", Gap::sentence}};
  for (const auto& [between, gap] : rows) {
    const auto shown = showing(between);
    Lexicon lexicon(english);
    const std::string text = "copper" + std::string(between) + "wire";
    const Reading reading = reading_of(lexicon, {text});
    REQUIRE(reading.terms().size() == 2);
    CHECK(reading.terms()[0].gap == Gap::part);
    CHECK(reading.terms()[1].gap == gap);
  }
}

TEST_CASE("words in one are parted by nothing, or by a hyphen") {
  Lexicon lexicon(french);
  const Reading reading = reading_of(lexicon, {"l\u2019eau dit-elle"});
  REQUIRE(reading.terms().size() == 4);
  CHECK(reading.terms()[1].gap == Gap::none);
  CHECK(reading.terms()[3].gap == Gap::hyphen);
}

TEST_CASE("stop words, linkers, single letters and numbers are no content") {
  check(
      {{english, "the copper and a wire", "the [copper] and a [wire]"},
       {english, "copper x wire", "[copper] x [wire]"},
       {english, "copper 42 wire", "[copper] 42 [wire]"},
       {english, "see https://tamis.org here", "see https://tamis.org here"},
       {english, "the response time", "the [response] [time]"},
       {french, "les oiseaux de la for\u00eat",
        "les [oiseaux] de la [for\u00eat]"},
       // The same letters are content in one language, grammar in another.
       {french, "because moss", "[because] [moss]"},
       {english, "dans mousse", "[dans] [mousse]"},
       {unknown, "because moss dans mousse", "because [moss] dans [mousse]"}});
}

TEST_CASE("fillers are marked where all of their words stand") {
  check({{french, "barrage du coup inond\u00e9",
          "[barrage] -du- -coup- [inond\u00e9]"},
         {french, "barrage euh inond\u00e9", "[barrage] -euh- [inond\u00e9]"},
         {english, "dam, I MEAN, flooded", "[dam] *-i- *-mean- [flooded]"},
         {english, "dam grosso modo", "[dam] [grosso] [modo]"},
         {french, "barrage grosso modo", "[barrage] -grosso- -modo-"},
         // Half a filler at the end of the text is none.
         {french, "barrage grosso", "[barrage] [grosso]"}});
}

TEST_CASE("a capital tells a name where no sentence begins") {
  check({{english, "meet Nora Quill", "[meet] *[nora] *[quill]"},
         {english, "Nora Quill", "[nora] *[quill]"},
         {english, "copper: Nora", "[copper] [nora]"},
         {english, "copper, Nora", "[copper] *[nora]"},
         {english, "copper. Nora", "[copper] [nora]"},
         {english, "NASA probe", "*[nasa] [probe]"},
         {english, "an iPhone", "an [iphone]"},
         {french, "l\u2019\u00c9cole", "l' *[\u00e9cole]"}});
}

TEST_CASE("a number is content behind a name, and then a part of it") {
  check({{english, "a Falcon 9 rocket", "a *[falcon] *[9] [rocket]"},
         {english, "the Windows 3.1 box", "the *[windows] *[3.1] [box]"},
         {english, "Falcon 9", "[falcon] 9"},  // a sentence's capital, perhaps
         {english, "a Falcon, 9 rockets", "a *[falcon] 9 [rockets]"},
         {english, "a rocket 9", "a [rocket] 9"},
         {french, "un Rafale 2", "un *[rafale] *[2]"}});
}

TEST_CASE("the words of given names are left out, in any case") {
  CHECK(marked(english, "nora welds copper", {"NORA Quill"}) ==
        "nora [welds] [copper]");
  CHECK(marked(french, "le fer d\u2019Anne-Lise", {"Anne-Lise"}) ==
        "le [fer] d' *anne-lise");
  CHECK(marked(english, "copper", {"", "..."}) == "[copper]");
}

TEST_CASE("a pause is a mark, wherever its byte falls before a word") {
  Lexicon lexicon(english);
  // Bytes: copper 0, wire 7, mesh 12.
  const std::string_view text = "copper wire mesh";
  const struct {
    std::vector<std::size_t> breaks;
    Gap second, third;
  } rows[] = {
      {{}, Gap::blank, Gap::blank},     {{7}, Gap::mark, Gap::blank},
      {{6}, Gap::mark, Gap::blank},     {{1}, Gap::mark, Gap::blank},
      {{8}, Gap::blank, Gap::mark},     {{7, 12}, Gap::mark, Gap::mark},
      {{0, 0}, Gap::blank, Gap::blank}, {{7, 7, 99}, Gap::mark, Gap::blank}};
  for (const auto& row : rows) {
    Reading reading(lexicon);
    reading.add(text, row.breaks);
    CHECK(reading.terms()[0].gap == Gap::part);
    CHECK(reading.terms()[1].gap == row.second);
    CHECK(reading.terms()[2].gap == row.third);
  }
  // It does not hide that a sentence begins.
  Reading reading(lexicon);
  reading.add("copper. Wire", std::vector<std::size_t>{8});
  CHECK(reading.terms()[1].gap == Gap::sentence);
}

TEST_CASE("terms know their part and their place in it") {
  Lexicon lexicon(english);
  const Reading reading = reading_of(lexicon, {"copper wire", "", "moss"});
  REQUIRE(reading.part_count() == 3);
  CHECK(reading.part(0).size() == 2);
  CHECK(reading.part(1).empty());
  CHECK(reading.part(2).size() == 1);
  const std::size_t parts[] = {0, 0, 2};
  for (std::size_t i = 0; i < std::size(parts); ++i) {
    CHECK(reading.part_of(i) == parts[i]);
  }
  CHECK(reading.first_of(2) == 2);
  CHECK(reading.terms()[1].begin == 7);
  CHECK(reading.end(reading.terms()[1]) == 11);
  CHECK(reading.terms()[2].begin == 0);
}

TEST_CASE("phrases are written as in the text, blanks and marks simplified") {
  Lexicon lexicon(french);
  const struct {
    std::string text, written, folded;
  } rows[] = {
      {"la Qualit\u00e9  de l\u2019Eau", "la Qualit\u00e9 de l\u2019Eau",
       "la qualit\u00e9 de l'eau"},
      {"Anne-Lise", "Anne-Lise", "anne-lise"},
      {"fer/acier", "fer/acier", "fer/acier"},
      {"fer, acier", "fer acier", "fer acier"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Reading reading = reading_of(lexicon, {row.text});
    const std::size_t all = reading.terms().size();
    CHECK(reading.written(0, all) == row.written);
    CHECK(reading.folded(0, all) == row.folded);
    CHECK(reading.written(0, 0).empty());
  }
}

TEST_CASE("begin forgets the text and the names") {
  Lexicon lexicon(english);
  Reading reading = reading_of(lexicon, {"Nora welds"}, {"Nora"});
  CHECK(!reading.terms()[0].is_content);
  reading.begin({});
  CHECK(reading.terms().empty());
  CHECK(reading.part_count() == 0);
  reading.add("Nora welds");
  CHECK(reading.terms()[0].is_content);
  CHECK(reading.part_of(0) == 0);
}

}  // namespace
}  // namespace tamis::keyword
