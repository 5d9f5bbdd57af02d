#include "transcript/speakers.hpp"

#include <doctest/doctest.h>

#include "many.hpp"
#include "transcript/readers.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

std::string speech_of(std::string_view text) {
  return speech(read_text(text, 1));
}

TEST_CASE("Labels name the speaker of a block of lines") {
  constexpr struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {"Anna: oui\n\nBob: non\n", "Anna|oui\nBob|non"},
      {"Anna : oui\net puis\n\nBob : non\n", "Anna|oui\nAnna|et puis\nBob|non"},
      {"Anna: oui\n\nseul\n\nAnna: non\n", "Anna|oui\n|seul\nAnna|non"},
      {"Anna:\noui\n\nBob:\nnon\n", "Anna|oui\nBob|non"},
      {"Anna: oui\nBob: non\nAnna: si\n", "Anna|oui\nBob|non\nAnna|si"},
      {"ANNA: a\n\nBOB: b\n\nANNA: c\n", "ANNA|a\nBOB|b\nANNA|c"},
      {"**Anna:** a\n\n**Bob:** b\n", "Anna|a\nBob|b"},
      {"#Person1#: a\n#Person2#: b\n", "Person1|a\nPerson2|b"},
      {"\\Anna: a\n\nb\n\nc\n", "Anna|a\n|b\n|c"},
      {"\\: Anna: a\n\nb\n", "|Anna: a\n|b"},
      {"Anna\\: a\n\nb\n", "|Anna: a\n|b"},
      {"Anna: a\n\nBob\\: b\n\nAnna: c\n", "Anna|a\n|Bob: b\nAnna|c"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(speech_of(row.text) == row.expected);
  }
}

TEST_CASE("A label's time is the start of its segment") {
  constexpr std::string_view texts[] = {
      "Anna (00:01:02): a\n\nBob (00:02:00): b\n",
      "[00:01:02] Anna: a\n\n[00:02:00] Bob: b\n",
      "(01:02) Anna: a\n\n(02:00) Bob: b\n",
      "[1:02] **Anna:** a\n\n[2:00] **Bob:** b\n",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    const Document document = read_text(text, 1);
    REQUIRE(speech(document) == "Anna|a\nBob|b");
    CHECK(document.segments[0].start == 62.0);
    CHECK(document.segments[1].start == 120.0);
  }
}

TEST_CASE("What looks like a label but stands among plain text names nobody") {
  for (const std::string_view line :
       {"Je dis : non", "10:30 Meeting: room two", "https://a.example/b: x",
        "Note: on commence", "Paul: oui", "Option 1 : rester", "Bilan : rien",
        "10:30 rendez-vous", "C'est simple : on part."}) {
    CAPTURE(line);
    const std::string text =
        "Il pleut sur le canal.\n\n" + std::string(line) +
        "\n\nOn attend.\n\nLe bac arrive.\n\nOn monte.\n\nVoilà.\n";
    CHECK(speech_of(text) == "|Il pleut sur le canal.\n|" + std::string(line) +
                                 "\n|On attend.\n|Le bac arrive.\n|On "
                                 "monte.\n|Voilà.");
  }
}

TEST_CASE("Remarks that recur name nobody, even among labels") {
  CHECK(speech_of("Option 1 : rester\n\nOption 2 : partir\n") ==
        "|Option 1 : rester\n|Option 2 : partir");
  CHECK(speech_of("Note: a\n\nNote: b\n\nNote: c\n") ==
        "|Note: a\n|Note: b\n|Note: c");
  CHECK(speech_of("Anna: a\n\nJe dis : non\n\nBob: b\n\nNote: c\n\nAnna: d\n\n"
                  "10:30 Meeting: e\n\nBob: f\n") ==
        "Anna|a\n|Je dis : non\nBob|b\n|Note: c\nAnna|d\n|10:30 Meeting: e\n"
        "Bob|f");
}

