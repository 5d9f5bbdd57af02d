#include <doctest/doctest.h>

#include "clean/cleaning.hpp"
#include "clean/rules.hpp"
#include "transcript/reading.hpp"

namespace tamis::clean {
namespace {

using transcript::Document;

TEST_CASE("A segment that is only an invented credit goes") {
  for (const std::string_view line :
       {"Thanks for watching!", "Thank you for watching.",
        "Subtitles by the Amara.org community",
        "Transcribed by https://otter.ai",
        "Sous-titres réalisés para la communauté d'Amara.org",
        "Sous-titres réalisés par la communauté d'Amara.org",
        "Sous-titrage ST' 501", "Sous-titrage Société Radio-Canada",
        "Merci d'avoir regardé cette vidéo !", "Merci d’avoir regardé.",
        "Abonnez-vous !", "❤️ par SousTitreur.com",
        "Don't forget to subscribe!",
        "Untertitel im Auftrag des ZDF für funk, 2017",
        "Subtítulos realizados por la comunidad de Amara.org",
        "Gracias por ver el video.", "Ondertiteling: TV Gelderland",
        "Legendas pela comunidade Amara.org", "Grazie per la visione!"}) {
    CAPTURE(line);
    for (const std::string format : {"srt", "vtt", "jsonl"}) {
      CHECK(rule_for(document_of({french[0], line}, format), 1) == "credit");
    }
  }
}

TEST_CASE("Speech around the words of a credit stays") {
  for (const std::string_view line :
       {"Merci.", "Merci d'avoir regardé la cuve hier soir.",
        "Thanks for watching the dog.", "Thanks, and please subscribe.",
        "Abonnez-vous, c'est gratuit, et à la semaine prochaine !",
        "We wrote the subtitles by hand.", "you",
        "I work at rev.com on Mondays.",
        "Subtitles matter: amara.org taught me how a whole village may sit "
        "down and write them for one film."}) {
    CAPTURE(line);
    CHECK(rule_for(document_of({french[0], line}, "srt"), 1).empty());
  }
}

std::size_t lines_left(std::string_view line, std::size_t times) {
  std::vector<std::string_view> lines(times, line);
  Document document = document_of(lines, "srt");
  clean(document);
  return document.segments.size();
}

TEST_CASE("A segment that repeats the one before goes when it is a loop") {
  constexpr std::string_view lengthy = "and so the bikes go round";
  CHECK(lines_left(lengthy, 2) == 2);
  CHECK(lines_left(lengthy, 3) == 1);
  CHECK(lines_left(lengthy, 40) == 1);
  CHECK(lines_left("Merci.", 5) == 5);
  CHECK(lines_left("Merci.", 6) == 1);
  CHECK(lines_left("...", 12) == 12);
}

TEST_CASE("Loops differ from speech by case and punctuation no more") {
  Document document =
      document_of({"And so the bikes go round,", "and so the bikes go round.",
                   "And so, the bikes go round"},
                  "srt");
  CHECK(clean(document).size() == 2);
}

TEST_CASE("Two speakers who say the same make no loop") {
  Document document =
      document_of(std::vector<std::string_view>(8, "on y va, d'accord"), "srt");
  for (std::size_t i = 0; i < 8; ++i) {
    document.segments[i].speaker = i % 2 == 0 ? "Anna" : "Bob";
  }
  CHECK(clean(document).empty());
}

TEST_CASE("Loops go from texts as well") {
  Document document = document_of(
      std::vector<std::string_view>(9, "and so the bikes go round"), "text");
  CHECK(clean(document).size() == 8);
  CHECK(document.segments.size() == 1);
}

// What is left of `text`, alone in a document.
std::string without_loops(std::string_view text) {
  Document document = document_of({text}, "srt");
  clean(document);
  return document.segments.empty() ? "" : document.segments[0].text;
}

TEST_CASE("A phrase that is told over and over within a text is told once") {
  constexpr struct {
    std::string_view text;
    std::string_view kept;
  } rows[] = {
      {"", ""},
      {"No, no, no.", "No, no, no."},
      {"no no no no no", "no no no no no"},
      {"Bravo, bravo ! Allez, allez, allez !",
       "Bravo, bravo ! Allez, allez, allez !"},
      {"très très très très très très", "très"},
      {"C'est très, très, TRÈS, très, très, très bien.", "C'est très bien."},
      {"got them, got them, got them", "got them, got them, got them"},
      {"I got them, got them, got them, got them, got them, got them now",
       "I got them now"},
      {"let it be, let it be, let it be, let it be",
       "let it be, let it be, let it be, let it be"},
      {"I don't know what, I don't know what, I don't know what to say",
       "I don't know what, I don't know what, I don't know what to say"},
      {"on va au bord de l'eau on va au bord de l'eau puis on rentre",
       "on va au bord de l'eau on va au bord de l'eau puis on rentre"},
      {"on va au bord du lac, on va au bord du lac, on va au bord du lac, puis "
       "on rentre",
       "on va au bord du lac, puis on rentre"},
      {"on va au bord du lac, on va au bord du lac, on va au bord du lac, on "
       "va rentrer",
       "on va au bord du lac, on va rentrer"},
      {"on va au bord du lac, on va au bord du lac, on va au bord du lac, on "
       "va",
       "on va au bord du lac"},
      {"on va au bord du lac on va au bord du lac on va au bord du lac on va",
       "on va au bord du lac on va"},
      {"1 2 3 4 5 6 7 8", "1 2 3 4 5 6 7 8"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(without_loops(row.text) == row.kept);
    CHECK(without_loops(row.kept) == row.kept);
  }
}

TEST_CASE("A loop goes on over segments that cut its tellings differently") {
  Document document = document_of(
      {"All right, got them, got them, got them,",
       "got them, got them, got them, got", "them, got them, got them, got"},
      "srt");
  const auto gone = clean(document);
  REQUIRE(document.segments.size() == 1);
  CHECK(document.segments[0].text == "All right, got them,");
  CHECK(gone.size() == 3);
  document = document_of({"got them, got them, got them,",
                          "got them, got them, got them, and off we went"},
                         "srt");
  clean(document);
  REQUIRE(document.segments.size() == 2);
  CHECK(document.segments[0].text == "got them,");
  CHECK(document.segments[1].text == "and off we went");
}

TEST_CASE("A whole document of one word is that word") {
  Document document = document_of(
      {"très très très très", "très très très très", "très très"}, "jsonl");
  clean(document);
  REQUIRE(document.segments.size() == 1);
  CHECK(document.segments[0].text == "très");
}

TEST_CASE("Credits in a loop go, and what they parted is looked at again") {
  Document document =
      document_of({french[0], "Thanks for watching! Thanks for watching!",
                   french[0], "Thanks for watching!", french[0], french[1]},
                  "srt");
  clean(document);
  REQUIRE(document.segments.size() == 2);
  CHECK(document.segments[1].text == french[1]);
}

TEST_CASE("Lines of who made the subtitles go at the ends of a document") {
  for (const std::string_view line :
       {"Subtitles by Ada and friends", "Sous-titrage : Studio du Quai",
        "Untertitel von Jana Beck", "Sottotitoli a cura di Piero"}) {
    CAPTURE(line);
    std::vector<std::string_view> lines = french;
    lines.push_back(line);
    CHECK(rule_for(document_of(lines, "srt"), 8) == "credit");
    lines.insert(lines.begin() + 4, line);
    CHECK(rule_for(document_of(lines, "srt"), 4).empty());
  }
}

TEST_CASE("Loops and credits of the corpus go, true repeats stay") {
  Document document = transcript::document_in(
      transcript::bytes_of_corpus("en-podcast-cargo-bikes.srt"));
  const auto removals = clean(document);
  std::size_t credits = 0;
  for (const Removal& removal : removals) credits += removal.rule == "credit";
  CHECK(credits == 2);
  const std::string text = transcript::text_of(document);
  CHECK(text.find("No, no, no.") != text.npos);
  const auto phrase = text.find("And so the bikes,");
  REQUIRE(phrase != text.npos);
  CHECK(text.find("nd so the bikes, and so", phrase + 1) == text.npos);
  CHECK(text.find("Amara") == text.npos);
}

}  // namespace
}  // namespace tamis::clean
