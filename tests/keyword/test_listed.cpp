#include "keyword/listed.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "keyword/reading_of.hpp"

namespace tamis::keyword {
namespace {

using token::Language;
using Terms = std::vector<std::string>;

constexpr auto french = Language::french;
constexpr auto english = Language::english;
constexpr auto unknown = Language::unknown;

// The tellings of each term that is told, as they are written: "a, a | b".
std::string told(Language language, const Terms& terms, const Terms& parts) {
  Lexicon lexicon(language);
  const Listed listed(lexicon, terms);
  const Reading reading = reading_of(lexicon, parts);
  std::string out;
  for (const auto& tellings : listed.tellings(reading)) {
    if (!out.empty()) out += " | ";
    for (const Range telling : tellings) {
      if (!out.empty() && !out.ends_with(" ")) out += ", ";
      out += reading.written(telling.first, telling.count);
    }
  }
  return out;
}

TEST_CASE("listed terms are found in any inflection, by the list's order") {
  const struct {
    Language language;
    Terms terms, parts;
    std::string_view expected;
  } rows[] = {
      {english, {"wire", "moss"}, {"moss, Wires, wire"}, "Wires, wire | moss"},
      {english,
       {"copper wire"},
       {"copper wires", "copper, wire"},
       "copper wires"},
      {english, {"copper wire"}, {"copper", "wire"}, ""},
      {english, {"the who"}, {"so the who, the"}, "the who"},
      {english, {"state of the art"}, {"State of the Art"}, "State of the Art"},
      {english, {"9"}, {"a 9, 10"}, "9"},
      {english, {"wire", "Wires", "wires "}, {"wire"}, "wire"},
      {english, {"wire", "wire mesh"}, {"wire mesh"}, "wire | wire mesh"},
      {english, {"moss moss"}, {"moss moss moss"}, "moss moss, moss moss"},
      {english, {"", " ... ", "moss"}, {"moss"}, "moss"},
      {english, {"moss"}, {}, ""},
      {english, {"you know"}, {"you know"}, "you know"},  // a filler too
      {french, {"l\u2019eau"}, {"de l'eau, l'eau"}, "l'eau, l'eau"},
      {french,
       {"chef de projet"},
       {"chefs de projets, chef projet"},
       "chefs de projets"},
      {unknown, {"wire"}, {"wires, Wire"}, "Wire"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.terms[0]);
    CHECK(told(row.language, row.terms, row.parts) == row.expected);
  }
}

TEST_CASE("a term of more words than most_words is passed over") {
  for (const std::size_t words : {Listed::most_words, Listed::most_words + 1}) {
    std::string term;
    for (std::size_t i = 0; i < words; ++i) term += "moss ";
    const auto found = told(english, {term, "fern"}, {term, "fern"});
    CHECK((found == "fern") == (words > Listed::most_words));
  }
}

TEST_CASE("a list without a word is empty") {
  Lexicon lexicon(english);
  CHECK(Listed(lexicon, {}).is_empty());
  CHECK(Listed(lexicon, {"", "?"}).is_empty());
  CHECK(!Listed(lexicon, {"", "moss"}).is_empty());
}

}  // namespace
}  // namespace tamis::keyword
