#include "tamis/token/lexicon.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "showing.hpp"
#include "tamis/token/words.hpp"

namespace tamis::token {
namespace {

constexpr auto french = Language::french;
constexpr auto english = Language::english;
constexpr auto unknown = Language::unknown;

std::vector<std::uint32_t> numbers_of(Lexicon& lexicon, std::string_view text) {
  std::vector<std::uint32_t> numbers;
  lexicon.add(text, words(text), numbers);
  return numbers;
}

// The kinds of a word but `letters`, by their names; "no letters" before them.
std::string kinds_of(Lexicon& lexicon, std::string_view word) {
  static constexpr std::pair<std::uint16_t, std::string_view> names[] = {
      {kind::number, "number"},       {kind::stop, "stop"},
      {kind::soft, "soft"},           {kind::capital, "capital"},
      {kind::acronym, "acronym"},     {kind::single, "single"},
      {kind::leaning, "leaning"},     {kind::linker, "linker"},
      {kind::linked, "linked"},       {kind::noun_sign, "noun sign"},
      {kind::person, "person"},       {kind::verb, "verb"},
      {kind::adjective, "adjective"}, {kind::adverb, "adverb"}};
  const auto kinds = lexicon[numbers_of(lexicon, word)[0]].kinds;
  std::string out = kinds & kind::letters ? "" : "no letters";
  for (const auto& [bit, name] : names) {
    if (!(kinds & bit)) continue;
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

TEST_CASE("a word has the kinds that its letters and the lists tell") {
  const struct {
    Language language;
    std::string_view word, expected;
  } rows[] = {
      {english, "copper", ""},
      {english, "Copper", "capital"},
      {english, "NASA", "capital, acronym"},
      {english, "NASAs", "capital"},
      {english, "GPT4", "capital, acronym"},
      {english, "iPhone", ""},
      {english, "X", "capital, single"},
      {english, "x", "single"},
      {english, "42", "no letters, number"},
      {english, "7", "no letters, number, single"},
      {english, "https://tamis.org", "no letters"},
      {english, "the", "stop, leaning, linked, noun sign"},
      {english, "The", "stop, capital, leaning, linked, noun sign"},
      {english, "of", "stop, leaning, linker, noun sign"},
      {english, "we", "stop, person"},
      {english, "time", "stop, soft"},
      {english, "umm", ""},
      {english, "walking", "verb"},
      {english, "massive", "adjective"},
      {english, "slowly", "adverb"},
      {french, "L\u2019eau",
       "stop, capital, single, leaning, linked, noun sign"},
      {french, "chef", ""},
      {french, "grande", "stop, soft"},
      {french, "\u00c9COLE", "capital, acronym"},
      {french, "d\u00e9tester", "verb"},
      {unknown, "the", "stop, leaning, linked, noun sign"},
      {unknown, "walking", ""},
      {unknown, "wasser", ""},
  };
  for (const auto& [language, word, expected] : rows) {
    const auto shown = showing(word);
    Lexicon lexicon(language);
    CHECK(kinds_of(lexicon, word) == expected);
  }
}

TEST_CASE("words are numbered as they come, each way of writing once") {
  Lexicon lexicon(english);
  const auto numbers = numbers_of(lexicon, "copper wires, Copper wire copper");
  CHECK(numbers == std::vector<std::uint32_t>{0, 1, 2, 3, 0});
  CHECK(numbers_of(lexicon, "moss wire") == std::vector<std::uint32_t>{4, 3});
  CHECK(lexicon.written(2) == "Copper");
  CHECK(lexicon.folded(lexicon[2].folded) == "copper");
  CHECK(lexicon[0].folded == lexicon[2].folded);
  CHECK(lexicon[0].stem == lexicon[2].stem);
  CHECK(lexicon[1].folded != lexicon[3].folded);
  CHECK(lexicon[1].stem == lexicon[3].stem);
  CHECK(lexicon.stem(lexicon[1].stem) == "wire");
  CHECK(lexicon.stem_count() == 3);
}

TEST_CASE("a stem has the same key in every lexicon") {
  Lexicon one(english);
  Lexicon other(english);
  numbers_of(other, "moss");
  const auto a = one[numbers_of(one, "bridges")[0]];
  const auto b = other[numbers_of(other, "Bridge")[0]];
  CHECK(a.stem_key == b.stem_key);
  CHECK(a.stem_key != other[0].stem_key);
  CHECK(a.stem != b.stem);
}

TEST_CASE("a word is as long as its characters are many") {
  Lexicon lexicon(french);
  const std::string huge(100'000, 'a');
  const struct {
    std::string_view word;
    std::uint16_t length;
  } rows[] = {
      {"moss", 4}, {"\u00e9t\u00e9", 3}, {"c\u0153ur", 4}, {huge, 65'535}};
  for (const auto& [word, length] : rows) {
    CHECK(lexicon[numbers_of(lexicon, word)[0]].length == length);
  }
}

TEST_CASE("stop words of the user take the place of ours, or stand beside") {
  const WordSet own = {"copper", "time"};
  Lexicon instead(english, &own);
  CHECK(kinds_of(instead, "Copper") == "stop, capital");
  CHECK(kinds_of(instead, "time") == "stop");  // no longer soft
  CHECK(kinds_of(instead, "because").empty());
  CHECK(kinds_of(instead, "day").empty());
  Lexicon beside(english, nullptr, &own);
  CHECK(kinds_of(beside, "copper") == "stop");
  CHECK(kinds_of(beside, "time") == "stop");
  CHECK(kinds_of(beside, "because") == "stop");
  CHECK(kinds_of(beside, "day") == "stop, soft");
}

TEST_CASE("phrases are found where all of their words stand, the longest") {
  Lexicon lexicon(english);
  const struct {
    std::string_view text;
    PhraseKind kind;
    std::size_t expected;
  } rows[] = {
      {"You know what the mill costs", PhraseKind::filler, 3},
      {"You know the mill", PhraseKind::filler, 2},
      {"You", PhraseKind::filler, 0},
      {"the mill, you know", PhraseKind::filler, 0},
      {"Thank you", PhraseKind::ritual, 2},
      {"THANK YOU very much indeed", PhraseKind::ritual, 4},
      {"Thank you very much", PhraseKind::sponsor, 0},
      {"promo code MILL", PhraseKind::sponsor, 2},
      {"copper wires", PhraseKind::ritual, 0},
  };
  for (const auto& [text, kind, expected] : rows) {
    const auto shown = showing(text);
    CHECK(lexicon.phrase_at(numbers_of(lexicon, text), kind) == expected);
  }
}

}  // namespace
}  // namespace tamis::token
