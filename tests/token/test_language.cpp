#include "showing.hpp"
#include "tamis/token/language.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <random>
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
    const auto shown = showing(text);
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
    const auto shown = showing(text);
    CHECK(code(language_of(text)) == expected);
  }
}

TEST_CASE("short pieces of the other languages are told apart") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {"Das Dach der Scheune haben wir in drei Jahren repariert.", "de"},
      {"Kannst du bitte etwas lauter sprechen, man hört dich nicht.", "de"},
      {"äh ja also dann gehen wir morgen früh zusammen hin", "de"},
      {"DAS KANN MAN WIRKLICH NICHT EINEN ERFOLG NENNEN", "de"},
      {"Hemos tardado tres años en arreglar el tejado del granero.", "es"},
      {"¿Puedes hablar un poco más alto para los de atrás?", "es"},
      {"eh bueno pues mañana vamos todos juntos para allá", "es"},
      {"Abbiamo impiegato tre anni per riparare il tetto della stalla.", "it"},
      {"Puoi parlare un po’ più forte, che qui dietro non si sente?", "it"},
      {"L’inverno non c’è nessuno per le strade del paese.", "it"},
      {"We hebben er drie jaar over gedaan om het dak te maken.", "nl"},
      {"Kun je wat harder praten voor de mensen achterin de zaal?", "nl"},
      {"nou ja dus dan gaan we morgenvroeg met z'n allen", "nl"},
      {"Levámos três anos a arranjar o telhado do celeiro.", "pt"},
      {"Você pode falar um pouco mais alto para o pessoal do fundo?", "pt"},
      {"É ela que cuida das abelhas com o pai, não é?", "pt"},
  };
  for (const auto& [text, expected] : rows) {
    const auto shown = showing(text);
    CHECK(code(language_of(text)) == expected);
  }
}

TEST_CASE("quotes and signs beside a word do not hide it") {
  const std::string_view rows[] = {
      "«\u00A0Alors\u00A0», dit-elle, «\u202Foui\u202F»…",
      "— Alors, dit-elle : “oui”…",
      "🎙Alors🎙dit-elle🎙oui🎙",
      "Alors/dit-elle/oui",
  };
  for (const std::string_view text : rows) {
    CAPTURE(text);
    CHECK(code(language_of(text)) == "fr");
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
      "non",
      "OK",
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
              {"de", Language::german},
              {"de-FR", Language::german},
              {"es-419", Language::spanish},
              {"IT", Language::italian},
              {"nl_BE", Language::dutch},
              {"pt-BR", Language::portuguese},
              {"ru", std::nullopt},
              {"ca", std::nullopt},
              {" fr", std::nullopt},
              {"\xFF", std::nullopt}};
  for (const auto& [text, expected] : rows) {
    const auto shown = showing(text);
    CHECK((language_of_code(text) == expected));
  }
}

TEST_CASE("each language has a code of its own") {
  CHECK(code(Language::french) == "fr");
  CHECK(code(Language::english) == "en");
  CHECK(code(Language::german) == "de");
  CHECK(code(Language::spanish) == "es");
  CHECK(code(Language::italian) == "it");
  CHECK(code(Language::dutch) == "nl");
  CHECK(code(Language::portuguese) == "pt");
  CHECK(code(Language::unknown) == "");
  for (const Language language : all_languages) {
    CHECK((language_of_code(code(language)) == language));
  }
}

TEST_CASE("any bytes have some language, or none") {
  std::mt19937 random(7);
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text += static_cast<char>(random());
    if (i % 50 == 0) {
      CHECK(code(language_of(text)).size() != 1);
      text.clear();
    }
  }
  for (const char* cut : {"\xC3", "l\xE2", "l\xE2\x80", "\xF0\x9F"}) {
    CHECK(code(language_of(cut)) == "");
  }
}

}  // namespace
}  // namespace tamis::token
