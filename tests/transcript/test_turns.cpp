// Whole files in the notations of services, and what must not be taken for one.
#include "transcript/turns.hpp"

#include <doctest/doctest.h>

#include "transcript/readers.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

// "Ada 0-12|Hello.", times in seconds, "?" where there is none.
std::string turns(const Document& document) {
  std::string out;
  const auto add_time = [&](const std::optional<double>& time) {
    out += time ? std::to_string(static_cast<int>(*time)) : "?";
  };
  for (const Segment& segment : document.segments) {
    if (!out.empty()) out += '\n';
    out += segment.speaker + ' ';
    add_time(segment.start);
    out += '-';
    add_time(segment.end);
    out += '|' + segment.text.substr(0, 24);
  }
  return out;
}

TEST_CASE("Our samples of each service's notation are read") {
  constexpr struct {
    std::string_view file;
    std::string_view expected;
  } rows[] = {
      {"otter.md",
       "Nora Vance 0-14|Welcome to the tide cloc\n"
       "Unknown Speaker 14-16|Hello.\n"
       "Elis Brandt 16-31|Thank you, Nora. I broug\n"
       "Elis Brandt 16-31|been wound since the har\n"
       "Nora Vance 31-?|Note: it is ticking. Sha"},
      {"rev.txt",
       "Nora Vance 0-5|Welcome back. Today we o\n"
       "Elis Brandt 5-51|Mind your fingers.\n"
       "Elis Brandt 51-70|You see the second wheel\n"
       "Nora Vance 70-?|Can it be mended?"},
      {"fireflies.txt",
       "Jeanne Petit 12-20|On reprend le dossier du\n"
       "Karim Roy 20-31|Il reste deux points : l\n"
       "Jeanne Petit 31-?|Commençons par le toit."},
      {"zoom-chat.txt",
       "Anna Kolb 36123-36140|Bonjour à tous\n"
       "Bo (atelier) 36140-36180|hello\n"
       "Bo (atelier) 36140-36180|on the train, bad line\n"
       "Anna Kolb 36180-36300|tu viens ?\n"
       "Bo (atelier) 36300-?|j'arrive"},
      {"zoom-transcript.txt",
       "Marie Dufour 36123-36129|Bonjour, on commence ?\n"
       "Paul Aubry 36129-36150|Oui, tout le monde est l\n"
       "Paul Aubry 36129-36150|Je partage mon écran.\n"
       "Marie Dufour 36150-?|Merci Paul."},
      {"teams.txt",
       "Dufour, Marie 3-9|Bonjour à tous.\n"
       "Aubry, Paul 9-15|Bonjour Marie.\n"
       "Aubry, Paul 9-15|Le plan est affiché.\n"
       "Dufour, Marie 15-?|Parfait."},
      {"descript.txt",
       "Léonie 2-9|On ouvre l'atelier à hu\n"
       "Marc 9-21|Et on ferme quand il n'y\n"
       "Marc 9-21|Remarque : le jeudi, c'e\n"
       "Léonie 21-?|Toujours trop tôt."},
      {"changelog.md",
       "Ines Holm, MSc ?-?|We started with a single\n"
       "Ines Holm, MSc ?-?|And for a year that was \n"
       "Tom Reeve 246-?|How many are there now?\n"
       " ?-?|Break: [05:10] to [06:02\n"
       "Ines Holm, MSc ?-?|[laughs] Forty. And a ma\n"
       "Ines Holm, MSc 494-?|The map was drawn by han\n"
       "Tom Reeve ?-?|Until [unintelligible 00"},
      {"youtube-copied.txt",
       " ?-?|How a canal lock works\n"
       " 0-4|welcome back to the chan\n"
       " 4-8|are going to look at loc\n"
       " 8-12|they lift a boat from th\n"
       " 12-?|to the canal above it"},
      {"hansard.txt",
       "Mr. HALE ?-?|I thank the gentleman fo\n"
       "The SPEAKER ?-?|The time of the gentlema\n"
       "Mr. HALE ?-?|I ask for one more minut\n"
       "Ms. O'DELL of the Isles ?-?|I object.\n"
       "The SPEAKER ?-?|Objection is heard."},
      {"compte-rendu.txt",
       "M. le président ?-?|La séance est ouverte. \n"
       "Mme Anne Vial ?-?|Merci, monsieur le prés\n"
       "M. le président ?-?|La parole est à M. Caro\n"
       "M. Luc Caron ?-?|Je m'y oppose.\n"
       "Mme Anne Vial ?-?|Moi aussi.\n"
       "M. le président ?-?|La séance est levée."},
      {"entretien-roles.txt",
       "La journaliste ?-?|Pourquoi un pont de bois\n"
       "Jean Morel ?-?|Parce que la forêt est \n"
       "La journaliste ?-?|Et quand ouvrira-t-il ?\n"
       "Jean Morel ?-?|Au printemps.\n"
       " ?-?|Attention : la date peut"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.file);
    const std::string path = "formats/" + std::string(row.file);
    CHECK(turns(document_in(bytes_of_corpus(path))) == row.expected);
  }
}

std::string turns_of(std::string_view text) {
  return turns(read_text(text, 1));
}

