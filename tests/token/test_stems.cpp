#include "showing.hpp"
#include "tamis/token/stems.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace tamis::token {
namespace {

TEST_CASE("inflections of one word have one stem, other words another") {
  const struct {
    Language language;
    std::initializer_list<std::string_view> same;
    std::string_view different;
  } rows[] = {
      {Language::french, {"cheval", "chevaux"}, "chevalier"},
      {Language::french, {"marcher", "marchait", "marchez"}, "mare"},
      {Language::french, {"porte", "portes"}, "porteur"},
      {Language::french, {"directement", "direct", "directe"}, "diriger"},
      {Language::english, {"connect", "connected", "connecting"}, "contact"},
      {Language::english, {"bike", "bikes", "biking"}, "biker"},
      {Language::english, {"story", "stories"}, "store"},
      {Language::german, {"haus", "hauses"}, "maus"},
      {Language::spanish, {"casa", "casas"}, "cosa"},
      {Language::italian, {"gatto", "gatti"}, "ratto"},
      {Language::dutch, {"boek", "boeken"}, "bok"},
      {Language::portuguese, {"menino", "meninos"}, "mina"},
  };
  for (const auto& [language, same, different] : rows) {
    Stemmer stemmer(language);
    const std::string first(stemmer.stem(*same.begin()));
    for (const std::string_view word : same) {
      CAPTURE(word);
      CHECK(stemmer.stem(word) == first);
    }
    const auto shown = showing(different);
    CHECK(stemmer.stem(different) != first);
  }
}

TEST_CASE("in an unknown language every word is its own stem") {
  Stemmer stemmer(Language::unknown);
  for (const std::string_view word : {"", "chevaux", "running", "\xFF"}) {
    CHECK(stemmer.stem(word) == word);
  }
}

TEST_CASE("the language decides how a word is stemmed") {
  Stemmer french(Language::french);
  Stemmer english(Language::english);
  CHECK(french.stem("nations") == french.stem("nation"));
  CHECK(english.stem("running") == "run");
  CHECK(french.stem("running") != "run");
}

TEST_CASE("words of no letters and malformed words get some stem") {
  Stemmer stemmer(Language::french);
  CHECK(stemmer.stem("") == "");
  CHECK(stemmer.stem("2024") == "2024");
  CHECK(stemmer.stem("l'") == "l'");
  CHECK(stemmer.stem("😀") == "😀");
  CHECK(stemmer.stem("\xFF").size() <= 1);
}

// Snowball took an hour for ten megabytes of é.
TEST_CASE("a word that is far too long is its own stem") {
  std::string word;
  while (word.size() < 1 << 22) word += "\u00E9";
  for (const Language language : all_languages) {
    CHECK(Stemmer(language).stem(word) == word);
  }
}

TEST_CASE("a stem stays where it is while others are computed") {
  Stemmer stemmer(Language::english);
  const std::string_view stem = stemmer.stem("gardens");
  const char* const place = stem.data();
  for (int i = 0; i < 2'000; ++i) stemmer.stem("word" + std::to_string(i));
  CHECK(stem == "garden");
  CHECK(stemmer.stem("gardens").data() == place);
}

TEST_CASE("a stemmer that was moved goes on") {
  Stemmer first(Language::english);
  first.stem("walking");
  Stemmer second = std::move(first);
  CHECK(second.stem("walking") == "walk");
  CHECK(second.stem("talked") == "talk");
}

}  // namespace
}  // namespace tamis::token
