#include "tamis/token/phrases.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "showing.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/words.hpp"

namespace tamis::token {
namespace {

constexpr auto french = Language::french;
constexpr auto english = Language::english;

// The words of the phrase of a kind that `text` begins with.
std::size_t at(Language language, PhraseKind kind, std::string_view text) {
  std::vector<std::uint32_t> numbers;
  for (const Word word : words(text)) {
    numbers.push_back(phrases(language).number(text::fold(word.in(text))));
  }
  return phrases(language).at(numbers, kind);
}

TEST_CASE("phrases are of folded words, as words() cuts them") {
  const auto has = [](Language language, PhraseKind kind,
                      const std::vector<std::string>& phrase) {
    const auto& all = phrases_of(kind, language);
    return std::find(all.begin(), all.end(), phrase) != all.end();
  };
  constexpr auto filler = PhraseKind::filler;
  CHECK(has(french, filler, {"euh"}));
  CHECK(has(french, filler, {"du", "coup"}));
  CHECK(has(french, filler, {"d'", "ailleurs"}));
  CHECK(has(english, filler, {"you", "know"}));
  CHECK(has(english, filler, {"i", "don't", "know"}));
  CHECK(!has(french, filler, {"you", "know"}));
  CHECK(!has(english, filler, {"euh"}));
  CHECK(has(Language::unknown, filler, {"du", "coup"}));
  CHECK(has(Language::unknown, filler, {"you", "know"}));
  CHECK(has(french, PhraseKind::dangling, {"celui", "ci"}));
}

TEST_CASE("no phrase of a kind comes twice, nor is one of no words") {
  for (const Language language : all_languages) {
    for (std::size_t kind = 0; kind < phrase_kinds; ++kind) {
      CAPTURE(code(language));
      CAPTURE(kind);
      std::set<std::vector<std::string>> seen;
      for (const auto& phrase :
           phrases_of(static_cast<PhraseKind>(kind), language)) {
        REQUIRE(!phrase.empty());
        std::string all;
        for (const std::string& word : phrase) all += word + " ";
        CAPTURE(all);
        CHECK(seen.insert(phrase).second);
      }
      CHECK(!seen.empty());
    }
  }
}

TEST_CASE("the longest phrase that a text begins with is found") {
  const struct {
    Language language;
    PhraseKind kind;
    std::string_view text;
    std::size_t expected;
  } rows[] = {
      {english, PhraseKind::ritual, "Thank you so much for the bread", 5},
      {english, PhraseKind::ritual, "thank you", 2},
      {english, PhraseKind::ritual, "we thank you", 0},
      {english, PhraseKind::sponsor, "brought to you by the mill", 4},
      {english, PhraseKind::sponsor, "brought to you", 0},
      {french, PhraseKind::ritual, "Merci d\u2019avoir \u00e9cout\u00e9", 4},
      {french, PhraseKind::sponsor, "Abonnez-vous \u00e0 la cha\u00eene", 5},
      {Language::german, PhraseKind::ritual, "Vielen Dank f\u00fcr das Brot",
       3},
      {Language::spanish, PhraseKind::sponsor, "Suscr\u00edbete al canal", 3},
      {Language::italian, PhraseKind::ritual, "Buonasera a tutti", 3},
      {Language::dutch, PhraseKind::ritual, "Dames en heren van de raad", 3},
      {Language::portuguese, PhraseKind::ritual, "Muito obrigado", 2},
      {Language::unknown, PhraseKind::ritual, "Bonjour", 1},
      {Language::unknown, PhraseKind::ritual, "Welcome back", 2},
      {english, PhraseKind::ritual, "", 0},
  };
  for (const auto& [language, kind, text, expected] : rows) {
    const auto shown = showing(text);
    CHECK(at(language, kind, text) == expected);
  }
}

struct Row {
  Opening expected;
  std::vector<std::string_view> sentences;
};

void check(Language language, const std::vector<Row>& rows) {
  for (const auto& [expected, sentences] : rows) {
    for (const std::string_view sentence : sentences) {
      CAPTURE(sentence);
      CHECK(opening_of(sentence, words(sentence), language) == expected);
    }
  }
}

TEST_CASE("English sentences open plainly, tied or leaning") {
  check(english,
        {{Opening::plain,
          {"The mill stands.", "Because of the rain, we stayed.",
           "This company bakes bread.", "These results show a fall.",
           "It is important to bake.", "That river floods each spring.",
           "Um, the mill stands.", "So far this year we baked twice.", "", "?",
           "Candles burn."}},
         {Opening::tied,
          {"And the remote will have a display.", "But the mill stands.",
           "Yeah, so the mill stands.", "However, sales fell.",
           "And because of the rain, we stayed."}},
         {Opening::leaning,
          {"This is why it burnt.", "And that's the reason.",
           "So this means we bake.", "Because we had no flour.",
           "Which floods the field.", "Otherwise the wheel stops.",
           "These are made of oak.", "Yeah, um, that was the miller."}}});
}

TEST_CASE("French sentences open plainly, tied or leaning") {
  check(french,
        {{Opening::plain,
          {"Le moulin tourne.", "Il faut du pain.", "Il y a une roue.",
           "Cette roue tourne.", "Ces moulins tournent.",
           "Alors que la mer monte, la roue tourne."}},
         {Opening::tied,
          {"Et le moulin tourne.", "Mais il faut du pain.",
           "D'ailleurs le moulin tourne.", "Donc, voil\u00e0, la roue tourne.",
           "En revanche, la roue tourne."}},
         {Opening::leaning,
          {"Et donc \u00e7a tourne.", "Cela suffit au meunier.",
           "Celui-ci tourne encore.", "C'est pour \u00e7a que la roue tourne.",
           "Parce que la mer monte.", "Mais parce qu'il pleut.",
           "Sinon la roue s'arr\u00eate.", "Ce dernier tourne."}}});
}

TEST_CASE("sentences of five more languages lean on what was said") {
  check(Language::german,
        {{Opening::plain, {"Die M\u00fchle steht."}},
         {Opening::tied, {"Und die M\u00fchle steht."}},
         {Opening::leaning, {"Das ist der Grund.", "Weil es regnet."}}});
  check(Language::spanish,
        {{Opening::plain, {"El molino gira."}},
         {Opening::tied, {"Pero el molino gira."}},
         {Opening::leaning, {"Y eso basta.", "Porque llueve."}}});
  check(
      Language::italian,
      {{Opening::plain, {"Il mulino gira."}},
       {Opening::tied, {"Ma il mulino gira."}},
       {Opening::leaning, {"E questo \u00e8 il motivo.", "Ci\u00f2 basta."}}});
  check(Language::dutch,
        {{Opening::plain, {"De molen draait."}},
         {Opening::tied, {"Maar de molen draait."}},
         {Opening::leaning, {"Dat is de reden.", "Omdat het regent."}}});
  check(Language::portuguese,
        {{Opening::plain, {"O moinho gira."}},
         {Opening::tied, {"Mas o moinho gira."}},
         {Opening::leaning, {"E isso basta.", "Porque chove."}}});
}

}  // namespace
}  // namespace tamis::token
