#include "tamis/text/fold.hpp"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "tamis/text/utf8.hpp"
#include "text/random_text.hpp"

namespace tamis::text {
namespace {

// Normalization Form C by utf8proc alone, without our short cut.
std::string full_nfc(const std::string& text) {
  utf8proc_uint8_t* raw = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &raw,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  REQUIRE(size >= 0);
  const std::string out(reinterpret_cast<const char*>(raw),
                        static_cast<std::size_t>(size));
  std::free(raw);
  return out;
}

TEST_CASE("folding keeps accents or drops them") {
  const struct {
    std::string_view text;
    std::string_view kept;
    std::string_view dropped;
  } rows[] = {
      {"", "", ""},
      {"Bonjour", "bonjour", "bonjour"},
      {"L’Éthique — cœur", "l'éthique - coeur", "l'ethique - coeur"},
      {"ÀÂÇÈÉÊËÎÏÔÙÛÜŸ", "àâçèéêëîïôùûüÿ", "aaceeeeiiouuuy"},
      {"E\u0301te\u0301", "été", "ete"},
      {"ŒUVRE et Ægir", "oeuvre et aegir", "oeuvre et aegir"},
      {"ﬁn ﬂou", "fin flou", "fin flou"},
      {"Straße, STRASSE", "strasse, strasse", "strasse, strasse"},
      {"ΣΊΣΥΦΟΣ", "σίσυφοσ", "σισυφοσ"},
      {"Ёлка", "ёлка", "елка"},
      {"SØREN", "søren", "søren"},
      {"3 × 4", "3 × 4", "3 × 4"},
      {"qu‘on ＇dit＇", "qu'on 'dit'", "qu'on 'dit'"},
      {"2019–2020", "2019-2020", "2019-2020"},
      {"dix\u00A0mille\u202Feuros\t!", "dix mille euros !",
       "dix mille euros !"},
      {"extra\u00ADordi\u200Bnaire\uFEFF", "extraordinaire", "extraordinaire"},
      {"ＡＢＣ", "abc", "abc"},
      {"attends…", "attends...", "attends..."},
      {"m²", "m2", "m2"},
      {"İ", "i\u0307", "i"},
      {"\xE9t\xE9", "\uFFFDt\uFFFD", "\uFFFDt\uFFFD"},
  };
  for (const auto& [text, kept, dropped] : rows) {
    CAPTURE(text);
    CHECK(fold(text) == kept);
    CHECK(fold(text, Accents::drop) == dropped);
  }
}

TEST_CASE("folding twice is folding once, for each code point") {
  for (const Accents accents : {Accents::keep, Accents::drop}) {
    CAPTURE(static_cast<int>(accents));
    for (const char32_t code : scalar_values(0x30000)) {
      std::string text;
      append(text, code);
      const std::string once = fold(text, accents);
      if (fold(once, accents) == once) continue;
      CAPTURE(text);
      CHECK(fold(once, accents) == once);
    }
  }
}

TEST_CASE("folding twice is folding once, for random text") {
  RandomText chance(3);
  for (int round = 0; round < 4'000; ++round) {
    const std::string text =
        round % 4 == 0 ? chance.bytes(12) : chance.scalars(12);
    CAPTURE(text);
    for (const Accents accents : {Accents::keep, Accents::drop}) {
      const std::string once = fold(text, accents);
      REQUIRE(fold(once, accents) == once);
      REQUIRE(full_nfc(once) == once);
    }
  }
}

// The parts of a code point were once left as they were, so that Ǽ and ŉ
// changed again when folded again.
TEST_CASE("ligatures and apostrophes inside a code point are folded too") {
  const struct {
    std::string_view text;
    std::string_view kept;
    std::string_view dropped;
  } rows[] = {{"ŉ", "'n", "'n"}, {"﹘", "-", "-"}, {"Ǽ", "aé", "ae"}};
  for (const auto& [text, kept, dropped] : rows) {
    CAPTURE(text);
    CHECK(fold(text) == kept);
    CHECK(fold(text, Accents::drop) == dropped);
  }
}

TEST_CASE("normal form C composes, orders marks and leaves the rest") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {{"", ""},
              {"rien à faire", "rien à faire"},
              {"e\u0301", "é"},
              {"c\u0327a", "ça"},
              {"q\u0301", "q\u0301"},
              {"a\u0301\u0323", "ạ\u0301"},
              {"\u212B", "Å"},
              {"\u1112\u1161\u11AB", "한"},
              {"ﬁ", "ﬁ"},
              {"L’été", "L’été"},
              {"👩‍🚀 ❤️", "👩‍🚀 ❤️"}};
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(nfc(text) == expected);
  }
}

TEST_CASE("normal form C is utf8proc's, for each code point behind a letter") {
  for (const char32_t code : scalar_values(0x30000)) {
    std::string text = "e";
    append(text, code);
    if (nfc(text) == full_nfc(text)) continue;
    CAPTURE(text);
    CHECK(nfc(text) == full_nfc(text));
  }
}

TEST_CASE("normal form C is utf8proc's, for random text") {
  RandomText chance(4);
  for (int round = 0; round < 10'000; ++round) {
    const std::string text = chance.scalars(16);
    CAPTURE(text);
    REQUIRE(nfc(text) == full_nfc(text));
    REQUIRE(nfc(nfc(text)) == nfc(text));
  }
}

TEST_CASE("malformed text has no normal form and stays as it came") {
  CHECK(nfc("e\u0301 \xFF") == "e\u0301 \xFF");
}

}  // namespace
}  // namespace tamis::text