TEST_CASE("A name alone over its text names those lines if it recurs") {
  CHECK(speech_of("Anna\nJe viens du port.\nEt toi ?\nBob\nDu grand phare."
                  "\nAnna\nAh oui, tiens donc.\nBob\nOui, du phare.\n") ==
        "Anna|Je viens du port.\nAnna|Et toi ?\nBob|Du grand phare.\n"
        "Anna|Ah oui, tiens donc.\nBob|Oui, du phare.");
  CHECK(speech_of("Anna\nJe viens du port.\nBob\nDu grand phare.\n") ==
        "|Anna\n|Je viens du port.\n|Bob\n|Du grand phare.");
}

TEST_CASE("In an interview with one name the lines above it are another's") {
  CHECK(speech_of("Qui es-tu ?\nAlix\nJe répare des orgues.\nDes petits "
                  "orgues.\nEt depuis quand ?\nAlix\nDepuis dix ans au "
                  "moins.\nPourquoi ?\nAlix\nPour le bruit du vent.\n") ==
        "|Qui es-tu ?\nAlix|Je répare des orgues.\nAlix|Des petits orgues.\n"
        "|Et depuis quand ?\nAlix|Depuis dix ans au moins.\n|Pourquoi ?\n"
        "Alix|Pour le bruit du vent.");
}

TEST_CASE("Thanks to the one who answered, and what follows, are nobody's") {
  CHECK(speech_of("Qui ?\nAlix\nJe répare des orgues.\nOù ?\nAlix\nUn peu "
                  "partout.\nQuand ?\nAlix\nLe dimanche surtout.\nMerci Alix "
                  "!\nÀ bientôt sur le site.\n") ==
        "|Qui ?\nAlix|Je répare des orgues.\n|Où ?\nAlix|Un peu partout.\n"
        "|Quand ?\nAlix|Le dimanche surtout.\n|Merci Alix !\n"
        "|À bientôt sur le site.");
}

TEST_CASE("Words of pages, sentences and headings are no names") {
  for (const std::string_view word :
       {"Description", "Partager", "Share", "Links", "Oui.", "Vraiment ?",
        "Le bac", "Chapitres"}) {
    CAPTURE(word);
    std::string text;
    std::string expected;
    for (int i = 0; i < 4; ++i) {
      text += std::string(word) + "\nEt voilà ce que c'est.\n";
      expected += std::string(i > 0 ? "\n|" : "|") + std::string(word) +
                  "\n|Et voilà ce que c'est.";
    }
    CHECK(speech_of(text) == expected);
  }
}

TEST_CASE("A heading over a blank line is no name") {
  const std::string text =
      "Histoire\n\nIl était un phare.\n\nHistoire\n\nIl était un port.\n\n"
      "Histoire\n\nIl était un quai.\n";
  CHECK(speech_of(text) ==
        "|Histoire\n|Il était un phare.\n|Histoire\n|Il était un port.\n"
        "|Histoire\n|Il était un quai.");
}

TEST_CASE("Bullets with names hold the indented text below them") {
  CHECK(speech_of("Le quai\n  • #Gaël\n\n    On livre.\n\n    À vélo.\n\n"
                  "  • #Nadia\n\n    Où ?\n\n  • #Gaël\n\n    Partout.\n\n"
                  "Share\n") ==
        "|Le quai\nGaël|On livre.\nGaël|À vélo.\nNadia|Où ?\nGaël|Partout.\n"
        "|Share");
}

TEST_CASE("Bullets with numbers or single names are text") {
  CHECK(speech_of("  • #1 Un\n  • #1 Un\n    deux\n") ==
        "|• #1 Un\n|• #1 Un\n|deux");
  CHECK(speech_of("  • #Vélo\n    deux\n") == "|• #Vélo\n|deux");
}

