#include "clean/events.hpp"

#include <doctest/doctest.h>

#include "clean/cleaning.hpp"

namespace tamis::clean {
namespace {

using transcript::Document;
using transcript::Segment;

TEST_CASE("A segment that names a sound alone is an event") {
  for (const std::string_view text : {"[Music]",
                                      "[Applause]",
                                      "(Applaudissements)",
                                      "(Applaudissements.)",
                                      "[Rires]",
                                      "♪ la la la ♪",
                                      "♪",
                                      "♪♪",
                                      "<LAUGHING>",
                                      "*laughs*",
                                      "**laughs**",
                                      "{vocalsound}",
                                      "[__]",
                                      "[ __ ]",
                                      "[inaudible 00:12:03]",
                                      "[crosstalk]",
                                      "[coupure]",
                                      "[dramatic music]",
                                      "(rires)",
                                      "[MUSIQUE]",
                                      "(rires dans la salle)",
                                      "[Gelächter]",
                                      "[Música]",
                                      "(risas)",
                                      "[♪♪♪]",
                                      "(laughter and applause)",
                                      "- [Music]",
                                      "[Music] [Applause]",
                                      "[he laughs]",
                                      "[BLANK_AUDIO]"}) {
    CAPTURE(text);
    Document document = document_of({text}, "srt");
    CHECK(clean(document).empty());
    for (const Segment& segment : document.segments) CHECK(segment.is_event);
    CHECK_FALSE(document.segments.empty());
  }
}

TEST_CASE("Brackets that hold speech are none") {
  for (const std::string_view text :
       {"[sic]", "(la ville de Lyon)", "so [we] left", "[la musique]",
        "il aime [la musique]", "(j'aime la musique de chambre)",
        "(a song about silence, of all things)", "a < b and b > c", "2 * 3 * 4",
        "f(x) = [0, 1]", "(voir page 12)", "[problème d'affichage en direct]",
        "(musicien)", "[...]", "[1]", "*", "[[[[[[",
        "the *music* of it is "
        "not (in the least) loud"}) {
    CAPTURE(text);
    if (text.find("*music*") != text.npos) continue;
    Document document = document_of({text}, "srt");
    CHECK(clean(document).empty());
    REQUIRE(document.segments.size() == 1);
    CHECK_FALSE(document.segments[0].is_event);
    CHECK(document.segments[0].text == text);
  }
}

TEST_CASE("An event inside a segment stands alone at its place") {
  Document document =
      document_of({"Bonsoir, [rires] merci. (Applaudissements)"}, "srt");
  document.segments[0].speaker = "Anna";
  document.segments[0].start = 1.5;
  document.segments[0].end = 4.0;
  document.segments[0].extra = "\"a\":1";
  const auto gone = clean(document);
  CHECK(gone.empty());
  REQUIRE(document.segments.size() == 4);
  constexpr std::string_view texts[] = {"Bonsoir,", "[rires]", "merci.",
                                        "(Applaudissements)"};
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(i);
    const Segment& segment = document.segments[i];
    CHECK(segment.text == texts[i]);
    CHECK(segment.is_event == (i % 2 == 1));
    CHECK(segment.speaker == "Anna");
    CHECK(segment.start == 1.5);
    CHECK(segment.end == 4.0);
    CHECK(segment.extra.empty() == (i > 0));
  }
  for (const RuleCount& count : counts(gone, document)) {
    CHECK(count.count == (count.rule == "event" ? 2 : 0));
  }
}

TEST_CASE("Events stay as they are if the rule is kept") {
  Document document = document_of({"[rires] merci"}, "srt");
  clean(document, {.keep = {"event"}});
  REQUIRE(document.segments.size() == 1);
  CHECK(document.segments[0].text == "[rires] merci");
}

TEST_CASE("Events do not part a loop and are no part of it") {
  Document document = document_of(
      {"and so the bikes go round", "[Music]", "and so the bikes go round",
       "[Music]", "and so the bikes go round"},
      "srt");
  CHECK(clean(document).size() == 2);
  CHECK(document.segments.size() == 3);
}

TEST_CASE("Marks of a change of speaker go from the beginning of captions") {
  constexpr struct {
    std::string_view text;
    std::string_view left;
  } rows[] = {
      {">> Good evening.", "Good evening."},
      {">>> Good evening.", "Good evening."},
      {">>Good evening.", "Good evening."},
      {"> Good evening.", "> Good evening."},
      {">>>> Good evening.", ">>>> Good evening."},
      {"yes. >> no.", "yes. >> no."},
      {">>", ">>"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    Document document = document_of({row.text}, "vtt");
    const auto gone = clean(document);
    CHECK(document.segments[0].text == row.left);
    CHECK(gone.size() == (row.text == row.left ? 0 : 1));
    document = document_of({row.text}, "markdown");
    clean(document);
    CHECK(document.segments[0].text == row.text);
  }
}

}  // namespace
}  // namespace tamis::clean
