#include "tamis/clean/clean.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <set>

#include "clean/cleaning.hpp"
#include "many.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/words.hpp"
#include "tamis/transcript/write.hpp"
#include "transcript/reading.hpp"

namespace tamis::clean {
namespace {

using transcript::Document;

const std::vector<std::string_view> page = {"undefined cover",
                                            "Le bac cover",
                                            "Le bac",
                                            "Le bac",
                                            "3 mars 2021",
                                            "Play",
                                            french[0],
                                            "Illustration bac cordes",
                                            french[1],
                                            french[2],
                                            french[3],
                                            french[4],
                                            french[5],
                                            french[6],
                                            french[7],
                                            french[0],
                                            "Abonnez-vous à notre lettre",
                                            "Merci pour votre lecture",
                                            "Notre site utilise des cookies."};

TEST_CASE("Rules have names of their own and say what they drop") {
  std::set<std::string_view> names;
  for (const Rule& rule : rules()) {
    CAPTURE(rule.name);
    CHECK(names.insert(rule.name).second);
    CHECK_FALSE(rule.summary.empty());
  }
  CHECK(names.contains("cookies"));
  CHECK(names.contains("loop"));
}

TEST_CASE("Only names of rules can be kept") {
  CHECK(problem_with({}).empty());
  CHECK(problem_with({.keep = {"call", "loop"}}).empty());
  for (const std::string name : {"calls", "", "CALL", "all"}) {
    CAPTURE(name);
    const std::string problem = problem_with({.keep = {"call", name}});
    CHECK(problem.find("'" + name + "'") != problem.npos);
    CHECK(problem.find("cookies") != problem.npos);
  }
}

TEST_CASE("Removals stand in the order of the document") {
  Document document = document_of(page);
  const auto removals = clean(document);
  std::vector<std::string_view> found;
  for (const Removal& removal : removals) found.push_back(removal.rule);
  CHECK(found == std::vector<std::string_view>{"cover", "cover", "head", "head",
                                               "date", "button", "image",
                                               "call", "thanks", "cookies"});
  CHECK(std::is_sorted(
      removals.begin(), removals.end(),
      [](const Removal& a, const Removal& b) { return a.line < b.line; }));
  CHECK(removals[4].text == "3 mars 2021");
  CHECK(removals[4].line == 9);
}

TEST_CASE("A rule that is kept drops nothing, the others go on") {
  Document whole = document_of(page);
  const auto all = clean(whole);
  for (const Rule& rule : rules()) {
    CAPTURE(rule.name);
    Document document = document_of(page);
    const auto removals = clean(document, {.keep = {std::string(rule.name)}});
    const auto of_rule = [&rule](const Removal& removal) {
      return removal.rule == rule.name;
    };
    CHECK(std::none_of(removals.begin(), removals.end(), of_rule));
    const auto spared = std::count_if(all.begin(), all.end(), of_rule);
    CHECK(removals.size() + static_cast<std::size_t>(spared) == all.size());
  }
  Document captions = document_of(
      {french[0], "Thanks for watching!", "non non non non non non non"},
      "srt");
  CHECK(clean(captions, {.keep = {"credit", "loop"}}).empty());
  CHECK(clean(captions, {.keep = {"credit"}}).size() == 1);
  CHECK(clean(captions, {.keep = {"loop"}}).size() == 1);
}

TEST_CASE("The language is found where the document does not say it") {
  Document found = document_of(french);
  clean(found);
  CHECK(found.language == "fr");
  found = document_of(english);
  clean(found);
  CHECK(found.language == "en");
  found = document_of(english);
  found.language = "fr";
  clean(found);
  CHECK(found.language == "fr");
  Document empty;
  CHECK(clean(empty).empty());
  CHECK(empty.language.empty());
}

TEST_CASE("bug: a language that dirt had hidden was found the second time") {
  Document document =
      document_of({"Untertitel der Amara.org-Community",
                   "Untertitel der Amara.org-Community",
                   "Sous-titres réalisés par la communauté d'Amara.org",
                   "Sous-titres réalisés par la communauté d'Amara.org",
                   "we had to keep the old boat afloat"},
                  "srt");
  clean(document);
  CHECK(document.segments.size() == 1);
  const std::string once = transcript::to_jsonl(document);
  clean(document);
  CHECK(transcript::to_jsonl(document) == once);
}

// Any mixture of lines that rules look at and lines that they do not.
Document random_document(std::mt19937& random) {
  constexpr std::string_view formats[] = {"text", "markdown", "srt", "jsonl"};
  std::vector<std::string_view> lines;
  for (std::size_t count = random() % 40; count > 0; --count) {
    const auto& list = random() % 2 == 0 ? page : french;
    lines.push_back(list[random() % list.size()]);
    if (random() % 8 == 0) lines.push_back("Thanks for watching!");
    while (random() % 3 == 0) lines.push_back(lines.back());
  }
  Document document = document_of(lines, std::string(formats[random() % 4]));
  for (auto& segment : document.segments) {
    if (random() % 6 == 0) segment.speaker = "Anna";
  }
  return document;
}

TEST_CASE("What stays and what goes are all that was there") {
  std::mt19937 random(3);
  for (int round = 0; round < 500; ++round) {
    CAPTURE(round);
    const Document before = random_document(random);
    Document document = before;
    const auto removals = clean(document);
    std::vector<std::pair<std::size_t, std::string>> all;
    for (const auto& segment : document.segments) {
      all.emplace_back(segment.line, segment.text);
    }
    for (const Removal& removal : removals) {
      all.emplace_back(removal.line, removal.text);
    }
    std::sort(all.begin(), all.end());
    REQUIRE(all.size() == before.segments.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      CHECK(all[i].first == before.segments[i].line);
      CHECK(all[i].second == before.segments[i].text);
    }
  }
}

// Words among which are fillers, events, credits and phrases told again.
std::string random_speech(std::mt19937& random) {
  constexpr std::string_view pieces[] = {"le câble a lâché",
                                         "euh",
                                         "du coup",
                                         "[Musique]",
                                         "(rires)",
                                         "and then we",
                                         "um,",
                                         "you know",
                                         "l'eau, l'eau",
                                         "non",
                                         "oui.",
                                         "Le passeur chante !",
                                         "Thanks for watching!",
                                         "aujourd'hui",
                                         "♪ la la ♪",
                                         "en fait,",
                                         "12 000",
                                         "it's"};
  std::string text = random() % 8 == 0 ? ">> " : "";
  for (std::size_t count = 1 + random() % 8; count > 0; --count) {
    const std::string_view piece = pieces[random() % std::size(pieces)];
    const std::size_t told = random() % 4 == 0 ? 1 + random() % 9 : 1;
    for (std::size_t i = 0; i < told; ++i) {
      text.append(piece).append(random() % 16 == 0 ? ", " : " ");
    }
  }
  text.pop_back();
  return text;
}

using WordsOfLines = std::map<std::size_t, std::multiset<std::string>>;

void add_words(std::string_view text, std::size_t line, WordsOfLines& words) {
  const std::string folded = text::fold(text);
  for (const token::Word word : token::words(folded)) {
    words[line].emplace(word.in(folded));
  }
}

WordsOfLines words_of(const Document& document) {
  WordsOfLines words;
  for (const auto& segment : document.segments) {
    add_words(segment.text, segment.line, words);
  }
  return words;
}

TEST_CASE("Texts that are cut inside lose no word unseen") {
  std::mt19937 random(7);
  std::map<std::string_view, std::size_t> cuts;
  for (int round = 0; round < 600; ++round) {
    CAPTURE(round);
    std::vector<std::string> texts(1 + random() % 6);
    for (std::string& text : texts) text = random_speech(random);
    Document document = document_of({texts.begin(), texts.end()}, "srt");
    document.language = random() % 2 == 0 ? "fr" : "en";
    const WordsOfLines before = words_of(document);
    const auto gone = clean(document, {.fillers = Fillers::drop});
    WordsOfLines after = words_of(document);
    for (const Removal& removal : gone) {
      add_words(removal.text, removal.line, after);
      ++cuts[removal.rule];
    }
    REQUIRE(after == before);
  }
  for (const std::string_view rule : {"loop", "filler", "turn-mark"}) {
    CAPTURE(rule);
    CHECK(cuts[rule] > 50);
  }
}

TEST_CASE("Cleaning twice is cleaning once, whatever the mixture") {
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    Document document = random_document(random);
    clean(document);
    const std::string once = transcript::to_jsonl(document);
    CHECK(clean(document).empty());
    CHECK(transcript::to_jsonl(document) == once);
  }
}

TEST_CASE("Endless repeats are cleaned in linear time") {
  std::string text;
  while (text.size() < many(4'000'000U)) text += "a a a a b c d e f a ";
  Document document = document_of({text}, "srt");
  clean(document);
  CHECK(document.segments[0].text.size() < 40);
  document = document_of(
      std::vector<std::string_view>(many(200'000U), "[a (b <c"), "srt");
  clean(document);
  CHECK(document.segments.size() == 1);
  for (const char sign : {'[', '*', '<', '_'}) {
    const std::string signs = "oui " + std::string(many(400'000U), sign);
    document = document_of({signs}, "srt");
    CHECK(clean(document).empty());
  }
  document =
      document_of(std::vector<std::string_view>(many(100'000U), "Accueil"));
  clean(document);
  CHECK(document.segments.empty());
}

TEST_CASE("Cleaning the corpus twice changes nothing more") {
  std::size_t files = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(TAMIS_CORPUS)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().lexically_relative(TAMIS_CORPUS);
    CAPTURE(path);
    for (Document& document :
         transcript::documents_in(transcript::bytes_of_corpus(path))) {
      clean(document);
      const std::string once = transcript::to_jsonl(document);
      CHECK(clean(document).empty());
      CHECK(transcript::to_jsonl(document) == once);
    }
    ++files;
  }
  CHECK(files >= 25);
}

TEST_CASE("A cleaned document that is written and read is clean") {
  for (const std::string_view file :
       {"fr-blog-sobriete.txt", "fr-podcast-velos-cargos.txt",
        "en-interview-lighthouse-excerpt.txt", "fr-cours-compost.md",
        "en-podcast-cargo-bikes.srt", "fr-entretien-boulangerie.txt"}) {
    CAPTURE(file);
    Document document =
        transcript::document_in(transcript::bytes_of_corpus(std::string(file)));
    clean(document);
    const std::string once = transcript::to_text(document);
    Document again = transcript::document_in(once);
    CHECK(clean(again).empty());
    CHECK(transcript::to_text(again) == once);
  }
}

}  // namespace
}  // namespace tamis::clean
