#include <doctest/doctest.h>

#include "clean/cleaning.hpp"
#include "transcript/reading.hpp"

namespace tamis::clean {
namespace {

using transcript::Document;

enum class Place { head, middle, tail };

// The rule that `line` falls to, among twenty-four lines of speech.
std::string rule_on(std::string_view line, Place place,
                    const std::vector<std::string_view>& speech) {
  std::vector<std::string_view> lines;
  for (int i = 0; i < 3; ++i) {
    lines.insert(lines.end(), speech.begin(), speech.end());
  }
  const std::size_t at = place == Place::head     ? 1
                         : place == Place::middle ? 10
                                                  : lines.size() - 1;
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), line);
  return rule_for(document_of(lines), at);
}

std::string rule_on(std::string_view line, Place place = Place::middle) {
  const std::string in_french = rule_on(line, place, french);
  CHECK(rule_on(line, place, english) == in_french);
  return in_french;
}

struct Row {
  std::string_view line;
  std::string_view rule;
};

TEST_CASE("Buttons, covers, dates and credits of images go anywhere") {
  constexpr Row rows[] = {
      {"Play", "button"},
      {"SHARE", "button"},
      {"You may also like", "button"},
      {"Partager", "button"},
      {"Vous aimerez aussi", "button"},
      {"undefined cover", "cover"},
      {"12 oct. 2022·7 min", "date"},
      {"May 3, 2024 · 6 min read", "date"},
      {"41min |03/10/2023", "date"},
      {"Publié le 1er mars 2023", "date"},
      {"2024-05-03", "date"},
      {"Lundi 3 mars 2021 à 18h", "date"},
      {"7 min", "date"},
      {"Temps de lecture : 12 minutes", "date"},
      {"Illustration article poids pages", "image"},
      {"Photo lighthouse lamp room", "image"},
      {"Photo : Zoé Kolb", "image"},
      {"Crédit photo Zoé Kolb", "image"},
      {"Image credit: Zoé Kolb", "image"},
      {"Abonnez-vous à notre lettre", "call"},
      {"👉 Suivez-nous sur les réseaux", "call"},
      {"Hébergé par Gabare. Visitez gabare.example pour en savoir plus.",
       "call"},
      {"Subscribe to our letter", "call"},
      {"All rights reserved", "call"},
      {"Follow us @ferry", "call"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(rule_on(row.line) == row.rule);
  }
}

TEST_CASE("Cookie notices and thanks go at the ends of a page only") {
  constexpr Row rows[] = {
      {"Notre site utilise des cookies pour mesurer sa fréquentation.",
       "cookies"},
      {"We use cookies", "cookies"},
      {"This website needs cookies to work.", "cookies"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(rule_on(row.line, Place::head) == row.rule);
    CHECK(rule_on(row.line, Place::tail) == row.rule);
    CHECK(rule_on(row.line).empty());
  }
  for (const std::string_view line :
       {"Merci d’avoir pris le temps de lire.", "Merci pour votre lecture !",
        "Thanks for reading!"}) {
    CAPTURE(line);
    CHECK(rule_on(line, Place::tail) == "thanks");
    CHECK(rule_on(line, Place::head).empty());
  }
}

void check_stays(const std::vector<std::string_view>& lines,
                 const std::vector<std::string_view>& speech) {
  for (const std::string_view line : lines) {
    CAPTURE(line);
    for (const Place place : {Place::head, Place::middle, Place::tail}) {
      CHECK(rule_on(line, place, speech).empty());
    }
  }
}

TEST_CASE("Speech that looks like chrome stays") {
  check_stays({"Le partage, c'est tout un art.",
               "Tableau de bord des équipes",
               "Tableau",
               "Image de soi et regard des autres",
               "Illustration par l'exemple.",
               "Photo, vidéo, son : tout est là",
               "En 2022, nous avons attendu sept mois.",
               "Le 3 mars 2021, tout a changé.",
               "Trois minutes",
               "Mars",
               "10:30",
               "Les cookies sortent du four à dix-sept heures.",
               "Merci à tous les trois.",
               "Merci, je vais lire ça ce soir, promis, et je te dirai ce que "
               "j'en pense vraiment.",
               "Il m'a dit abonnez-vous et j'ai ri.",
               "Nous rejoindre, c'est simple.",
               "La suite de la",
               "Partager avec les",
               "« Notre bac change.",
               "téléchargez ce que vous voulez, me disait-il"},
              french);
  check_stays({"Play it again, he said.",
               "A cover",
               "1987",
               "12",
               "The figure of the father",
               "Picture this: a quay at night",
               "In May 2024 the river rose.",
               "My grandmother's cookies were hard as stones, and we loved "
               "them.",
               "Thanks to all three of you.",
               "The man told us to sign up for the army.",
               "Like",
               "like",
               "Just like the",
               "The transcription or",
               "Log of a",
               "On the back, or",
               "More information will be given to you in the next few days.",
               "Story continues below The river has not been this low since "
               "the summer in which I was born.",
               "become a member of the best mailing list you know.",
               "The meeting of the U.S. crew, hosted by the port, went on."},
              english);
}

TEST_CASE("What is said at a time is never chrome") {
  std::vector<std::string_view> lines = english;
  lines.emplace_back("Thanks so much for listening.");
  lines.emplace_back("Subscribe to our channel at mills.org.");
  Document document = document_of(lines);
  CHECK(clean(document).size() == 2);
  document = document_of(lines);
  for (auto& segment : document.segments) segment.start = 5;
  CHECK(clean(document).empty());
}

TEST_CASE("A copyright behind a paragraph does not take it away") {
  const std::string said = std::string(english[3]) + " " +
                           std::string(english[4]) + " © Copyright 2021 Mills.";
  std::vector<std::string_view> lines = english;
  lines.emplace_back(said);
  lines.emplace_back("© 2021 Mills. All rights reserved.");
  Document document = document_of(lines);
  const auto gone = clean(document);
  REQUIRE(gone.size() == 1);
  CHECK(gone[0].rule == "legal");
  CHECK(gone[0].text == lines.back());
}

TEST_CASE("Newspapers' calls and marks go from among their prose") {
  const std::string_view french_lines[] = {
      "Publicité",
      "Réagir",
      "Soyez le premier à commenter",
      "Cet article est réservé aux abonnés.",
      "S'abonner à partir de 1 €",
      "LIRE AUSSI : Trois étals de plus",
      "Partager cet article"};
  for (const std::string_view line : french_lines) {
    CAPTURE(line);
    auto lines = french;
    lines.insert(lines.begin() + 4, line);
    CHECK_FALSE(rule_for(document_of(lines), 4).empty());
  }
  const std::string_view english_lines[] = {
      "Advertisement",
      "Story continues below advertisement",
      "Be the first to comment",
      "This article is for subscribers only.",
      "READ MORE: The hall will close its doors",
      "Share this story"};
  for (const std::string_view line : english_lines) {
    CAPTURE(line);
    auto lines = english;
    lines.insert(lines.begin() + 4, line);
    CHECK_FALSE(rule_for(document_of(lines), 4).empty());
  }
}

TEST_CASE("Lists of other pages may name their site") {
  std::vector<std::string_view> lines = french;
  lines.insert(lines.begin() + 4, "LIRE AUSSI SUR MOULINS.FR");
  CHECK(rule_for(document_of(lines), 4) == "related");
  // The headings of the prose that follows are no titles of other pages.
  lines.insert(lines.begin() + 5, {"Ce qui reste", "Les Deux Moulins"});
  CHECK(rule_for(document_of(lines), 5).empty());
  CHECK(rule_for(document_of(lines), 6).empty());
  lines[4] = "Article mis à jour le 7 janvier 2020.";
  CHECK(rule_for(document_of(lines), 4) == "date");
}

TEST_CASE("What a named speaker says is never chrome") {
  std::vector<std::string_view> lines = french;
  const std::vector<std::string_view> said = {
      "Abonnez-vous à la chaîne !",
      "Play",
      "Notre site utilise des cookies.",
      "Merci d'avoir pris le temps de lire.",
      "3 mars 2021",
      "Photo phare rouge nuit",
      "undefined cover"};
  lines.insert(lines.end(), said.begin(), said.end());
  Document document = document_of(lines);
  for (auto& segment : document.segments) segment.speaker = "Anna";
  CHECK(clean(document).empty());
  CHECK(document.segments.size() == lines.size());
  for (auto& segment : document.segments) segment.speaker.clear();
  CHECK(clean(document).size() == said.size());
}

TEST_CASE("The author over a date goes, a title over it stays") {
  struct {
    std::vector<std::string_view> lines;
    std::size_t at;
    std::string_view rule;
  } rows[] = {
      {{"Développeuse web", "12 oct. 2022·7 min", "Un site sobre", french[0]},
       0,
       "byline"},
      {{"We cross the river", "Mara Quill", "May 3, 2024", english[0]},
       1,
       "byline"},
      {{"Le bac", "3 mars 2021", french[0]}, 0, ""},
      {{"Nous avons repeint la coque du bac", "3 mars 2021", french[0]}, 0, ""},
      {{french[0], "le vieux quai", "3 mars 2021", french[1]}, 1, ""},
      {{french[0], "On part !", "3 mars 2021", french[1]}, 1, ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.lines[row.at]);
    CHECK(rule_for(document_of(row.lines), row.at) == row.rule);
  }
}

TEST_CASE("The date of a page is kept in its meta, once") {
  constexpr struct {
    std::string_view line;
    std::string_view json;
  } rows[] = {
      {"12 oct. 2022·7 min", "\"12 oct. 2022\""},
      {"41min |03/10/2023", "\"03/10/2023\""},
      {"May 3, 2024 · 6 min read", "\"May 3, 2024\""},
      {"2024-05-03", "\"2024-05-03\""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    Document document = document_of({row.line, french[0], "1 mai 1999"});
    clean(document);
    REQUIRE(document.meta.size() == 1);
    CHECK(document.meta[0].key == "date");
    CHECK(document.meta[0].json == row.json);
  }
  Document undated = document_of({"7 min", french[0]});
  clean(undated);
  CHECK(undated.meta.empty());
  Document dated = document_of({"2024-05-03", french[0]});
  dated.meta.push_back({"date", "\"hier\""});
  clean(dated);
  CHECK(dated.meta.size() == 1);
}

TEST_CASE("A player's head tells the title and goes") {
  Document document =
      document_of({"undefined cover", "#7 Le bac cover", "Le Quai", "#7 Le bac",
                   "#7 Le bac", "Le Quai", "41min |03/10/2023", "Play",
                   "Description", french[0], french[1]});
  CHECK(clean(document).size() == 9);
  CHECK(document.title == "#7 Le bac");
  REQUIRE(document.segments.size() == 2);
  CHECK(document.segments[0].text == french[0]);
}

TEST_CASE("A title that is known is not replaced") {
  Document document = document_of({"Le bac cover", "Le bac", french[0]});
  document.title = "Le mien";
  clean(document);
  CHECK(document.title == "Le mien");
}

TEST_CASE("Lines that come twice without a cover are no head") {
  Document document = document_of({"Le bac", "Le bac", french[0], french[1]});
  CHECK(clean(document).empty());
}

TEST_CASE("The caption right below an image goes with it") {
  Document document = document_of({french[0], "Illustration bac cordes",
                                   "Le bac un soir de crue", french[1]});
  document.segments[2].line = document.segments[1].line + 1;
  CHECK(clean(document).size() == 2);
  document = document_of({french[0], "Illustration bac cordes",
                          "Le bac un soir de crue", french[1]});
  CHECK(clean(document).size() == 1);
}

TEST_CASE("What leads up to a call at the end names the same site") {
  std::vector<std::string_view> lines = french;
  lines.push_back("Le bac est aussi sur gabare.fm pour de bon.");
  lines.push_back("Retrouvez tous les épisodes sur gabare.fm");
  Document document = document_of(lines);
  CHECK(clean(document).size() == 2);
  lines[8] = "Le bac est aussi sur peniche.fm pour de bon.";
  document = document_of(lines);
  CHECK(clean(document).size() == 1);
}

TEST_CASE("Chrome of the corpus goes and its speech stays") {
  Document page = transcript::document_in(
      transcript::bytes_of_corpus("fr-blog-sobriete.txt"));
  const auto removals = clean(page);
  CHECK(removals.front().rule == "byline");
  CHECK(removals.back().rule == "cookies");
  CHECK(page.segments.front().text.starts_with("Sobriété numérique"));
  CHECK(page.segments.back().text.starts_with("Merci à Rosalie"));
  for (const std::string_view file :
       {"en-interview-lighthouse.txt", "fr-debat-pistes.txt",
        "en-debate-library.txt", "fr-reunion-jardin-asr.txt"}) {
    CAPTURE(file);
    Document document =
        transcript::document_in(transcript::bytes_of_corpus(std::string(file)));
    CHECK(clean(document).empty());
  }
}

}  // namespace
}  // namespace tamis::clean
