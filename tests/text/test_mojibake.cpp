#include "tamis/text/mojibake.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "showing.hpp"
#include "tamis/text/encoding.hpp"
#include "tamis/text/utf8.hpp"
#include "text/random_text.hpp"

namespace tamis::text {
namespace {

// `text` as it stands after it was taken for Latin-1 and written in UTF-8.
std::string damaged(std::string_view text) {
  std::string out;
  for (const char c : text) append(out, static_cast<unsigned char>(c));
  return out;
}

TEST_CASE("UTF-8 that was read as Windows-1252 is read again") {
  const struct {
    std::string_view line;
    std::string_view expected;
  } rows[] = {{"dÃ©jÃ\u00A0 vu", "déjà vu"},
              {"lâ€™eau", "l’eau"},
              {"un cÅ“ur, une Å“uvre", "un cœur, une œuvre"},
              {"HÃ‰RITÃ‰", "HÉRITÉ"},
              {"Bonjour\u00A0! Ã‡a vaÂ\u00A0?", "Bonjour\u00A0! Ça va\u00A0?"},
              {"Â«Â\u00A0ouiÂ\u00A0Â»", "«\u00A0oui\u00A0»"},
              {"10 â‚¬ â€“ 20 â‚¬", "10 € – 20 €"},
              {"attendezâ€¦", "attendez…"},
              {"â™ª la la â™ª", "♪ la la ♪"},
              {"ðŸ˜€", "😀"},
              {"ï»¿1", "\uFEFF1"},
              {"â€œouiâ€\u009D", "“oui”"},
              {"â€œouiâ€", "“oui”"},
              {"LÃ\u00A0 en haut", "Là en haut"},
              {"sÃ»r et dâ€™accord", "sûr et d’accord"}};
  for (const auto& [line, expected] : rows) {
    const auto shown = showing(line);
    const auto found = undamaged(line);
    REQUIRE(found);
    CHECK(*found == expected);
  }
}

TEST_CASE("what was damaged several times is made good") {
  const std::string text = "à l’œuvre, été où l'on naît, ça va 😀 ?";
  std::string line = text;
  for (int times = 1; times <= 4; ++times) {
    CAPTURE(times);
    line = damaged(line);
    REQUIRE(undamaged(line));
    CHECK(*undamaged(line) == text);
  }
  CHECK(*undamaged("dÃƒÂ©jÃƒÂ\u00A0") == "déjà");
}

TEST_CASE("a no-break space lost from à or from itself comes back") {
  const struct {
    std::string_view line;
    std::string_view expected;
  } rows[] = {{"Ã l'eau", "à l'eau"},
              {"vous allez Ã  la mer", "vous allez à la mer"},
              {"voilÃ tout", "voilà tout"},
              {"et voilÃ", "et voilà"},
              {"ouiÂ !", "oui\u00A0!"}};
  for (const auto& [line, expected] : rows) {
    const auto shown = showing(line);
    const auto found = undamaged(line);
    REQUIRE(found);
    CHECK(*found == expected);
  }
}

TEST_CASE("correct text stays as it is") {
  const std::string_view lines[] = {"",
                                    "São Paulo, coração, MAÇÃ, NÃO, ÃO",
                                    "A MAÇÃ É BOA; «MAÇû; “IRMÔ",
                                    "SOU FÃ DE VOCÊ",
                                    "été… «\u00A0là\u00A0» “à” l’été",
                                    "CÂLIN, Âge, “Â”",
                                    "he wrote \"Ã©\" and \"â€\"",
                                    "Ålesund „Ä“ Å",
                                    "AÑO, ÎLE, Ïle",
                                    "pâ… – â€",
                                    "日本語 Привет Ελλάδα"};
  for (const std::string_view line : lines) {
    CAPTURE(line);
    const auto found = undamaged(line);
    CAPTURE(found.value_or(""));
    CHECK_FALSE(found);
  }
}

TEST_CASE("only what is damaged in a line changes") {
  CHECK(*undamaged("été à São Paulo, l'Ã©tÃ© là") ==
        "été à São Paulo, l'été là");
}

TEST_CASE("damage is found in the way of all text, and its lines are counted") {
  const Decoded found =
      decoded("rien\nl'Ã©tÃ©\r\nété\nÃ\u0085le, fÃ\u00ADn Ã©\n");
  CHECK(found.text == "rien\nl'été\nété\nÅle, fín é\n");
  CHECK(found.repaired == 2);
}

TEST_CASE("what is made good is valid UTF-8") {
  RandomText chance(11);
  const std::vector<std::string> pieces = {
      "Ã", "Â", "â", "€", "™", "©",      "\u00A0", " ", "a", "É",
      "ð", "Ÿ", "˜", "”", "“", "\u0083", "Å",      "ï", "»", "¿"};
  for (int round = 0; round < 10'000; ++round) {
    const std::string line = chance.made_of(pieces, 12);
    const auto found = undamaged(line);
    CAPTURE(line);
    REQUIRE(is_utf8(found.value_or("")));
    // What begins a damage makes decoded() look for it.
    REQUIRE(decoded(line).repaired == (found ? 1 : 0));
  }
}

}  // namespace
}  // namespace tamis::text
