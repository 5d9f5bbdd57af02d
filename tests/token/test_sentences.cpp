#include "tamis/token/sentences.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/words.hpp"
#include "text/random_text.hpp"
#include "token/cut_sentences.hpp"

namespace tamis::token {
namespace {

// Words without marks: each of `cycle` in turn, `count` of them.
std::string speech(const std::vector<std::string>& cycle, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += ' ';
    out += cycle[i % cycle.size()];
  }
  return out;
}

std::vector<std::size_t> word_counts(std::string_view text,
                                     const SentenceOptions& options = {}) {
  std::vector<std::size_t> found;
  for (const Span sentence : sentences(text, options)) {
    found.push_back(word_count(sentence.in(text)));
  }
  return found;
}

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
    CAPTURE(text);
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
    CAPTURE(text);
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
    CAPTURE(text);
    CHECK(cut(text, {}) == expected);
  }
}

TEST_CASE("speech without marks is cut after the longest piece at the latest") {
  const std::vector<std::string> words = {"pierre", "bleue",     "l'eau",
                                          "verte",  "sous-bois", "42"};
  const SentenceOptions options;
  for (const std::size_t count : {81u, 200u, 1000u}) {
    const std::string text = speech(words, count);
    const std::vector<std::size_t> counts = word_counts(text);
    CAPTURE(count);
    CHECK(counts.size() > count / (options.longest_piece + 3));
    for (const std::size_t piece : counts) {
      CHECK(piece <= options.longest_piece + 3);
    }
  }
}

TEST_CASE("up to the longest sentence nothing is cut") {
  const std::vector<std::string> words = {"stone", "and", "water"};
  CHECK(word_counts(speech(words, 80)) == std::vector<std::size_t>{80});
  CHECK(word_counts(speech(words, 81)).size() > 1);
}

TEST_CASE("a piece ends before a clause word once it is long enough") {
  const std::vector<std::string> cycle = {"the", "stones", "were", "wet", "so"};
  const std::string text = speech(cycle, 200);
  const std::vector<Span> found = sentences(text);
  REQUIRE(found.size() > 10);
  for (std::size_t i = 1; i < found.size(); ++i) {
    CHECK(found[i].in(text).starts_with("so "));
    CHECK(word_count(found[i - 1].in(text)) >= 12);
    CHECK(word_count(found[i - 1].in(text)) < 12 + cycle.size());
  }
}

TEST_CASE("the options say what is long") {
  const std::string text = speech({"stone", "water"}, 20);
  const SentenceOptions options{
      .longest = 10, .shortest_piece = 2, .longest_piece = 5};
  CHECK((word_counts(text, options) == std::vector<std::size_t>{5, 5, 5, 5}));
  CHECK(word_counts(text) == std::vector<std::size_t>{20});
}

TEST_CASE("a long sentence that has commas stays whole") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "une pierre bleue, ";
  CHECK(word_counts(text + "et c'est tout.").size() == 1);
}

TEST_CASE("a name of two words is not cut in two") {
  std::string text = speech({"stone"}, 29) + " Nina Vidal ";
  text += speech({"water"}, 60);
  const std::vector<Span> found = sentences(text);
  REQUIRE(found.size() > 1);
  CHECK(found[0].in(text).ends_with("stone Nina Vidal"));
}

// A name is not cut in two: so a text of capitals was once cut nowhere.
TEST_CASE("text all in capitals is cut in pieces too") {
  for (const std::string_view word : {"STONE", "Stone"}) {
    const std::string text = speech({std::string(word)}, 200);
    for (const std::size_t piece : word_counts(text)) CHECK(piece <= 40);
  }
}

// The hyphen was once lost where a piece ended at peux-tu.
TEST_CASE("a piece never ends at a hyphen") {
  for (std::size_t before = 20; before < 40; ++before) {
    const std::string text =
        speech({"pierre"}, before) + " peux-tu " + speech({"eau"}, 60);
    CAPTURE(text);
    CHECK(without_blanks(cut(text, {})).find("peux-tu") != std::string::npos);
  }
}

TEST_CASE("sentences hold all that is not blank, in order, trimmed") {
  const std::vector<std::string> pieces = {
      ". ",       "! ",
      "? ",       "... ",
      "… ",       " ",
      "\n",       "M. ",
      "A",        "a",
      "été",      "« ",
      " »",       "\u202F",
      "\"",       ")",
      "1. ",      "3.5",
      "peux-tu ", "l'eau ",
      "et ",      "\xC3",
      "😀",        "\u00A0",
      "-",        "pierre pierre pierre pierre "};
  text::RandomText chance(12);
  const SentenceOptions options{
      .longest = 8, .shortest_piece = 3, .longest_piece = 5};
  for (int round = 0; round < 10'000; ++round) {
    const std::string text =
        round % 4 == 0 ? chance.bytes(40) : chance.made_of(pieces, 40);
    CAPTURE(text);
    std::string joined;
    std::size_t end = 0;
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

TEST_CASE("a sentence cut out is cut no further") {
  const std::vector<std::string> pieces = {"Le four chauffe. ",
                                           "Quoi ? ",
                                           "« Rien », dit-il… ",
                                           "M. Vidal ",
                                           "3.5 ",
                                           "etc. ",
                                           "(Sauf ",
                                           "demain.) ",
                                           "1. Un ",
                                           "\n",
                                           "mot "};
  text::RandomText chance(13);
  for (int round = 0; round < 3'000; ++round) {
    const std::string text = chance.made_of(pieces, 8);
    CAPTURE(text);
    for (const Span sentence : sentences(text)) {
      REQUIRE(sentences(sentence.in(text)).size() == 1);
    }
  }
}

}  // namespace
}  // namespace tamis::token
