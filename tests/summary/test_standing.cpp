#include "summary/standing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace tamis::summary {
namespace {

using Lines = std::vector<std::string_view>;

constexpr auto french = token::Language::french;
constexpr auto english = token::Language::english;

// p, l, a and u for plain, leaning, aside and unwanted, of sentences of one
// part.
std::string letters(const Lines& lines, token::Language language) {
  std::vector<Sentence> sentences;
  for (const std::string_view line : lines) {
    sentences.push_back({line, cost_of(line), 0, 0, language});
  }
  std::string out;
  for (const Standing standing : standings(Reading(sentences))) {
    out += standing == Standing::plain     ? 'p'
           : standing == Standing::leaning ? 'l'
           : standing == Standing::aside   ? 'a'
                                           : 'u';
  }
  return out;
}

void check(token::Language language, std::string_view expected,
           const Lines& lines) {
  for (const std::string_view line : lines) {
    CAPTURE(line);
    CHECK(letters({line}, language) == expected);
  }
}

TEST_CASE("what tells something stands, in English") {
  check(english, "p",
        {"The old mill grinds wheat for seven villages.",
         "Our D&D mill, run by H&H bakers, lost 300 300 crowns, 12 12 sacks.",
         "And the miller sells flour at the harbour market.",
         "Because of the spring flood, the mill wheel broke.",
         "This river turns nine wheels between bridge and sea.",
         "Thank you for mending the oak wheel, the iron gate and the dam "
         "before the autumn storms came over the valley.",
         "The bakers thank the miller for flour, yeast and firewood.",
         "Our customers subscribe to weekly bread, cheese and butter boxes.",
         "The miller sold flour ten percent cheaper than the bakers of the "
         "village on market days in winter."});
}

TEST_CASE("what tells something stands, in French") {
  check(french, "p",
        {"Le vieux moulin broie le bl\u00e9 de sept villages.",
         "Et le meunier vend sa farine au march\u00e9 du port.",
         "Il faut r\u00e9parer la roue, la vanne et le barrage.",
         "Nous nous levons t\u00f4t, vous vous couchez tard, le moulin tourne, "
         "nous nous aimons.",
         "Merci au meunier qui a r\u00e9par\u00e9 la roue, la vanne et le "
         "barrage avant les temp\u00eates d'automne.",
         "Nos partenaires ach\u00e8tent la farine du moulin."});
}

TEST_CASE("greetings, thanks and housekeeping are unwanted") {
  check(english, "u",
        {"Good morning, everyone, and welcome to Harbour Mills' quarter call.",
         "Thank you so much for joining us today, Martha Miller, Peter Baker.",
         "Your next question comes from the line of Martha Miller, Oak Bank.",
         "With that, I'll turn the call over to Martha Miller, our treasurer.",
         "Can everyone see my screen, the wheel, the gate and dam plan."});
  check(french, "u",
        {"Merci Marthe, merci \u00e0 Pierre, \u00e0 Lo\u00efc et \u00e0 toute "
         "l'\u00e9quipe des moulins du port.",
         "Bonjour \u00e0 toutes et \u00e0 tous, bienvenue dans cet atelier "
         "farine moulin levain.",
         "Merci beaucoup, monsieur le pr\u00e9sident, chers coll\u00e8gues, "
         "membres du moulin communal.",
         "Je passe la parole \u00e0 Marthe Meunier, tr\u00e9sori\u00e8re du "
         "moulin communal."});
  check(token::Language::german, "u",
        {"Vielen Dank f\u00fcrs Zuh\u00f6ren, liebe M\u00fcller, B\u00e4cker, "
         "Bauern, bis zum n\u00e4chsten Mal."});
  check(token::Language::spanish, "u",
        {"Muchas gracias por su atenci\u00f3n, molineros, panaderos, "
         "campesinos, pescadores."});
  check(token::Language::italian, "u",
        {"Buonasera a tutti e benvenuti a tutti, mugnai, fornai, contadini, "
         "pescatori."});
  check(token::Language::dutch, "u",
        {"Dames en heren, hartelijk welkom, molenaars, bakkers, boeren, "
         "vissers."});
  check(token::Language::portuguese, "u",
        {"Muito obrigado a todos, senhoras e senhores, moleiros, padeiros, "
         "pescadores, lavradores."});
}

TEST_CASE("what sells, or asks to follow the show, is unwanted") {
  check(english, "u",
        {"This episode is sponsored by Harbour Mills, flour since 1820.",
         "Use code MILL at checkout and get ten percent off your first flour "
         "box from the miller who feeds seven villages.",
         "Don't forget to subscribe, hit the bell and share our mill tour.",
         "Order your first sack of flour at harbour-mills.co.uk/bread today.",
         "Bakers order wheat, rye and oat flour at mill.dev/harbour."});
  check(english, "p",
        {"The miller and/or the baker of mill.js/flour grinds wheat.",
         "The mill grinds 1.5 t/day for seven villages."});
  check(french, "u",
        {"Abonnez-vous \u00e0 la cha\u00eene et mettez un pouce pour le "
         "moulin, la roue et le meunier.",
         "Avec le code promo MOULIN, premier mois offert chez les meuniers du "
         "port, farine livr\u00e9e."});
}

TEST_CASE("a read goes on between the sentences that sell") {
  const Lines lines = {"The old mill grinds wheat for seven villages.",
                       "This episode is brought to you by Harbour Mills.",
                       "Harbour flour makes bread rise like summer clouds.",
                       "Bakers along the whole coast trust that grain.",
                       "Use code WHEEL for ten percent off your first order.",
                       "The river floods the lower meadows every spring."};
  CHECK(letters(lines, english) == "puuuup");
  // One phrase far from any other sells nothing.
  CHECK(letters({"The old mill grinds wheat for seven villages, and my uncle "
                 "left his merch store there to a baker.",
                 "The river floods the lower meadows every spring."},
                english) == "pp");
}

TEST_CASE("a read between two that sell may be longer") {
  const std::string_view praise =
      "Harbour flour makes bread rise like summer clouds.";
  const auto of_size = [&](std::size_t size) {
    Lines lines(size + 2, praise);
    lines.front() = "This episode is brought to you by Harbour Mills.";
    lines.back() = "Use code WHEEL at checkout.";
    return letters(lines, english);
  };
  CHECK(of_size(12) == std::string(14, 'u'));
  CHECK(of_size(13) == "u" + std::string(13, 'p') + "u");
}

TEST_CASE("half a quotation stands aside") {
  check(english, "a",
        {"\"The old mill grinds wheat for seven villages.",
         "The old mill grinds wheat,\" said the miller to seven bakers.",
         "\u201cThe old mill grinds wheat for seven villages."});
  check(french, "a",
        {"\u00ab Le vieux moulin broie le bl\u00e9 de sept villages.",
         "Le vieux moulin broie le bl\u00e9 de sept villages \u00bb."});
  check(english, "p",
        {"\"The old mill grinds wheat,\" said the miller to seven bakers.",
         "\u201cThe old mill grinds wheat\u201d for seven villages.",
         "The old mill wheel is 5'10\" across and grinds wheat."});
}

TEST_CASE("where sentences open with capitals one that does not was cut off") {
  const std::string_view plain =
      "The old mill grinds wheat for seven villages.";
  const std::string_view rest = "to the harbour market where bakers buy flour.";
  CHECK(letters({plain, plain, rest}, english) == "ppa");
  CHECK(letters({rest, plain, plain}, english) == "ppp");
  CHECK(letters({plain, rest, rest}, english) == "ppp");
}

TEST_CASE("what is too little, asked, halting or cut stands aside") {
  check(
      english, "a",
      {"", "?!", "Yeah.", "Right, I see what you mean.",
       "Does the mill grind wheat for seven villages?",
       "I I I mean the the mill th the wheel grinds wheat villages.",
       "We could sell we could sell we could sell wheat, flour, bread, yeast.",
       "Um, the mill, uh, grinds, um, wheat, uh, flour, bread, butter.",
       "The mill grinds wheat and flour for villages of the",
       "The mill grinds wheat for seven villages because --",
       "The mill grinds wheat for seven villages\u2026",
       "12 14 2020 2021 7 9 300 15 8 12 10"});
  check(french, "a",
        {"Oui.", "Le moulin broie le bl\u00e9 de sept villages dans les",
         "Le moulin broie le bl\u00e9 de sept villages et..."});
}

TEST_CASE("where sentences end with marks, a line without one stands aside") {
  const std::string_view ended =
      "The old mill grinds wheat for seven villages.";
  const std::string_view bare = "The river floods the lower meadows in spring";
  const struct {
    Lines lines;
    std::string expected;
  } rows[] = {
      {{bare, ended, ended}, "app"},
      {{bare, ended, bare, ended, ended}, "apapp"},  // three of five
      {{bare, ended}, "pp"},                         // half: speech as it comes
      {{bare, ended, bare, bare, ended}, "ppppp"},
      {{bare}, "p"},
      // What ends, if only with a question, is counted.
      {{bare, "Why?", "Indeed!"}, "aaa"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.expected);
    CHECK(letters(row.lines, english) == row.expected);
  }
}

TEST_CASE("what leans stands behind a plain sentence of its part only") {
  const std::string_view plain =
      "The old mill grinds wheat for seven villages.";
  const std::string_view leaning =
      "This is why bakers praise the river and miller.";
  CHECK(letters({plain, leaning}, english) == "pl");
  CHECK(letters({leaning, plain}, english) == "ap");
  CHECK(letters({plain, "Yeah.", leaning}, english) == "paa");
  const std::vector<Sentence> parted = {{plain, 8, 0, 0, english},
                                        {leaning, 9, 0, 1, english}};
  CHECK(standings(Reading(parted))[1] == Standing::aside);
}

}  // namespace
}  // namespace tamis::summary
