#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "dedup/slow_passages.hpp"
#include "many.hpp"
#include "tamis/dedup/passages.hpp"

using namespace tamis::dedup;
using tamis::many;

namespace {

// `count` different words that begin with `name`.
std::string run(const std::string& name, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += ' ';
    out += name + static_cast<char>('a' + i / 26);
    out += static_cast<char>('a' + i % 26);
  }
  return out;
}

}  // namespace

TEST_CASE("a text given twice goes whole, whatever its beginning shares") {
  const std::string shared = run("s", 35);
  const Units texts[] = {
      {run("a", 30)},
      {shared, run("b", 20)},
      {shared, run("c", 20)},  // its end is found behind another's beginning
      {run("d", 7), "...", run("e", 7), "Oui.", run("f", 40)},
  };
  Passages passages;
  for (const Units& text : texts) add(passages, text);
  for (const Units& text : texts) {
    CAPTURE(shown(text));
    const auto found = add(passages, text);
    CHECK(without(text, found).empty());
    CHECK(found.size() == 1);
  }
}

TEST_CASE("a passage goes where it repeats, in whole units") {
  struct Row {
    Units first, second;
    std::string found;  // min_words is 6
  };
  const std::string six = "one two three four five six";
  const std::string five = "one two three four five";
  const Row rows[] = {
      {{six}, {six}, "0+1 6 <0"},
      {{five}, {five}, ""},
      {{"zero", six, "seven"}, {"other", six, "again"}, "1+1 6 <1"},
      // Units may be cut in another way.
      {{"one two", "three four", "five six"}, {six}, "0+1 6 <0"},
      {{six}, {"one two", "three", "four five six"}, "0+3 6 <0"},
      {{"zero", "so " + six}, {"but", six}, "1+1 6 <1"},
      // A unit that the run does not cover to its end stays.
      {{six}, {six + " seven"}, ""},
      {{six}, {"zero " + six}, ""},
      {{six}, {"one two three", "four five six seven"}, "0+1 3 <0"},
      {{six}, {"one two", "three four five six seven"}, ""},
      // Two runs that touch cover a unit together.
      {{six, "-", "a b c d e f"}, {"a b c d e f " + six}, "0+1 12 <2"},
      // Within one text.
      {{}, {six, "between", six}, "2+1 6 <0"},
      // A short unit goes with the run it stands in, but not alone.
      {{"Oui.", "one two three", "four five"},
       {"Oui.", "no", "Oui.", "one two three", "four five"},
       "2+3 6 <0"},
      {{"Oui."}, {"Oui.", "Oui."}, ""},
      // So do signs; at the edges they stay.
      {{"...", "one two three", "?!", "four five six", "..."},
       {"...", "one two three", "?!", "four five six", "..."},
       "1+3 6 <1"},
      {{six}, {"...", six, "--"}, "1+1 6 <0"},
      // What readers take as the same.
      {{"L\u2019\u00c9t\u00e9, d\u00e9j\u00e0 : il FAIT chaud !"},
       {"l'ete deja \u2014 il fait (chaud)..."},
       "0+1 6 <0"},
      {{"C\u0153ur et \u00e2me, na\u00eff ou pas"},
       {"COEUR ET AME NAIF", "OU PAS"},
       "0+2 6 <0"},
      // A run does not go on over the end of a text.
      {{five}, {"six one two three four five"}, ""},
      {{}, {}, ""},
      {{""}, {"", ""}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(shown(row.first));
    CAPTURE(shown(row.second));
    Passages passages({.min_words = 6});
    CHECK(add(passages, row.first).empty());
    CHECK(shown(add(passages, row.second)) == row.found);
  }
}

TEST_CASE("no run goes from the end of one text into the next") {
  Passages passages({.min_words = 6});
  add(passages, {"one two three"});
  add(passages, {"four five six"});
  CHECK(add(passages, {"one two three", "four five six"}).empty());
  CHECK(shown(add(passages, {"one two three four five six"})) == "0+1 6 <2");
}

TEST_CASE("the original is counted over all texts, empty ones too") {
  Passages passages({.min_words = 4});
  add(passages, {"a", "b", "c"});
  add(passages, {});
  add(passages, {"", "...", "one two", "three four"});
  const auto found =
      add(passages, {"x", "one two three four", "y", "two three four five"});
  CHECK(shown(found) == "1+1 4 <5");
  CHECK(shown(add(passages, {"two three four five"})) == "0+1 4 <10");
}

TEST_CASE("bug: a run escaped when its windows stood elsewhere before") {
  const Units texts[] = {
      {"a b c d e 1 2 3"}, {"4 b c d e f 5 6"}, {"a b c d e f"}};
  for (std::size_t before = 0; before < 6; ++before) {
    CAPTURE(before);
    Passages passages({.min_words = 6});
    add(passages, {run("w", before)});
    for (const Units& text : texts) CHECK(add(passages, text).empty());
    CHECK(shown(add(passages, texts[2])) == "0+1 6 <3");
  }
}

TEST_CASE("bug: what followed a run that ended elsewhere before escaped") {
  Passages passages({.min_words = 6});
  add(passages, {"a b c d e f"});
  add(passages, {"a b c d e f g h"});
  CHECK(shown(add(passages, {"a b c d e f g h"})) == "0+1 8 <1");
}

TEST_CASE("bug: the original was counted from a run that ended before it") {
  Passages passages({.min_words = 4});
  add(passages, {"a b c d"});
  add(passages, {"p", "q", "e f g h i j"});
  // Two runs touch; the unit that goes begins in the second.
  CHECK(shown(add(passages, {"z a b c d e", "f g h i j"})) == "1+1 5 <3");
}

TEST_CASE("speech that only repeats itself comes to an end, and is told once") {
  struct Row {
    std::string unit;
    std::size_t times;
    std::size_t words;  // of a unit
  };
  const Row rows[] = {
      {"ha", many(200'000U), 1},
      {"ha ho ha ho ha ho ha ho ha ho", many(20'000U), 10},
      {"Oui, merci.", many(50'000U), 2},
      {"one two three four five six seven", many(30'000U), 7},
  };
  for (const Row& row : rows) {
    CAPTURE(row.unit);
    const Units units(row.times, row.unit);
    const std::size_t gone = row.times - 1;
    Passages passages;
    CHECK(shown(add(passages, units)) == "1+" + std::to_string(gone) + " " +
                                             std::to_string(gone * row.words) +
                                             " <0");
    CHECK(without(units, add(passages, units)).empty());
  }
}

TEST_CASE("within one endless unit nothing is told, in the next all is") {
  std::string unit;
  for (int i = 0; i < many(200'000); ++i) unit += "ha ";
  Passages passages;
  CHECK(add(passages, {unit}).empty());
  CHECK(without({unit}, add(passages, {unit})).empty());
}

TEST_CASE("signs alone are no passage, however many there are") {
  const Units signs(many(100'000U), "...");
  Passages passages;
  CHECK(add(passages, signs).empty());
  CHECK(add(passages, signs).empty());
}

TEST_CASE("a phrase that stands in a thousand places hides no passage") {
  Passages passages({.min_words = 30});
  const std::string phrase = run("p", 20);
  for (std::size_t i = 0; i < 1000; ++i) {
    const std::string own = "n" + std::to_string(i);
    CHECK(add(passages, {phrase + " " + own + "a " + own + "b"}).empty());
  }
  const Units passage = {phrase, run("new", 40)};
  CHECK(add(passages, passage).empty());
  CHECK(shown(add(passages, passage)) == "0+2 60 <1000");
}

TEST_CASE("options out of range are refused in words") {
  for (const std::size_t min_words : {4u, 5u, 30u, 10'000u}) {
    CHECK(problem_with(PassageOptions{.min_words = min_words}).empty());
  }
  for (const std::size_t min_words : {0u, 3u, 10'001u}) {
    const auto problem = problem_with(PassageOptions{.min_words = min_words});
    CHECK(problem.find(std::to_string(min_words)) != std::string::npos);
  }
}