TEST_CASE("Notations that services share are read whatever the names") {
  constexpr struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {">> Anna: a\n>> Anna: b\n>> c\nd\n",
       "Anna ?-?|a\nAnna ?-?|b\n ?-?|c\n ?-?|d"},
      {"Q: a\nA: b\nQ: c\nA: d\n", "Q ?-?|a\nA ?-?|b\nQ ?-?|c\nA ?-?|d"},
      {"Q. Où ?\nR. Là.\nQ. Et ?\nR. Non.\n",
       "Q ?-?|Où ?\nR ?-?|Là.\nQ ?-?|Et ?\nR ?-?|Non."},
      {"Léa:\nun\n\nMarc:\ndeux\n\nLéa:\ntrois\n",
       "Léa ?-?|un\nMarc ?-?|deux\nLéa ?-?|trois"},
      {"Anna: (00:12)\nun\n\nBob: (00:20)\ndeux\n",
       "Anna 12-20|un\nBob 20-?|deux"},
      {"Anna\n00:01\nun\n\nBob\n00:06\ndeux\n\nAnna\n00:12\ntrois\n",
       "Anna 1-6|un\nBob 6-12|deux\nAnna 12-?|trois"},
      {"00:05 un\n00:09 deux\n00:14 trois\n",
       " 5-9|un\n 9-14|deux\n 14-?|trois"},
      {"Un. [00:00]\nDeux. [00:04]\nTrois. [00:09]\n",
       " 0-4|Un.\n 4-9|Deux.\n 9-?|Trois."},
      {"[00:00 --> 00:04] un\n[00:04 --> 00:06] deux\n", " 0-4|un\n 4-6|deux"},
      {"— Vous venez ?\n— Non.\n", " ?-?|— Vous venez ?\n ?-?|— Non."},
      {"interviewer: a\nparticipant 3: b\ninterviewer: c\n",
       "interviewer ?-?|a\nparticipant 3 ?-?|b\ninterviewer ?-?|c"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(turns_of(row.text) == row.expected);
  }
}

TEST_CASE("Times that go back or are not known end no turn") {
  CHECK(turns_of("Anna (00:20): a\n\nBob (00:10): b\n\nAnna (00:30): c\n") ==
        "Anna 20-?|a\nBob 10-30|b\nAnna 30-?|c");
}

TEST_CASE("An agenda, headings that recur and lists name and time nothing") {
  for (const std::string_view text :
       {"10:30 Meeting: room two\n11:30 Break: coffee\n14:00 Talk: locks\n",
        "Key points:\n- un\n\nAction items:\n- deux\n\nKey points:\n- trois\n",
        "First: un.\nSecond: deux.\nThird: trois.\n",
        "Step 1: un\nStep 2: deux\nStep 1: trois\n",
        "Résultat : un\nRésultat : deux\nRésultat : trois\n",
        "Je dis : un\nJe dis : deux\nJe dis : trois\nJe dis : quatre\n"}) {
    CAPTURE(text);
    const std::string read = turns_of(text);
    CHECK(read.starts_with(" ?-?|"));
    for (std::size_t at = read.find('\n'); at != read.npos;
         at = read.find('\n', at + 1)) {
      CHECK(read.substr(at + 1, 5) == " ?-?|");
    }
  }
}

TEST_CASE("Where labels bear times a name without one is known or text") {
  CHECK(turns_of("Anna (00:01):\nun\n\nBob (00:02):\ndeux\n\nAnna (00:03):\n"
                 "Paul: trois\n\nBob (00:04):\nquatre\n") ==
        "Anna 1-2|un\nBob 2-3|deux\nAnna 3-4|Paul: trois\nBob 4-?|quatre");
}

TEST_CASE("A turn goes on below a blank line where prose follows") {
  CHECK(speech(read_text("Anna: Un.\n\nEt puis voilà.\n\nLe pont\n\nBob: Deux."
                         "\n\nAnna: Trois.\n",
                         1)) ==
        "Anna|Un.\nAnna|Et puis voilà.\n|Le pont\nBob|Deux.\nAnna|Trois.");
  CHECK(speech(read_text("Anna: Un.\nDeux.\n\nEt puis voilà.\n\nBob: Trois.\n"
                         "Quatre.\n\nAnna: Cinq.\n",
                         1)) ==
        "Anna|Un.\nAnna|Deux.\n|Et puis voilà.\nBob|Trois.\nBob|Quatre.\n"
        "Anna|Cinq.");
}

TEST_CASE("One label at the head of a short text is believed with a sentence") {
  CHECK(speech(read_text("Marie Vial : Je voudrais parler du pont de bois.\n",
                         1)) ==
        "Marie Vial|Je voudrais parler du pont de bois.");
  CHECK(speech(read_text("Tide Mills: a history\n\nIt rains.\n", 1)) ==
        "|Tide Mills: a history\n|It rains.");
}

TEST_CASE("A name with its role is the name where it also stands alone") {
  CHECK(speech(read_text("Ada Hill (host): a\nBob: b\nAda Hill: c\nBob: d\n",
                         1)) == "Ada Hill|a\nBob|b\nAda Hill|c\nBob|d");
}

}  // namespace
}  // namespace tamis::transcript
