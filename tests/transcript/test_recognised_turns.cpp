#include "transcript/recognised_turns.hpp"

#include <doctest/doctest.h>

#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

// Words of a quarter of a second each, one after another.
std::vector<Word> words_in(std::string_view text, double start = 0) {
  std::vector<Word> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back({text.substr(0, end), " ", start, start + 0.25, {}});
    start += 0.25;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::string cut(std::vector<Turn> turns) {
  Document document;
  add_turns(std::move(turns), document);
  return speech(document);
}

std::string cut(std::vector<Word> words, std::string text = {}) {
  std::vector<Turn> turns(1);
  turns[0].words = std::move(words);
  turns[0].text = std::move(text);
  return cut(std::move(turns));
}

TEST_CASE("Words are cut at the ends of sentences") {
  constexpr struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {"", ""},
      {"Oui.", "|Oui."},
      {"Oui. Non.", "|Oui.\n|Non."},
      {"Oui ! Non ?", "|Oui !\n|Non ?"},
      {"Il dit « Oui. » Non.", "|Il dit « Oui. »\n|Non."},
      {"M. Roy et Dr. Lam.", "|M. Roy et Dr. Lam."},
      {"Trois, quatre", "|Trois, quatre"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(cut(words_in(row.text)) == row.expected);
  }
}

TEST_CASE("Words are cut at a pause of a second and at a new speaker") {
  std::vector<Word> words = words_in("un deux trois quatre");
  words[2].start = *words[1].end + 1.0;
  words[2].speaker = "B";
  CHECK(cut(words) == "B|un deux\nB|trois quatre");
  words[0].speaker = "A";
  CHECK(cut(words) == "A|un deux\nB|trois quatre");
  words[2].start = words[1].end;
  CHECK(cut(words) == "A|un deux\nB|trois quatre");
  words[2].speaker.clear();
  CHECK(cut(words) == "A|un deux trois quatre");
}

TEST_CASE("Speech without sentences is cut before it grows long") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "mot ";
  Document document;
  std::vector<Turn> turns(1);
  turns[0].words = words_in(text);
  add_turns(std::move(turns), document);
  REQUIRE(document.segments.size() > 20);
  for (const Segment& segment : document.segments) {
    CHECK(segment.text.size() <= 250);
    CHECK(*segment.end - *segment.start <= 21);
  }
}

TEST_CASE("Words take blanks and marks from the text they stand in") {
  constexpr struct {
    std::string_view words;
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {"Hello you Yes", "Hello, you! Yes.", "|Hello, you!\n|Yes."},
      {"prêts Oui", "prêts ? Oui", "|prêts ?\n|Oui"},
      {"prêts Oui", "prêts\u00A0? Oui", "|prêts\u00A0?\n|Oui"},
      {"dit Oui fin", "dit. « Oui ! » fin", "|dit.\n|« Oui ! »\n|fin"},
      {"non Oui", "non. (Oui)", "|non.\n|(Oui)"},
      {"a b", "  a\nb  ", "|a b"},
      {"arc en ciel", "arc-en-ciel", "|arc-en-ciel"},
      {"潮 汐", "潮汐。", "|潮汐。"},
      // Words that differ from the text are taken as they are.
      {"at six", "at 6", "|at six"},
      {"a b", "a", "|a b"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(cut(words_in(row.words), std::string(row.text)) == row.expected);
  }
}

TEST_CASE("A channel that echoes another is left out") {
  std::vector<Turn> turns(2);
  turns[0].channel = "0";
  turns[0].words = words_in("un deux trois quatre cinq");
  turns[1].channel = "1";
  turns[1].words = words_in("un deux trois quatre six", 0.1);
  CHECK(cut(turns) == "|un deux trois quatre cinq");
  turns[1].words = words_in("un deux trois quatre cinq", 9);
  CHECK(cut(turns) ==
        "0|un deux trois quatre cinq\n1|un deux trois quatre cinq");
  turns[1].words = words_in("et puis quoi", 0.1);
  turns[0].speaker = "A";
  CHECK(cut(turns) == "0.A|un deux trois quatre cinq\n1|et puis quoi");
}

TEST_CASE("An utterance stays whole unless it is long") {
  std::vector<Turn> turns(1);
  turns[0].is_utterance = true;
  turns[0].text = "Un. Deux.";
  turns[0].words = words_in(turns[0].text);
  CHECK(cut(turns) == "|Un. Deux.");
  std::string sentences;
  for (int i = 0; i < 60; ++i) sentences += "Dix mots. ";
  turns[0].text = sentences;
  turns[0].words = words_in(std::string_view(sentences).substr(0, 599));
  Document document;
  add_turns(turns, document);
  CHECK(document.segments.size() == 60);
}

}  // namespace
}  // namespace tamis::transcript
