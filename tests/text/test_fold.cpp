#include "tamis/text/fold.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "showing.hpp"
#include "tamis/text/utf8.hpp"
#include "text/random_text.hpp"
#include "text/slow_fold.hpp"

namespace tamis::text {
namespace {

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
    const auto shown = showing(text);
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
      REQUIRE(slow_nfc(once) == once);
    }
  }
}

void check_by_judge(std::string_view text) {
  CAPTURE(text);
  for (const Accents accents : {Accents::keep, Accents::drop}) {
    REQUIRE(fold(text, accents) == slow_fold(text, accents));
  }
}

TEST_CASE("folding is what its rules say, for each code point") {
  for (const char32_t code : scalar_values(0x30000)) {
    std::string text;
    append(text, code);
    for (const Accents accents : {Accents::keep, Accents::drop}) {
      const std::string expected = slow_fold(text, accents);
      if (fold(text, accents) == expected) continue;
      CAPTURE(text);
      CHECK(fold(text, accents) == expected);
    }
  }
}

TEST_CASE("folding is what its rules say, for random text") {
  const std::vector<std::string> pieces = {
      "L’Éthique", " ",      "cœur",   "—",  "A",      "Où est-elle ? ",
      "\u00A0",    "\u202F", "\u200B", "…",  "« »",    "THE QUICK BROWN FOX ",
      "\u0301",    "ﷺ",      "İ",      "ΐ",  "Привет", "\xC3",
      "\xE2\x80",  "字",     "😀",      "\n", "\uFB03", "\u1E9E"};
  RandomText chance(8);
  for (int round = 0; round < 5'000; ++round) {
    check_by_judge(chance.scalars(24));
    check_by_judge(chance.bytes(40));
    check_by_judge(chance.made_of(pieces, 24));
  }
}

TEST_CASE("folding is what its rules say, for the corpus") {
  std::size_t files = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(TAMIS_CORPUS)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    for (const Accents accents : {Accents::keep, Accents::drop}) {
      CAPTURE(entry.path().string());
      CHECK((fold(text, accents) == slow_fold(text, accents)));
    }
    ++files;
  }
  CHECK(files > 0);
}

TEST_CASE("folding takes the place of what the string held") {
  std::string out = "what was there before, longer than what comes";
  for (const std::string_view text :
       {"L’Été", "", "ﷺ", "Une PHRASE plus longue", "A", "\xFF\xFF\xFF\xFF"}) {
    CAPTURE(text);
    for (const Accents accents : {Accents::keep, Accents::drop}) {
      fold(text, accents, out);
      CHECK(out == fold(text, accents));
    }
  }
}

TEST_CASE("what grows when folded is folded in linear time") {
  std::string text;
  while (text.size() < 1 << 20) text += "ﷺ\xFF";
  const std::string folded = fold(text);
  CHECK(folded.size() ==
        text.size() / 4 * (slow_fold("ﷺ", Accents::keep).size() + 3));
}

// Letters beside them once came out in two parts.
TEST_CASE("endless marks leave the rest of a folded text composed") {
  std::string marks;
  for (int i = 0; i < 40; ++i) marks += "\u0301";
  CHECK(fold("L’Été " + marks + " FINI") == "l'été " + marks + " fini");
  CHECK(fold(marks, Accents::drop).empty());
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
    const auto shown = showing(text);
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
    const auto shown = showing(text);
    CHECK(nfc(text) == expected);
  }
}

TEST_CASE("normal form C is utf8proc's, for each code point behind a letter") {
  for (const char32_t code : scalar_values(0x30000)) {
    std::string text = "e";
    append(text, code);
    if (nfc(text) == slow_nfc(text)) continue;
    CAPTURE(text);
    CHECK(nfc(text) == slow_nfc(text));
  }
}

TEST_CASE("normal form C is utf8proc's, for random text") {
  RandomText chance(4);
  for (int round = 0; round < 10'000; ++round) {
    const std::string text = chance.scalars(16);
    CAPTURE(text);
    REQUIRE(nfc(text) == slow_nfc(text));
    REQUIRE(nfc(nfc(text)) == nfc(text));
  }
}

TEST_CASE("malformed text has no normal form and stays as it came") {
  CHECK(nfc("e\u0301 \xFF") == "e\u0301 \xFF");
}

}  // namespace
}  // namespace tamis::text
