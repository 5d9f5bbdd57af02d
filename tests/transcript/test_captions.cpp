// SubRip and WebVTT, whole and broken. Rolling captions have a file of their
// own.
#include <doctest/doctest.h>

#include "transcript/readers.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

Problems problems;

// "1.5-3 Ada|text" for each segment; two cues or more are read as the file
// says, one alone as SubRip.
std::string cues_of(std::string_view bytes) {
  Document document;
  problems = read(bytes, "some", {}, [&document](Document d) { document = d; });
  CHECK((document.format == "srt" || document.format == "vtt"));
  std::string out;
  for (const Segment& segment : document.segments) {
    if (!out.empty()) out += '\n';
    const auto number = [](std::optional<double> seconds) {
      if (!seconds) return std::string("?");
      const std::string text = std::to_string(*seconds);
      return text.substr(0, text.find('.') + 3);
    };
    out += number(segment.start) + '-' + number(segment.end) + ' ' +
           segment.speaker + '|' + segment.text;
  }
  return out;
}

TEST_CASE("SubRip is read however broken its frame is") {
  constexpr struct {
    std::string_view what;
    std::string_view bytes;
  } rows[] = {
      {"whole",
       "1\n00:00:01,000 --> 00:00:02,500\nun\n\n"
       "2\n00:00:02,500 --> 00:00:04,000\ndeux\n\n"},
      {"no indices",
       "00:00:01,000 --> 00:00:02,500\nun\n\n"
       "00:00:02,500 --> 00:00:04,000\ndeux\n"},
      {"equal indices",
       "7\n00:00:01,000 --> 00:00:02,500\nun\n\n"
       "7\n00:00:02,500 --> 00:00:04,000\ndeux\n"},
      {"points",
       "1\n00:00:01.000 --> 00:00:02.500\nun\n\n"
       "2\n00:00:02.500 --> 00:00:04.000\ndeux\n"},
      {"short decimals and hours",
       "1\n0:00:01,0 --> 0:00:02,5\nun\n\n2\n0:00:02,50 --> 0:00:04\ndeux\n"},
      {"no blank between cues",
       "1\n00:00:01,000 --> 00:00:02,500\nun\n"
       "2\n00:00:02,500 --> 00:00:04,000\ndeux\n"},
      {"CRLF",
       "1\r\n00:00:01,000 --> 00:00:02,500\r\nun\r\n\r\n"
       "2\r\n00:00:02,500 --> 00:00:04,000\r\ndeux\r\n"},
      {"BOM",
       "\uFEFF1\n00:00:01,000 --> 00:00:02,500\nun\n\n"
       "2\n00:00:02,500 --> 00:00:04,000\ndeux\n"},
      {"no last newline",
       "1\n00:00:01,000 --> 00:00:02,500\nun\n\n"
       "2\n00:00:02,500 --> 00:00:04,000\ndeux"},
      {"positions and tags",
       "1\n00:00:01,000 --> 00:00:02,500 X1:10 X2:20\n{\\an8}<i>un</i>\n\n"
       "2\n00:00:02,500 --> 00:00:04,000\n<font color=red>deux</font>\n"},
      {"an arrow as a reference",
       "1\n00:00:01,000 --&gt; 00:00:02,500\nun\n\n"
       "2\n00:00:02,500 --&gt; 00:00:04,000\ndeux\n"},
      {"blanks around",
       " 1 \n  00:00:01,000  -->  00:00:02,500  \n  un  \n\n"
       "2\n00:00:02,500-->00:00:04,000\ndeux\n"},
      {"an empty cue",
       "1\n00:00:01,000 --> 00:00:02,500\nun\n\n"
       "2\n00:00:02,000 --> 00:00:02,100\n \n\n"
       "3\n00:00:02,500 --> 00:00:04,000\ndeux\n"},
      {"text above the first cue",
       "Traduit hier\n\n1\n00:00:01,000 --> 00:00:02,500\nun\n\n"
       "2\n00:00:02,500 --> 00:00:04,000\ndeux\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CHECK(cues_of(row.bytes) == "1.00-2.50 |un\n2.50-4.00 |deux");
    CHECK(problems.empty());
  }
}

TEST_CASE("Lines of a cue are joined, blank lines inside it passed over") {
  CHECK(cues_of("1\n00:00:01,000 --> 00:00:02,000\nun\n\ndeux\n\n"
                "2\n00:00:02,000 --> 00:00:03,000\ntrois\nquatre\n") ==
        "1.00-2.00 |un deux\n2.00-3.00 |trois quatre");
}

TEST_CASE("A number that is all of a cue's text is no index") {
  CHECK(cues_of("1\n00:00:01,000 --> 00:00:02,000\n1987\n\n"
                "2\n00:00:02,000 --> 00:00:03,000\n12\n\n"
                "3\n00:00:03,000 --> 00:00:04,000\n13\n") ==
        "1.00-2.00 |1987\n2.00-3.00 |12\n3.00-4.00 |13");
}

TEST_CASE("Times that overlap, go back or end before they start are kept") {
  CHECK(cues_of("1\n00:00:01,000 --> 00:00:04,000\nun\n\n"
                "2\n00:00:02,000 --> 00:00:03,000\ndeux\n\n"
                "3\n00:00:09,000 --> 00:00:08,000\ntrois\n\n"
                "4\n00:00:05,000 --> 00:00:06,000\nquatre\n") ==
        "1.00-4.00 |un\n2.00-3.00 |deux\n9.00-9.00 |trois\n5.00-6.00 |quatre");
}

TEST_CASE("A time that cannot be read is told by its line") {
  CHECK(cues_of("1\n00:00:01,000 --> 00:00:02,000\nun\n\n"
                "2\n00:00:61,000 --> 00:01:04,000\ndeux\n\n"
                "3\n00:00:05,000 --> 00:00:06,000\ntrois\n") ==
        "1.00-2.00 |un\n?-? |deux\n5.00-6.00 |trois");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 6);
}

