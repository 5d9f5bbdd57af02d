#include "tamis/token/language.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace tamis::token {
namespace {

TEST_CASE("short pieces of speech are told apart") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {"Bonjour à tous et bienvenue dans cette émission.", "fr"},
      {"Alors là, je ne sais pas trop quoi vous répondre.", "fr"},
      {"On a mis trois ans à réparer le toit de la grange.", "fr"},
      {"Est-ce que tu peux parler un peu plus fort ?", "fr"},
      {"C'est elle qui s'occupe des abeilles avec son père.", "fr"},
      {"L’hiver, il n’y a personne dans les rues du village.", "fr"},
      {"Il faudra bien que quelqu'un paie la facture un jour.", "fr"},
      {"euh ben oui du coup on y va ensemble demain matin", "fr"},
      {"ON NE PEUT PAS DIRE QUE CE SOIT UNE RÉUSSITE", "fr"},
      {"Les moules poussent sur des cordes, sous les bateaux.", "fr"},
      {"Ça fait longtemps que je voulais te montrer cet atelier.", "fr"},
      {"Good morning everyone and thanks for joining us today.", "en"},
      {"I don't really know what to tell you about that.", "en"},
      {"We spent three years fixing the roof of the barn.", "en"},
      {"Could you speak a little louder for the people at the back?", "en"},
      {"She's the one who looks after the bees with her father.", "en"},
      {"There’s nobody in the streets of the village in winter.", "en"},
      {"Somebody will have to pay for it in the end.", "en"},
      {"uh yeah so we are going there together tomorrow morning", "en"},
      {"IT IS HARD TO CALL THAT A SUCCESS", "en"},
      {"The mussels grow on ropes that hang below the boats.", "en"},
      {"I have wanted to show you this workshop for a long time.", "en"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(code(language_of(text)) == expected);
  }
}

TEST_CASE("borrowed words do not change the language") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {"On a mis le backlog dans Notion et le product owner est content.",
       "fr"},
      {"Le feedback du workshop, c'est qu'il nous manque un vrai onboarding.",
       "fr"},
      {"Il a fait un pitch sur Machine Learning et Cloud Computing hier.",
       "fr"},
      {"We had crème brûlée and a bottle of vin de pays at the café.", "en"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(code(language_of(text)) == expected);
  }
}

TEST_CASE("where nothing tells, the language is unknown") {
  const std::string_view rows[] = {
      "",
      "   \n",
      "12 34 56 78",
      "[♪♪♪] … !",
      "😀 😀",
      "https://tamis.org/the/of/and",
      "Wczoraj wieczorem kupiliśmy świeży chleb, ser oraz jabłka.",
      "Вчера вечером мы купили свежий хлеб и сыр.",
      "昨日の夜、パンとチーズを買いました。",
      "Brobdingnag Lilliput Laputa",
      "\xFF\xFE\x80",
  };
  for (const std::string_view text : rows) {
    CAPTURE(text);
    CHECK(code(language_of(text)) == "");
  }
}

TEST_CASE("only the first 100 kB decide") {
  std::string text;
  while (text.size() < 120'000) text += "Il est parti avec elle. ";
  const std::size_t french_size = text.size();
  while (text.size() < 5 * french_size) text += "He was there with them. ";
  CHECK(code(language_of(text)) == "fr");
}

TEST_CASE("a text of both languages is in the one it has more of") {
  const std::string french = "Il faut que nous en parlions avec eux. ";
  const std::string english = "They would like to know what we think. ";
  CHECK(code(language_of(french + french + english)) == "fr");
  CHECK(code(language_of(french + english + english)) == "en");
}

TEST_CASE("language codes are read in any case, regions left aside") {
  const struct {
    std::string_view text;
    std::optional<Language> expected;
  } rows[] = {{"fr", Language::french},
              {"FR", Language::french},
              {"fr-FR", Language::french},
              {"fr_CA", Language::french},
              {"fr-Latn-CH", Language::french},
              {"en", Language::english},
              {"En", Language::english},
              {"en_US", Language::english},
              {"en-GB", Language::english},
              {"", std::nullopt},
              {"-", std::nullopt},
              {"f", std::nullopt},
              {"fra", std::nullopt},
              {"french", std::nullopt},
              {"de", std::nullopt},
              {"de-FR", std::nullopt},
              {" fr", std::nullopt},
              {"\xFF", std::nullopt}};
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK((language_of_code(text) == expected));
  }
}

TEST_CASE("each language has a code of its own") {
  CHECK(code(Language::french) == "fr");
  CHECK(code(Language::english) == "en");
  CHECK(code(Language::unknown) == "");
}

}  // namespace
}  // namespace tamis::token
