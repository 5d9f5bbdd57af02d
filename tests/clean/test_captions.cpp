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
        "Don't forget to subscribe!"}) {
    CAPTURE(line);
    for (const std::string format : {"srt", "vtt", "jsonl"}) {
      CHECK(rule_for(document_of({french[0], line}, format), 1) == "credit");
    }
    CHECK(rule_for(document_of({french[0], line}, "text"), 1) != "credit");
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

TEST_CASE("Loops of page text stay") {
  Document document = document_of(
      std::vector<std::string_view>(9, "and so the bikes go round"), "text");
  CHECK(clean(document).empty());
}

TEST_CASE("A phrase that is told over and over within a text is told once") {
  constexpr struct {
    std::string_view text;
    std::string_view kept;
  } rows[] = {
      {"", ""},
      {"No, no, no.", "No, no, no."},
      {"très très très très très", "très très très très très"},
      {"très très très très très très", "très"},
      {"C'est très, très, TRÈS, très, très, très bien.", "C'est très bien."},
      {"got them, got them, got them", "got them, got them, got them"},
      {"I got them, got them, got them, got them, got them, got them now",
       "I got them now"},
      {"on va au bord de l'eau on va au bord de l'eau puis on rentre",
       "on va au bord de l'eau on va au bord de l'eau puis on rentre"},
      {"on va au bord du lac, on va au bord du lac, on va au bord du lac, puis "
       "on rentre",
       "on va au bord du lac, puis on rentre"},
      {"on va au bord du lac, on va au bord du lac, on va au bord du lac, on "
       "va",
       "on va au bord du lac, on va"},
      {"1 2 3 4 5 6 7 8", "1 2 3 4 5 6 7 8"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    std::string text(row.text);
    const std::string gone = take_inner_loop(text);
    CHECK(text == row.kept);
    CHECK(gone.size() == row.text.size() - row.kept.size());
    CHECK(take_inner_loop(text).empty());
  }
}

TEST_CASE("Loops and credits of the corpus go, true repeats stay") {
  Document document = transcript::document_in(
      transcript::bytes_of_corpus("en-podcast-cargo-bikes.srt"));
  const auto removals = clean(document);
  std::size_t loops = 0;
  std::size_t credits = 0;
  for (const Removal& removal : removals) {
    loops += removal.rule == "loop";
    credits += removal.rule == "credit";
  }
  CHECK(loops == 6);
  CHECK(credits == 2);
  const std::string text = transcript::text_of(document);
  CHECK(text.find("No, no, no.") != text.npos);
  const auto phrase = text.find("And so the bikes, and so the bikes,");
  REQUIRE(phrase != text.npos);
  CHECK(text.find("And so the bikes, and so", phrase + 1) == text.npos);
  CHECK(text.find("Amara") == text.npos);
}

}  // namespace
}  // namespace tamis::clean