TEST_CASE("An arrow in a sentence is text") {
  CHECK(cues_of("1\n00:00:01,000 --> 00:00:02,000\nle bac --> le quai\n\n"
                "2\n00:00:02,000 --> 00:00:03,000\n10:30 -&#45;> midi\n") ==
        "1.00-2.00 |le bac --> le quai\n2.00-3.00 |10:30 --> midi");
  CHECK(problems.empty());
}

TEST_CASE("Each segment knows the line of its time") {
  const Document document = document_in(bytes_of_corpus("broken/crlf.srt"));
  REQUIRE(document.segments.size() == 4);
  CHECK(document.segments[0].line == 2);
  CHECK(document.segments[1].line == 6);
  CHECK(document.segments[2].line == 11);
}

TEST_CASE("Names before the text of captions are speakers until the next") {
  CHECK(
      cues_of("1\n00:00:01,000 --> 00:00:02,000\nInès: on y va ?\n\n"
              "2\n00:00:02,000 --> 00:00:03,000\nvraiment ?\n\n"
              "3\n00:00:03,000 --> 00:00:04,000\nKarl: oui.\n\n"
              "4\n00:00:04,000 --> 00:00:05,000\nInès: bon.\n\n"
              "5\n00:00:05,000 --> 00:00:06,000\nKarl: je dis : bon.\n\n"
              "6\n00:00:06,000 --> 00:00:07,000\nvoilà.\n") ==
      "1.00-2.00 Inès|on y va ?\n2.00-3.00 Inès|vraiment ?\n"
      "3.00-4.00 Karl|oui.\n4.00-5.00 Inès|bon.\n5.00-6.00 Karl|je dis : bon.\n"
      "6.00-7.00 Karl|voilà.");
}

