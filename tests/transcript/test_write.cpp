// What the writers print. What reading makes of it again is in
// test_round_trip.cpp.
#include "tamis/transcript/write.hpp"

#include <doctest/doctest.h>

#include "showing.hpp"
#include "transcript/readers.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

Segment segment(std::string speaker, std::string text) {
  Segment made;
  made.speaker = std::move(speaker);
  made.text = std::move(text);
  return made;
}

Segment caption(double start, double end, std::string speaker,
                std::string text) {
  Segment made = segment(std::move(speaker), std::move(text));
  made.start = start;
  made.end = end;
  return made;
}

Document of(std::vector<Segment> segments) {
  Document document;
  document.id = "some";
  document.segments = std::move(segments);
  return document;
}

TEST_CASE("A turn is a block of lines under its label") {
  CHECK(to_text(of({})).empty());
  CHECK(to_text(of({segment("", "un"), segment("", "deux")})) ==
        "un\n\ndeux\n");
  CHECK(to_text(of({segment("Anna", "un"), segment("Anna", "deux"),
                    segment("Bob", "trois"), segment("", "quatre"),
                    segment("Bob", "cinq"), segment("Anna", "six")})) ==
        "Anna: un\ndeux\n\nBob: trois\n\nquatre\n\nBob: cinq\n\nAnna: six\n");
}

TEST_CASE("Captions are written as paragraphs, with times if wanted") {
  const Document document =
      of({caption(61.9, 62, "Anna", "on"), caption(62, 63, "Anna", "part"),
          caption(70, 71, "Anna", "là"), caption(71, 72, "Bob", "oui")});
  CHECK(to_text(document) == "Anna: on part\nlà\n\nBob: oui\n");
  CHECK(to_text(document, {.timestamps = true}) ==
        "[00:01:01] Anna: on part\n[00:01:10] Anna: là\n\n"
        "[00:01:11] Bob: oui\n");
}

TEST_CASE("Line ends inside a segment become blanks") {
  CHECK(to_text(of({segment("", "un\ndeux")})) == "un deux\n");
}

TEST_CASE("Only what would be misread is marked") {
  constexpr struct {
    std::string_view speaker;
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {"", "Paul: oui", "Paul: oui\n"},
      {"Anna", "un", "\\Anna: un\n"},
      {"anna", "un", "\\anna: un\n"},
      {"Room: 3", "un", "\\Room\\: 3: un\n"},
      {"", "[00:10] un", "\\: [00:10] un\n"},
      {"", "\\Anna: un", "\\Anna\\: un\n"},
      {"", "C'est \\ simple", "C'est \\ simple\n"},
      {"", "{\"a\":1}", "\\: {\"a\":1}\n"},
      {"", "WEBVTT", "\\: WEBVTT\n"},
      {"", "==> a <==", "\\: ==> a <==\n"},
      {"", "10:30 rendez-vous", "10:30 rendez-vous\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(to_text(of({segment(std::string(row.speaker),
                              std::string(row.text))})) == row.expected);
  }
  CHECK(to_text(of({segment("Anna", "a"), segment("Bob", "b"),
                    segment("", "Clara: c"), segment("Anna", "d")})) ==
        "Anna: a\n\nBob: b\n\nClara\\: c\n\nAnna: d\n");
}

TEST_CASE("SubRip numbers its captions and leaves out what has no time") {
  CHECK(to_srt(of({caption(1, 2.5, "Anna", "un\ndeux"), segment("", "sans"),
                   caption(3600, 3601.0004, "", "fin")})) ==
        "1\n00:00:01,000 --> 00:00:02,500\nAnna: un deux\n\n"
        "2\n01:00:00,000 --> 01:00:01,000\nfin\n");
  CHECK(to_srt(of({segment("", "sans")})).empty());
}

TEST_CASE("A caption without an end ends where it starts") {
  Segment endless = segment("", "un");
  endless.start = 1;
  CHECK(to_srt(of({endless})) == "1\n00:00:01,000 --> 00:00:01,000\nun\n");
}

