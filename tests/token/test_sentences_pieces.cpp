#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

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
    found.push_back(
        1 + static_cast<std::size_t>(std::count(sentence.in(text).begin(),
                                                sentence.in(text).end(), ' ')));
  }
  return found;
}

TEST_CASE("speech without marks is cut in pieces of a readable size") {
  const std::vector<std::string> words = {"pierre", "bleue",     "l'eau",
                                          "verte",  "sous-bois", "42"};
  const SentenceOptions options;
  for (const std::size_t count : {31u, 50u, 81u, 200u, 1000u}) {
    CAPTURE(count);
    for (const std::size_t piece : word_counts(speech(words, count))) {
      CHECK(piece <= options.longest_piece);
      CHECK(piece >= options.shortest_piece);
    }
  }
}

TEST_CASE("up to the longest sentence nothing is cut") {
  const std::vector<std::string> words = {"stone", "water"};
  CHECK(word_counts(speech(words, 30)).size() == 1);
  CHECK(word_counts(speech(words, 31)).size() == 2);
  CHECK(word_counts(speech(words, 80) + ".").size() == 1);
  CHECK(word_counts(speech(words, 81) + ".").size() > 1);
}

TEST_CASE("a piece ends before a clause word") {
  const std::vector<std::string> cycle = {"red",  "stones", "fell", "down",
                                          "here", "at",     "noon", "so"};
  const std::string text = speech(cycle, 200);
  const std::vector<Span> found = sentences(text);
  REQUIRE(found.size() > 8);
  for (std::size_t i = 1; i < found.size(); ++i) {
    CHECK(found[i].in(text).starts_with("so "));
  }
}

TEST_CASE("of two clause words a piece ends before the first") {
  const std::string text =
      speech({"stone"}, 16) + " and then " + speech({"water"}, 16);
  CHECK(cut(text, {}) ==
        speech({"stone"}, 16) + " | and then " + speech({"water"}, 16));
}

TEST_CASE("no piece ends behind an article or a preposition") {
  const struct {
    Language language;
    std::vector<std::string> words;
  } rows[] = {{Language::english, {"he", "saw", "the", "stones", "in", "my"}},
              {Language::french, {"il", "voit", "les", "eaux", "dans", "un"}}};
  for (const auto& [language, words] : rows) {
    const std::string text = speech(words, 300);
    const std::vector<Span> found = sentences(text, {.language = language});
    REQUIRE(found.size() > 8);
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
      for (const std::string_view word : {"the", "in", "my", "les", "un"}) {
        CHECK_FALSE(found[i].in(text).ends_with(" " + std::string(word)));
      }
    }
  }
}

TEST_CASE("speech is cut where the speaker paused") {
  const std::string text =
      "so we went down to the mill and nobody was there yeah";
  const std::size_t pauses[] = {text.find("and"), text.find("yeah")};
  CHECK(cut(text, {.pauses = pauses}) ==
        "so we went down to the mill | and nobody was there | yeah");
  CHECK(cut(text, {}) == text);
}

TEST_CASE("a pause behind an article or within a name is no end") {
  const std::string text = "we met the miller and Nina Vidal";
  const std::size_t pauses[] = {text.find("miller"), text.find("Vidal")};
  CHECK(cut(text, {.pauses = pauses}) == text);
}

TEST_CASE("where punctuation stands pauses do not count") {
  const std::string text = "We went down to the mill. Nobody was there.";
  const std::size_t pauses[] = {text.find("to"), text.find("was")};
  CHECK(cut(text, {.pauses = pauses}) ==
        "We went down to the mill. | Nobody was there.");
}

// As of a recogniser that writes a stop every two hundred words.
TEST_CASE("pauses count in a sentence that is far too long") {
  const std::string stone = "Stone " + speech({"stone"}, 19);
  const std::string water = speech({"water"}, 90);
  const std::string text = "Oh. " + stone + " " + water + ". Yes.";
  const std::size_t pauses[] = {text.find("water")};
  CHECK(cut(text, {.pauses = pauses}).starts_with("Oh. | " + stone + " | "));
  CHECK(cut(text, {.pauses = pauses}).ends_with(" | Yes."));
}

TEST_CASE("pauses anywhere harm nothing") {
  const std::string text = "le b c";
  const std::size_t pauses[] = {0, 1, 3, 3, 4, 5, 6, 99};
  CHECK(cut(text, {.language = Language::french, .pauses = pauses}) ==
        "le b | c");
}

TEST_CASE("the options say what is long") {
  const std::string text = speech({"stone", "water"}, 20);
  const SentenceOptions options{.longest = 10,
                                .longest_bare = 10,
                                .shortest_piece = 2,
                                .longest_piece = 5};
  for (const std::size_t piece : word_counts(text, options)) {
    CHECK(piece <= 5);
  }
  CHECK(word_counts(text) == std::vector<std::size_t>{20});
}

TEST_CASE("options of no sense are borne") {
  for (const std::size_t shortest : {0u, 1u, 50u}) {
    for (const std::size_t longest : {0u, 1u, 2u, 50u}) {
      const SentenceOptions options{.longest = 0,
                                    .longest_bare = 0,
                                    .shortest_piece = shortest,
                                    .longest_piece = longest};
      for (const auto& words : {std::vector<std::string>{"stone", "et"},
                                std::vector<std::string>{"et", "stone"}}) {
        std::size_t total = 0;
        for (const auto piece : word_counts(speech(words, 100), options)) {
          total += piece;
        }
        CHECK(total == 100);
      }
    }
  }
}

TEST_CASE("a long sentence that has commas stays whole") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "une pierre bleue, ";
  CHECK(word_counts(text + "et c'est tout.").size() == 1);
}

TEST_CASE("a name of two words is not cut in two") {
  for (std::size_t before = 8; before < 40; ++before) {
    const std::string text =
        speech({"stone"}, before) + " Nina Vidal " + speech({"water"}, 60);
    CAPTURE(before);
    CHECK(cut(text, {}).find("Nina Vidal") != std::string::npos);
  }
}

// A name is not cut in two: so a text of capitals was once cut nowhere.
TEST_CASE("text all in capitals is cut in pieces too") {
  for (const std::string_view word : {"STONE", "Stone"}) {
    const std::string text = speech({std::string(word)}, 200);
    for (const std::size_t piece : word_counts(text)) CHECK(piece <= 25);
  }
}

// The hyphen was once lost where a piece ended at peux-tu.
TEST_CASE("a piece never ends at a hyphen") {
  for (std::size_t before = 8; before < 40; ++before) {
    const std::string text =
        speech({"pierre"}, before) + " peux-tu " + speech({"eau"}, 60);
    CAPTURE(text);
    CHECK(cut(text, {}).find("peux-tu") != std::string::npos);
  }
}

}  // namespace
}  // namespace tamis::token