TEST_CASE("Where nearly each caption bears a name, one without is nobody's") {
  std::string bytes = "WEBVTT\n";
  for (int i = 0; i < 10; ++i) {
    bytes += "\n00:0" + std::to_string(i) + ".000 --> 00:0" +
             std::to_string(i) + ".900\n" + (i == 5 ? "" : "Inès: ") + "oui " +
             std::to_string(i) + '\n';
  }
  const Document document = document_in(bytes);
  REQUIRE(document.segments.size() == 10);
  CHECK(document.segments[4].speaker == "Inès");
  CHECK(document.segments[5].speaker.empty());
  CHECK(document.segments[5].text == "oui 5");
}

TEST_CASE("Sentences with colons in captions name nobody") {
  CHECK(cues_of("1\n00:00:01,000 --> 00:00:02,000\nJe dis : non.\n\n"
                "2\n00:00:02,000 --> 00:00:03,000\n10:30 Meeting: ok\n\n"
                "3\n00:00:03,000 --> 00:00:04,000\nNote: ok\n") ==
        "1.00-2.00 |Je dis : non.\n2.00-3.00 |10:30 Meeting: ok\n"
        "3.00-4.00 |Note: ok");
}

TEST_CASE("SBV is read, its marks for line ends as blanks") {
  const Document document = document_in(
      "0:00:01.000,0:00:02.500\nl'écluse est pleine[br]et la porte\ns'ouvre\n\n"
      "0:00:03.000,0:00:04.000\n12\n\n"
      "0:00:04.000,0:00:05.000\n\n\n"
      "0:00:05.000,0:00:06.000\n[br]fin[br]\n");
  CHECK(document.format == "sbv");
  CHECK(speech(document) ==
        "|l'écluse est pleine et la porte s'ouvre\n|12\n|fin");
  CHECK(document.segments[0].start == 1.0);
  CHECK(document.segments[0].end == 2.5);
  CHECK(document.segments[0].line == 1);
}

TEST_CASE("A time of SBV that cannot be read is told, its text kept") {
  Document document;
  const auto told = read(
      "0:00:01.000,0:00:02.000\nun\n\n0:00:02.f00,0:00:03.000\ndeux\n\n"
      "0:00:03.000,0:00:04.000\ntrois\n",
      "some", {}, [&document](Document d) { document = d; });
  CHECK(document.format == "sbv");
  CHECK(speech(document) == "|un\n|deux\n|trois");
  CHECK_FALSE(document.segments[1].start);
  REQUIRE(told.size() == 1);
  CHECK(told[0].line == 4);
}

TEST_CASE("[br] is a line end in SBV alone") {
  CHECK(cues_of("1\n00:00:01,000 --> 00:00:02,000\nun[br]deux\n\n"
                "2\n00:00:02,000 --> 00:00:03,000\ntrois\n") ==
        "1.00-2.00 |un[br]deux\n2.00-3.00 |trois");
}

TEST_CASE("WebVTT's blocks, ids and settings are no speech") {
  CHECK(cues_of("WEBVTT - Cours 4\nKind: captions\n\nNOTE\nrelu hier\n\n"
                "STYLE\n::cue {\n  color: white;\n}\n\n"
                "REGION\nid:bas\nwidth:40%\n\n"
                "intro\n00:01.000 --> 00:02.000 align:start position:0%\nun\n\n"
                "NOTE Confidence: 0.5\n\n"
                "5b1c/0-0\n00:00:02.000 --> 00:00:03.000\ndeux\n\n"
                "NOTE à voir\nencore\n\n3\n01:00:03.000 --> 01:00:04.000\n"
                "NOTE bien\ntrois\n\nNOTE fin\n") ==
        "1.00-2.00 |un\n2.00-3.00 |deux\n3603.00-3604.00 |NOTE bien trois");
}

TEST_CASE("A WebVTT cue of one line keeps it, number or not") {
  CHECK(cues_of("WEBVTT\n\n00:01.000 --> 00:02.000\n42\n"
                "00:02.000 --> 00:03.000\nun\n\n00:03.000 --> 00:04.000\n7") ==
        "1.00-2.00 |42\n2.00-3.00 |un\n3.00-4.00 |7");
}