TEST_CASE("WebVTT bears voices and escapes what would be tags") {
  Document document =
      of({caption(1, 2.5, "R&D", "a < b & c > d"), caption(3, 4, "", "fin")});
  document.language = "fr";
  CHECK(to_vtt(document) ==
        "WEBVTT\nLanguage: fr\n\n00:00:01.000 --> 00:00:02.500\n"
        "<v R&amp;D>a &lt; b &amp; c &gt; d\n\n"
        "00:00:03.000 --> 00:00:04.000\n<v >fin\n");
  CHECK(to_vtt(of({caption(1, 2, "", "un")})) ==
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nun\n");
}

TEST_CASE("Markdown has a heading and bold labels where the speaker changes") {
  Document document = of({segment("", "un"), segment("Anna", "deux"),
                          segment("Anna", "trois"), segment("Bob", "quatre")});
  document.title = "Le quai";
  CHECK(to_markdown(document) ==
        "# Le quai\n\nun\n\n**Anna:** deux\n\ntrois\n\n**Bob:** quatre\n");
  CHECK(to_markdown(of({})).empty());
}

TEST_CASE("Markdown finds no marks in text, and no more is escaped") {
  const struct {
    std::string text;
    std::string expected;
  } rows[] = {
      {"plain, (text) - with 'marks'!", "plain, (text) - with 'marks'!"},
      {"soil & compost", "soil & compost"},
      {"a &amp; b &#38;", "a \\&amp; b \\&#38;"},
      {"3 * 4 = 12", "3 * 4 = 12"},
      {"*loud*", "\\*loud\\*"},
      {"snake_case and tide__mill", "snake_case and tide__mill"},
      {"_soft_ words", "\\_soft\\_ words"},
      {"1 < 2 > 0", "1 < 2 > 0"},
      {"<b>bold</b>", "\\<b>bold\\</b>"},
      {"[a](b) and [c]", "[a\\](b) and [c]"},
      {"`code` ~~gone~~ C:\\dir", "\\`code\\` \\~\\~gone\\~\\~ C:\\\\dir"},
      {"C# and #3", "C# and \\#3"},
      {"« écluse » — 50 %", "« écluse » — 50 %"},
  };
  for (const auto& [text, expected] : rows) {
    const auto shown = showing(text);
    CHECK(markdown_text(text) == expected);
  }
}

TEST_CASE("What is said makes no headings, lists, links or elements") {
  const struct {
    std::string text;
    std::string expected;
  } rows[] = {
      {"# One", "\\# One"},
      {"#hashtag", "\\#hashtag"},
      {"> quoted", "\\> quoted"},
      {"- Oui.", "\\- Oui."},
      {"-5 degrees", "-5 degrees"},
      {"---", "\\---"},
      {"Well.\n___\nnext", "Well.\n\\_\\_\\_\nnext"},
      {"_ _ _", "\\_ _ _"},
      {"* star", "\\* star"},
      {"+ plus", "\\+ plus"},
      {"1. First", "1\\. First"},
      {"2) Then", "2\\) Then"},
      {"1.5 metres", "1\\.5 metres"},
      {"In 1998. Yes", "In 1998. Yes"},
      {"one\n===\n# two\nthree", "one\n\\===\n\\# two\nthree"},
      {"| a | b |", "\\| a | b |"},
      {"[x](javascript:alert(1))", "[x\\](javascript:alert(1))"},
      {"<script>alert(1)</script>", "\\<script>alert(1)\\</script>"},
      {"", ""},
  };
  for (const auto& [text, expected] : rows) {
    const auto shown = showing(text);
    CHECK(markdown_paragraph(text) == expected);
    Document document = of({segment("", text)});
    CHECK(to_markdown(document) == (text.empty() ? "\n" : expected + "\n"));
  }
  Document document = of({segment("**Bob** <b>", "yes")});
  document.title = "<i># Title";
  CHECK(to_markdown(document) ==
        "# \\<i># Title\n\n**\\*\\*Bob\\*\\* \\<b>:** yes\n");
}

TEST_CASE("Marks that were escaped are read as what was said") {
  const std::string_view rows[] = {"# One",
                                   "- Oui.",
                                   "1. First",
                                   "*loud* and _soft_",
                                   "C:\\dir",
                                   "\\*",
                                   "[x](javascript:alert(1))",
                                   "a <b> c",
                                   "`code`",
                                   "~~gone~~",
                                   "> quoted",
                                   "| a | b |",
                                   "soil & rest",
                                   "C# and #3",
                                   "-5 degrees"};
  for (const std::string_view text : rows) {
    CAPTURE(text);
    Problems problems;
    const std::string written =
        to_markdown(of({segment("", std::string(text))}));
    const Document read = read_markdown(written, problems);
    REQUIRE(read.segments.size() == 1);
    CHECK(read.segments[0].text == text);
  }
}

TEST_CASE("Events are marked in JSONL and stand nowhere else") {
  Segment music = caption(0, 1, "", "[Music]");
  music.is_event = true;
  const Document document = of({music, caption(1, 2, "", "un")});
  CHECK(to_text(document) == "un\n");
  CHECK(to_markdown(document) == "un\n");
  CHECK(to_srt(document) == "1\n00:00:01,000 --> 00:00:02,000\nun\n");
  CHECK(to_vtt(document) == "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nun\n");
  CHECK(to_tsv(document) == "some\t1.000\t2.000\t\tun\n");
  CHECK(to_jsonl(document).find(R"("text":"un","segments":[{"id":0,)") !=
        std::string::npos);
  CHECK(to_jsonl(document).find(R"("event":true)") != std::string::npos);
}

TEST_CASE("JSONL leaves out what is not known") {
  CHECK(to_jsonl(of({segment("", "un")})) ==
        R"({"id":"some","text":"un","segments":[{"id":0,"text":"un"}]})");
  Document document =
      of({caption(1, 2.5, "Anna", "un"), caption(2.5, 3, "Anna", "\"deux\"")});
  document.source = "a.srt";
  document.format = "srt";
  document.language = "fr";
  document.title = "T";
  document.meta = {{"date", "\"2024\""}};
  document.chapters = {{"Un", 0}};
  document.extra = R"("x":[1])";
  document.segments[0].line = 3;
  document.segments[1].extra = R"("p":0.5)";
  CHECK(to_jsonl(document) ==
        R"({"id":"some","source":"a.srt","format":"srt","language":"fr",)"
        R"("title":"T","meta":{"date":"2024","chapters":[{"title":"Un",)"
        R"("start":0}]},"text":"un \"deux\"","segments":[{"id":0,"start":1,)"
        R"("end":2.5,"speaker":"Anna","text":"un","line":3},{"id":1,)"
        R"("start":2.5,"end":3,"speaker":"Anna","text":"\"deux\"","p":0.5}],)"
        R"("x":[1]})");
}

}  // namespace
}  // namespace tamis::transcript
