#include "extract/matcher.hpp"

#include <doctest/doctest.h>

namespace tamis::apps {
namespace {

using token::Language;
using Words = std::vector<std::string>;

// What `terms` match in `text`, as it is written there.
Words matched(const Words& terms, Language language, std::string_view text) {
  Words found;
  Matcher matcher(terms, language);
  for (const Match& match : matcher.matches(text)) {
    found.emplace_back(match.place.in(text));
  }
  return found;
}

TEST_CASE("A term is told in any inflection, as it is written there") {
  const struct {
    std::string term;
    Language language;
    std::string_view text;
    Words matches;
  } rows[] = {
      {"moulin",
       Language::french,
       "Le moulin. Des Moulins !",
       {"moulin", "Moulins"}},
      {"moulins", Language::french, "un moulin", {"moulin"}},
      {"mill", Language::english, "Mills and the miller", {"Mills"}},
      {"eau", Language::french, "l'eau, d’eaux", {"eau", "eaux"}},
      {"zone à faibles émissions",
       Language::french,
       "La ZONE À FAIBLES ÉMISSIONS, une zone à faible émission",
       {"ZONE À FAIBLES ÉMISSIONS", "zone à faible émission"}},
      {"mise en place", Language::french, "mise-en-place", {"mise-en-place"}},
      {"vélo", Language::french, "vélo-cargo", {"vélo"}},
      {"vélo cargo",
       Language::french,
       "un vélo-cargo, un vélo cargo",
       {"vélo-cargo", "vélo cargo"}},
      {"vélo-cargo", Language::french, "un vélo cargo", {"vélo cargo"}},
      {"kula", Language::unknown, "Kula, kulas", {"Kula"}},
      {"moulin", Language::french, "", {}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.term);
    CAPTURE(row.text);
    CHECK(matched({row.term}, row.language, row.text) == row.matches);
  }
}

TEST_CASE("A term without accents stands for all, one with them for itself") {
  const std::string_view text = "riviere, rivière, rivières";
  CHECK(matched({"rivieres"}, Language::french, text) ==
        Words{"riviere", "rivière", "rivières"});
  CHECK(matched({"rivière"}, Language::french, text) ==
        Words{"rivière", "rivières"});
}

TEST_CASE("No mark stands between the words of a term") {
  for (const std::string_view text :
       {"tide. Mill", "tide, mill", "tide: mill", "tide (mill)"}) {
    CAPTURE(text);
    CHECK(matched({"tide mill"}, Language::english, text).empty());
  }
  CHECK(matched({"tide mill"}, Language::english, "tide\n mill").size() == 1);
}

TEST_CASE("Matches of one term do not overlap, those of several may") {
  CHECK(matched({"ta ta"}, Language::unknown, "ta ta ta ta ta").size() == 2);
  CHECK(matched({"low tide", "tide"}, Language::english, "at low tide") ==
        Words{"low tide", "tide"});
}

TEST_CASE("Terms need words, and not too many") {
  CHECK(problem_with_terms({"mill", "l'eau"}).empty());
  CHECK_FALSE(problem_with_terms({"mill", "?!"}).empty());
  CHECK_FALSE(problem_with_terms({""}).empty());
  CHECK_FALSE(problem_with_terms(Words(65, "a")).empty());
  CHECK_FALSE(problem_with_terms(Words(22, "a-b-c")).empty());
}

}  // namespace
}  // namespace tamis::apps
