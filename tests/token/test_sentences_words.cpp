#include "showing.hpp"
#include "token/sentences_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace tamis::token {
namespace {

std::string_view view(const LowerWord& word) {
  return word;
}

TEST_CASE("short words are made small") {
  const struct {
    std::string_view word, expected;
  } rows[] = {{"", ""},          {"Co", "co"},       {"Été", "été"},
              {"U.S", "u.s"},    {"L’Art", "l'art"}, {"×÷ÿ", "×÷ÿ"},
              {"a\xC3", "a\xC3"}};
  for (const auto& [word, expected] : rows) {
    const auto shown = showing(word);
    CHECK(view(LowerWord(word)) == expected);
  }
  CHECK(view(LowerWord(std::string(99, 'A'))) == std::string(40, 'a'));
  LowerWord joined("Z.");
  joined.add("B");
  CHECK(view(joined) == "z.b");
}

TEST_CASE("a word has the uses of all lists it stands in") {
  const SentenceWords& english = sentence_words(Language::english);
  CHECK(english.of("mr") == use::abbreviation);
  CHECK((english.of("co") & use::may_end) != 0);
  CHECK((english.of("etc") & use::series) != 0);
  CHECK((english.of("no") & use::of_number) != 0);
  CHECK((english.of("the") & (use::opener | use::leaning)) ==
        (use::opener | use::leaning));
  CHECK((english.of("because") & use::clause) != 0);
  CHECK((english.of("asked") & use::said) != 0);
  CHECK(english.of("stone") == 0);
  CHECK(english.of("") == 0);
  CHECK(english.of("mme") == 0);
}

TEST_CASE("an entry with a blank is known without it") {
  const SentenceWords& french = sentence_words(Language::french);
  CHECK((french.of("op.cit") & use::abbreviation) != 0);
  CHECK((french.of("op") & use::abbreviation) != 0);
  CHECK(french.of("op. cit") == 0);
}

TEST_CASE("unknown means French and English") {
  const SentenceWords& both = sentence_words(Language::unknown);
  CHECK((both.of("mrs") & use::abbreviation) != 0);
  CHECK((both.of("mme") & use::abbreviation) != 0);
  CHECK(&both == &sentence_words(Language::unknown));
}

}  // namespace
}  // namespace tamis::token