TEST_CASE("A time before a paragraph is its start") {
  const Document document =
      read_text("[00:00:05] Bonjour.\n\n[1:02:03.5] Oui.\n\n[bruit] Non.\n", 1);
  REQUIRE(speech(document) == "|Bonjour.\n|Oui.\n|[bruit] Non.");
  CHECK(document.segments[0].start == 5.0);
  CHECK(document.segments[1].start == 3723.5);
  CHECK_FALSE(document.segments[2].start);
}

TEST_CASE("Three times alone on their lines are starts, two are text") {
  const Document timed =
      read_text("0:05\nun\n0:10\ndeux deux\n0:20\ntrois\nquatre\n", 1);
  REQUIRE(speech(timed) == "|un\n|deux deux\n|trois\n|quatre");
  CHECK(timed.segments[0].start == 5.0);
  CHECK(timed.segments[2].start == 20.0);
  CHECK(timed.segments[3].start == 20.0);
  CHECK(timed.segments[0].end == 10.0);
  CHECK_FALSE(timed.segments[3].end);
  CHECK(speech_of("0:05\nun\n0:10\ndeux\n") == "|0:05\n|un\n|0:10\n|deux");
}

TEST_CASE("Titles over times are chapters") {
  const Document document = read_text(
      "Le phare\n\n• #1 La lampe\n\n00:00\n\n• #2 L'escalier\n\n04:12\n\n"
      "3 La mer\n\n1:05:00\n\nFin.\n",
      1);
  CHECK(speech(document) == "|Le phare\n|Fin.");
  REQUIRE(document.chapters.size() == 3);
  CHECK(document.chapters[0].title == "La lampe");
  CHECK(document.chapters[1].title == "L'escalier");
  CHECK(document.chapters[1].start == 252);
  CHECK(document.chapters[2].title == "3 La mer");
}

TEST_CASE("Chapters scraped twice are kept once") {
  const std::string list = "La lampe\n00:00\nLa mer\n04:12\nParlons.\n";
  const Document document = read_text(list + list, 1);
  CHECK(document.chapters.size() == 2);
  CHECK(speech(document) == "|Parlons.\n|Parlons.");
}

// A title over captions copied with their times was a list of chapters.
TEST_CASE("Times a few seconds apart make no chapters") {
  const Document document = read_text(
      "Le phare\n0:00\non monte\n0:03\nencore un peu\n0:05\nvoilà\n", 1);
  CHECK(document.chapters.empty());
  CHECK(speech(document) == "|Le phare\n|on monte\n|encore un peu\n|voilà");
}

TEST_CASE("Long files of odd lines are read in their own time") {
  std::string names;
  std::string times;
  std::string chapters;
  const int count = many(100'000);
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    names += "Nom" + number + ": oui\n";
    times += number + ":00\n";
    chapters += "Titre " + number + "\n" + std::to_string(i % 9000) + ":00\n";
  }
  const auto lines = static_cast<std::size_t>(count);
  CHECK(read_text(names, 1).segments.size() == lines);
  CHECK(read_text(times, 1).segments.size() <= lines);
  CHECK(read_text(chapters, 1).chapters.size() == 9000);
  for (const char c : {'[', '*', ':', '<', '`', '\\', '>', '-'}) {
    const std::string line(many(1'000'000U), c);
    CHECK(read_text(line, 1).segments.size() <= 1);
    CHECK(read_markdown(line).segments.size() <= 1);
  }
  for (const std::string_view part : {"[a](", "<!--", "**a ", "{% ", "![["}) {
    std::string line;
    while (line.size() < many(1'000'000U)) line += part;
    CHECK(read_markdown(line).segments.size() <= 1);
  }
}

TEST_CASE("Times that go back or begin late make no chapters") {
  CHECK(speech_of("La lampe\n00:50\nLa mer\n00:10\n") ==
        "|La lampe\n|00:50\n|La mer\n|00:10");
  CHECK(speech_of("La lampe\n10:00\nLa mer\n14:12\n") ==
        "|La lampe\n|10:00\n|La mer\n|14:12");
}

}  // namespace
}  // namespace tamis::transcript