TEST_CASE("WebVTT says its language") {
  CHECK(document_in("WEBVTT\nLanguage: fr-CA\n\n00:01.000 --> 00:02.000\nun\n")
            .language == "fr");
  // bug: whatever stood there was one
  CHECK(
      document_in("WEBVTT\nLanguage: \x7F{no}\n\n00:01.000 --> 00:02.000\nun\n")
          .language.empty());
  CHECK(document_in("WEBVTT\n\n00:01.000 --> 00:02.000\nLanguage: fr\n")
            .language.empty());
}

struct VoiceRow {
  std::string_view payload;
  std::string_view expected;
};

TEST_CASE("Voices of WebVTT are speakers") {
  constexpr VoiceRow rows[] = {
      {"<v Ada>oui</v>", "Ada|oui"},
      {"<v Ada>oui", "Ada|oui"},
      {"<v.loud Ada Kolb>oui</v>", "Ada Kolb|oui"},
      {"<v Ada (SL)>oui</v>", "Ada (SL)|oui"},
      {"<v R&amp;D>oui</v>", "R&D|oui"},
      {"<v Ada>oui</v> <v Bo>non</v>", "Ada|oui\nBo|non"},
      {"<v Ada>oui\nbon\n<v Bo>non", "Ada|oui bon\nBo|non"},
      {"<v Ada><i>oui</i> &amp; <LAUGHS></v>", "Ada|oui & <LAUGHS>"},
      {"<v >oui", "|oui"},
      {"<v.loud>oui", "|oui"},
      {"<v Ada oui", "|<v Ada oui"},
      {"a &lt;v Ada&gt; b", "|a <v Ada> b"},
      {"<v Ada>je dis : oui", "Ada|je dis : oui"},
  };
  for (const VoiceRow& row : rows) {
    CAPTURE(row.payload);
    CHECK(speech_in("WEBVTT\n\n00:01.000 --> 00:02.000\n" +
                    std::string(row.payload) + "\n") == row.expected);
  }
}

std::string voiced_cues(const std::vector<std::string>& payloads) {
  std::string bytes = "WEBVTT\n";
  for (std::size_t i = 0; i < payloads.size(); ++i) {
    bytes += "\n00:0" + std::to_string(i) + ".000 --> 00:0" +
             std::to_string(i) + ".900\n" + payloads[i] + '\n';
  }
  return speech_in(bytes);
}

TEST_CASE("A voice that is given only where it changes goes on") {
  CHECK(voiced_cues({"<v Ada>un", "deux", "trois", "<v Bo>quatre", "cinq"}) ==
        "Ada|un\nAda|deux\nAda|trois\nBo|quatre\nBo|cinq");
  CHECK(voiced_cues({"un", "<v Ada>deux", "trois"}) ==
        "|un\nAda|deux\nAda|trois");
}

TEST_CASE("A voice that is given for each cue does not go on") {
  CHECK(voiced_cues({"<v Ada>un", "<v Ada>deux", "<v Bo>trois", "quatre",
                     "<v Bo>cinq"}) ==
        "Ada|un\nAda|deux\nBo|trois\n|quatre\nBo|cinq");
}

Problems problems_as(Format format, std::string_view bytes) {
  ReadOptions options;
  options.format = format;
  return read(bytes, "some", options,
              [](const Document& d) { CHECK(d.segments.empty()); });
}

TEST_CASE("Text that is said to be captions and has no times is told") {
  for (const Format format : {Format::srt, Format::vtt, Format::sbv}) {
    const auto found = problems_as(format, "\nBonjour.\nAu revoir.\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].line == 2);
  }
  CHECK(problems_as(Format::srt, "\n\n").empty());
  CHECK(problems_as(Format::vtt, "WEBVTT\n\nNOTE rien\n").empty());
}

// Its header was once read as text.
TEST_CASE("WebVTT in which nobody speaks is empty") {
  CHECK(cues_of("WEBVTT\nKind: captions\nLanguage: fr\n\n") == "");
  CHECK(cues_of("WEBVTT\n\n\n") == "");
  CHECK(problems.empty());
}

}  // namespace
}  // namespace tamis::transcript
