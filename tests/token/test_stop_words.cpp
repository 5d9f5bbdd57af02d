#include "tamis/token/stop_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "showing.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/words.hpp"
#include "token/list_entries.hpp"
#include "token/lists.hpp"

namespace tamis::token {
namespace {

TEST_CASE("every list has entries, each once, folded, without end blanks") {
  const struct {
    std::string_view kind;
    std::size_t fewest;
  } rows[] = {{"stop.", 400},   {"filler.", 90},     {"ritual.", 90},
              {"sponsor.", 60}, {"connective.", 30}, {"dangling.", 40},
              {"upright.", 1},  {"leaning.", 20},    {"abbreviation.", 90}};
  for (const Language language : all_languages) {
    for (const auto& [kind, fewest] : rows) {
      const std::string name = std::string(kind) + std::string(code(language));
      CAPTURE(name);
      const std::vector<std::string> all = list_entries(name);
      CHECK(all.size() > fewest);
      std::set<std::string> seen;
      for (const std::string& entry : all) {
        CAPTURE(entry);
        CHECK(seen.insert(entry).second);
        CHECK(text::fold(entry) == entry);
        CHECK(text::nfc(entry) == entry);
        CHECK(text::trimmed(entry) == entry);
      }
    }
  }
}

TEST_CASE("a list that does not exist is empty") {
  CHECK(lists::text("stop.ru").empty());
  CHECK(lists::text("").empty());
}

TEST_CASE("stop words are those of their language, elided ones too") {
  const struct {
    std::string_view word;
    bool is_french;
    bool is_english;
  } rows[] = {{"le", true, false},       {"qu'", true, false},
              {"l'", true, false},       {"d'", true, false},
              {"jusqu'", true, false},   {"j'", true, false},
              {"très", true, false},     {"est", true, false},
              {"the", false, true},      {"don't", false, true},
              {"it's", false, true},     {"you've", false, true},
              {"is", false, true},       {"on", true, true},
              {"rivière", false, false}, {"library", false, false},
              {"", false, false},        {"The", false, false}};
  for (const auto& [word, is_french, is_english] : rows) {
    const auto shown = showing(word);
    CHECK(stop_words(Language::french).contains(word) == is_french);
    CHECK(stop_words(Language::english).contains(word) == is_english);
    CHECK(stop_words(Language::unknown).contains(word) ==
          (is_french || is_english));
  }
}

TEST_CASE("each of the other languages has stop words of its own") {
  const struct {
    Language language;
    std::vector<std::string_view> stop;
    std::vector<std::string_view> theme;
  } rows[] = {
      {Language::german,
       {"der", "dass", "weil", "würde", "haben", "nix", "zwanzig"},
       {"recht", "wein", "gesetz"}},
      {Language::spanish,
       {"el", "del", "también", "estaba", "quisiera", "pues", "tambien"},
       {"vino", "ley", "cuenta"}},
      {Language::italian,
       {"il", "dell'", "perché", "sarebbe", "c'", "vabbè", "venti"},
       {"dati", "legge", "porto"}},
      {Language::dutch,
       {"het", "'t", "omdat", "zouden", "ervan", "hoor", "twintig"},
       {"macht", "wet", "wereld"}},
      {Language::portuguese,
       {"o", "pelo", "não", "tinha", "você", "né", "nao"},
       {"dados", "lei", "conta"}},
  };
  for (const auto& [language, stop, theme] : rows) {
    const auto shown = showing(code(language));
    for (const std::string_view word : stop) {
      CAPTURE(word);
      CHECK(stop_words(language).contains(word));
    }
    for (const std::string_view word : theme) {
      CAPTURE(word);
      CHECK(!stop_words(language).contains(word));
    }
  }
}

TEST_CASE("what an unknown language speaks of is not hidden") {
  for (const std::string_view word :
       {"die", "war", "van", "dos", "sin", "arte", "tempo"}) {
    CAPTURE(word);
    CHECK(!stop_words(Language::unknown).contains(word));
  }
}

TEST_CASE("every article and pronoun that words() cuts off is a stop word") {
  const std::string text = "c'd'j'l'm'n's't'qu'un, jusqu'un, puisqu'un";
  for (const Word word : words(text)) {
    CAPTURE(word.in(text));
    CHECK(stop_words(Language::french).contains(word.in(text)));
  }
}

TEST_CASE("abbreviations are those of their language, without the last stop") {
  const struct {
    std::string_view word;
    bool is_french;
    bool is_english;
  } rows[] = {{"mme", true, false},  {"m", true, false},
              {"cf", true, true},    {"mrs", false, true},
              {"e.g", false, true},  {"dr", true, true},
              {"m.", false, false},  {"etc", false, false},
              {"fin", false, false}, {"", false, false}};
  for (const auto& [word, is_french, is_english] : rows) {
    const auto shown = showing(word);
    CHECK(abbreviations(Language::french).contains(word) == is_french);
    CHECK(abbreviations(Language::english).contains(word) == is_english);
    CHECK(abbreviations(Language::unknown).contains(word) ==
          (is_french || is_english));
  }
}

TEST_CASE("abbreviations of the other languages are known") {
  const std::pair<Language, std::string_view> rows[] = {
      {Language::german, "z.b"},      {Language::german, "bzw"},
      {Language::spanish, "sra"},     {Language::spanish, "p. ej"},
      {Language::italian, "dott"},    {Language::italian, "pagg"},
      {Language::dutch, "bijv"},      {Language::dutch, "mevr"},
      {Language::portuguese, "p.ex"}, {Language::portuguese, "exmo"}};
  for (const auto& [language, word] : rows) {
    const auto shown = showing(word);
    CHECK(abbreviations(language).contains(word));
  }
  CHECK(!abbreviations(Language::german).contains("so"));
  CHECK(!abbreviations(Language::portuguese).contains("mar"));
}

TEST_CASE("threads that ask at once get one list") {
  std::array<const WordSet*, 4> found{};
  std::vector<std::thread> threads;
  for (const WordSet*& set : found) {
    threads.emplace_back([&set] { set = &stop_words(Language::dutch); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const WordSet* set : found) CHECK(set == &stop_words(Language::dutch));
}

TEST_CASE("a list is read once and kept") {
  for (const Language language :
       {Language::french, Language::english, Language::unknown}) {
    CHECK(&stop_words(language) == &stop_words(language));
    CHECK(&abbreviations(language) == &abbreviations(language));
  }
}

}  // namespace
}  // namespace tamis::token
