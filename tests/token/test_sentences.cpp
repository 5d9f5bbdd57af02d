#include "tamis/token/sentences.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "many.hpp"
#include "showing.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"
#include "text/random_text.hpp"
#include "token/cut_sentences.hpp"

namespace tamis::token {
namespace {

std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (!text::is_space(point.code)) out += text.substr(at, point.size);
    at += point.size;
  }
  return out;
}

TEST_CASE("a text of blanks has no sentence") {
  for (const std::string_view text : {"", " ", "\n\n", " \t\u00A0\r\n "}) {
    CHECK(sentences(text).empty());
  }
}

TEST_CASE("a line end always ends a sentence") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {{"un\ndeux", "un | deux"},
              {"  un  \r\n\r\n\tdeux \n", "un | deux"},
              {"M.\nRoussel", "M. | Roussel"},
              {"Oui. Non.\nSi.", "Oui. | Non. | Si."},
              {"a\n.\nb", "a | . | b"}};
  for (const auto& [text, expected] : rows) {
    const auto shown = showing(text);
    CHECK(cut(text, {}) == expected);
  }
}

TEST_CASE("abbreviations depend on the language, and unknown means both") {
  const struct {
    std::string_view text;
    std::string_view french, english, unknown;
  } rows[] = {{"Mme. Vidal", "Mme. Vidal", "Mme. | Vidal", "Mme. Vidal"},
              {"Mrs. Vidal", "Mrs. | Vidal", "Mrs. Vidal", "Mrs. Vidal"}};
  for (const auto& [text, french, english, unknown] : rows) {
    const auto shown = showing(text);
    CHECK(cut(text, {.language = Language::french}) == french);
    CHECK(cut(text, {.language = Language::english}) == english);
    CHECK(cut(text, {}) == unknown);
  }
}

// Only the first number of a line was once seen as such: blanks before it, or
// a sentence, hid it.
TEST_CASE("a number belongs to its sentence wherever that begins") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {"  1. Pétrir.", "1. Pétrir."},
      {"Voici. 1. Pétrir. 2. Cuire.", "Voici. | 1. Pétrir. | 2. Cuire."},
      {"Il en reste 3. Pas plus.", "Il en reste 3. | Pas plus."}};
  for (const auto& [text, expected] : rows) {
    const auto shown = showing(text);
    CHECK(cut(text, {}) == expected);
  }
}

TEST_CASE("sentences hold all that is not blank, in order, trimmed") {
  const std::vector<std::string> pieces = {
      ". ",     "! ",     "? ",     "... ",     "… ",
      " ",      "\n",     "M. ",    "A",        "a",
      "été",    "« ",     " »",     "»",        "«",
      "\u202F", "\"",     ")",      "(",        "[...]",
      "1. ",    "2) ",    "3.5",    "peux-tu ", "“",
      "”",      "l'eau ", "et ",    "\xC3",     "😀",
      "\u00A0", "-",      ".",      "b. ",      "U.S. ",
      "etc. ",  "• ",     "—",      "♪ ",       "。",
      "\t",     "Und ",   "am 3. ", "N°. ",     "pierre pierre pierre pierre "};
  text::RandomText chance(12);
  SentenceOptions options{
      .longest = 8, .longest_bare = 6, .shortest_piece = 3, .longest_piece = 5};
  for (int round = 0; round < 30'000; ++round) {
    const std::string text =
        round % 4 == 0 ? chance.bytes(40) : chance.made_of(pieces, 40);
    CAPTURE(text);
    std::string joined;
    std::size_t end = 0;
    options.language = round % 2 == 0 ? Language::unknown : Language::english;
    const std::size_t pauses[] = {chance.below(40), 40 + chance.below(40)};
    options.pauses = pauses;
    for (const Span sentence : sentences(text, options)) {
      REQUIRE(sentence.begin >= end);
      REQUIRE(sentence.size > 0);
      REQUIRE(sentence.begin + sentence.size <= text.size());
      REQUIRE(text::trimmed(sentence.in(text)) == sentence.in(text));
      joined += sentence.in(text);
      end = sentence.begin + sentence.size;
    }
    REQUIRE(without_blanks(joined) == without_blanks(text));
  }
}

// But for text of small letters, where it is the whole that tells.
TEST_CASE("a sentence cut out is cut no further") {
  const std::vector<std::string> pieces = {"Le four chauffe. ",
                                           "Quoi ? ",
                                           "« Rien », dit-il… ",
                                           "M. Vidal ",
                                           "3.5 ",
                                           "etc. ",
                                           "(Sauf ",
                                           "Demain.) ",
                                           "1. Un ",
                                           "\n",
                                           "Mot "};
  text::RandomText chance(13);
  for (int round = 0; round < 3'000; ++round) {
    const std::string text = chance.made_of(pieces, 8);
    CAPTURE(text);
    for (const Span sentence : sentences(text)) {
      REQUIRE(sentences(sentence.in(text)).size() == 1);
    }
  }
}

// Each would take minutes if marks were looked at more than a few times.
TEST_CASE("a megabyte of one thing is cut in no time") {
  for (const std::string_view unit :
       {".",         ". ",  "...",   ". . ",    "a.b.c.", "A. ",    "?! ",
        "\"",        "« ",  "« . ",  ". «",     ".» ",    "(",      "(.",
        "[...] ",    "…",   "…a",    "♪ ",      "—",      "1) ",    "1. ",
        "• ",        "a. ", "U.S. ", ". ...a ", ". (",    "\xE2",   "。",
        "z. B. ",    ".\n", "a ",    "A ",      "et ",    "\u00A0", "I... ",
        "word.Next", "l'",  "-",     "— ",      "a— ",    "— (",    "- — "}) {
    std::string text;
    while (text.size() < many(1'000'000U)) text += unit;
    CAPTURE(unit);
    CHECK(sentences(text).size() <= text.size());
    const std::string blanks(many(300'000U), ' ');
    text = blanks + text.substr(0, blanks.size()) + blanks + "." + blanks + "a";
    CHECK(sentences(text).size() <= text.size());
  }
}

TEST_CASE("the memory of the spans is used again") {
  std::vector<Span> found;
  sentences("Une pierre. Deux.", {}, found);
  CHECK(found.size() == 2);
  sentences("Rien.", {}, found);
  CHECK(found.size() == 1);
  sentences("", {}, found);
  CHECK(found.empty());
}

}  // namespace
}  // namespace tamis::token
