// The user's own five documents, each known by the first three digits of its
// name. They are not ours to copy, so what must come out is said by line
// numbers and counts. Runs where TAMIS_DATA names the folder that holds
// `seeds`; without it ctest shows the test as skipped.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>

#include "dedupe/sift.hpp"
#include "tamis/clean/clean.hpp"
#include "tamis/keyword/keywords.hpp"
#include "tamis/summary/summary.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/token/stop_words.hpp"
#include "tamis/transcript/read.hpp"
#include "tamis/transcript/write.hpp"

namespace {

using namespace tamis;
using transcript::Document;

std::string seeds_folder() {
  const char* data = std::getenv("TAMIS_DATA");
  return data == nullptr ? "" : std::string(data) + "/seeds";
}

std::string bytes_of(const std::string& number) {
  for (const auto& entry :
       std::filesystem::directory_iterator(seeds_folder())) {
    if (!entry.path().filename().string().starts_with(number)) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  FAIL("no seed ", number);
  return {};
}

// The source's lines that are not blank, by number.
std::map<std::size_t, std::string> lines_of(const std::string& bytes) {
  std::map<std::size_t, std::string> lines;
  std::size_t number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    ++number;
    const auto line =
        text::trimmed(std::string_view(bytes).substr(at, end - at));
    if (!line.empty()) lines.emplace(number, line);
    at = end + 1;
  }
  return lines;
}

Document read(const std::string& bytes) {
  Document document;
  transcript::read(bytes, "seed", {},
                   [&](Document read) { document = std::move(read); });
  return document;
}

Document cleaned(const std::string& bytes) {
  Document document = read(bytes);
  clean::clean(document);
  return document;
}

Document deduped(Document document) {
  apps::DedupeCommand command;
  apps::Sift(command).sift(document);
  return document;
}

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> found;
  for (const auto& segment : document.segments) found.push_back(segment.text);
  return found;
}

std::size_t count_of(const Document& document, const std::string& speaker) {
  return static_cast<std::size_t>(std::count_if(
      document.segments.begin(), document.segments.end(),
      [&](const auto& segment) { return segment.speaker == speaker; }));
}

// What stays, as lines of the source without those in `gone`.
std::vector<std::string> lines_without(const std::string& bytes,
                                       const std::set<std::size_t>& gone) {
  std::vector<std::string> found;
  for (const auto& [number, line] : lines_of(bytes)) {
    if (!gone.contains(number)) found.push_back(line);
  }
  return found;
}

std::string meta(const Document& document, const std::string& key) {
  for (const auto& entry : document.meta) {
    if (entry.key == key) return entry.json;
  }
  return {};
}

std::vector<std::string> keywords(const Document& document, std::size_t count) {
  keyword::Options options;
  options.language = *token::language_of_code(document.language);
  std::vector<std::string> speakers;
  for (const auto& segment : document.segments) {
    speakers.push_back(segment.speaker);
  }
  keyword::Keywords found(options);
  found.begin(speakers);
  for (const auto& segment : document.segments) found.add(segment.text);
  std::vector<std::string> names;
  for (const auto& keyword : found.best(count)) {
    names.push_back(text::fold(keyword.text));
  }
  return names;
}

TEST_CASE("000: all 19 paragraphs stay and nothing else changes") {
  const std::string bytes = bytes_of("000");
  const Document document = cleaned(bytes);
  CHECK(document.segments.size() == 19);
  CHECK(document.language == "en");
  CHECK(transcript::to_text(document) == bytes + "\n");
}

TEST_CASE("001: names alone become the speaker, the call to action goes") {
  const std::string bytes = bytes_of("001");
  std::set<std::size_t> gone = {88, 89, 90};
  std::size_t names = 0;
  for (const auto& [number, line] : lines_of(bytes)) {
    if (line == "Alexis") {
      gone.insert(number);
      ++names;
    }
  }
  CHECK(names == 13);
  const Document document = cleaned(bytes);
  CHECK(document.segments.size() == 74);
  CHECK(texts(document) == lines_without(bytes, gone));
  // The line over each name is a question, and the thanks at the end are the
  // asker's: nobody is named for them.
  for (const auto& segment : document.segments) {
    CAPTURE(segment.text);
    const bool asks = gone.contains(segment.line + 1);
    CHECK(segment.speaker == (asks ? "" : "Alexis"));
  }
}

TEST_CASE("002: front matter becomes title and meta, marks become plain text") {
  const Document document = cleaned(bytes_of("002"));
  CHECK(document.segments.size() == 142);
  CHECK(document.title.find("Product Manager") != std::string::npos);
  CHECK(meta(document, "date") == "\"2024-03-16\"");
  CHECK(meta(document, "authors").find("BELAAZIZ") != std::string::npos);
  CHECK(meta(document, "tags") == R"(["temps 3","Product Manager"])");
  for (const std::string& text : texts(document)) {
    CAPTURE(text);
    CHECK(text.find("{%") == std::string::npos);
    CHECK(text.find("](") == std::string::npos);
    CHECK_FALSE(text.starts_with('#'));
  }
  CHECK(texts(document).back().find("MOOC") != std::string::npos);
}

TEST_CASE("003: the page's furniture goes, 22 lines stay") {
  const std::string bytes = bytes_of("003");
  const Document document = cleaned(bytes);
  CHECK(document.segments.size() == 22);
  CHECK(texts(document) ==
        lines_without(bytes, {1, 2, 6, 28, 29, 53, 55, 57, 59, 60}));
}

TEST_CASE("004: description and turns once each, chapters in meta") {
  const std::string bytes = bytes_of("004");
  const Document once = deduped(cleaned(bytes));
  REQUIRE(once.segments.size() == 72);
  CHECK(count_of(once, "") == 9);
  CHECK(count_of(once, "Jérôme") == 32);
  CHECK(count_of(once, "Elisa") == 31);
  CHECK(once.chapters.size() == 6);
  CHECK(once.title.starts_with("#3 - Elisa"));

  // The first copy of the body, line by line, less its headings and calls.
  std::vector<std::string> wanted;
  for (const auto& [number, line] : lines_of(bytes)) {
    const bool is_call = number >= 49 && number < 60;
    const bool is_label = line.starts_with("•");
    if (number < 28 || number >= 314 || is_call || is_label || number == 60) {
      continue;
    }
    wanted.push_back(line);
  }
  CHECK(texts(once) == wanted);
  CHECK(std::count(wanted.begin(), wanted.end(), "C'est parti !") == 1);
}

TEST_CASE("004: keywords are what a listener would name") {
  const Document once = deduped(cleaned(bytes_of("004")));
  const std::vector<std::string> found = keywords(once, 20);
  for (const std::string wanted :
       {"product management", "éthique", "learnenjoy", "nlp"}) {
    CAPTURE(wanted);
    CHECK(std::count(found.begin(), found.end(), wanted) == 1);
  }
  const auto& stop = token::stop_words(token::Language::french);
  for (const std::string& keyword : found) {
    CAPTURE(keyword);
    CHECK_FALSE(stop.contains(keyword));
    CHECK_FALSE(keyword.ends_with(" of"));
    CHECK_FALSE(keyword.ends_with(" de"));
    CHECK_FALSE(keyword.starts_with("d'"));
    CHECK_FALSE(keyword.starts_with("l'"));
    for (const std::string filler : {"du coup", "en fait", "hyper"}) {
      CHECK(keyword.find(filler) == std::string::npos);
    }
  }
}

TEST_CASE(
    "004: a summary is made of whole sentences, word for word, in order") {
  const Document once = deduped(cleaned(bytes_of("004")));
  std::vector<summary::Sentence> sentences;
  constexpr auto french = token::Language::french;
  std::size_t part = 0;
  for (const auto& segment : once.segments) {
    for (const auto span :
         token::sentences(segment.text, {.language = french})) {
      const auto text = span.in(segment.text);
      sentences.push_back({.text = text,
                           .cost = summary::cost_of(text),
                           .part = part,
                           .language = french});
    }
    ++part;
  }
  const auto chosen = summary::summary(sentences, {.budget = 150});
  std::size_t words = 0;
  std::size_t last = 0;
  REQUIRE(chosen.size() > 3);
  for (const auto& choice : chosen) {
    CHECK(choice.size == sentences[choice.sentence].text.size());
    CHECK(choice.sentence >= last);
    last = choice.sentence;
    words += sentences[choice.sentence].cost;
  }
  CHECK(words <= 150);
  CHECK(words > 100);
}

TEST_CASE("the text form of each seed reads back to the same document") {
  for (const std::string number : {"000", "001", "002", "003", "004"}) {
    CAPTURE(number);
    const Document once = deduped(cleaned(bytes_of(number)));
    const Document again = read(transcript::to_text(once));
    REQUIRE(again.segments.size() == once.segments.size());
    for (std::size_t i = 0; i < once.segments.size(); ++i) {
      CHECK(again.segments[i].text == once.segments[i].text);
      CHECK(again.segments[i].speaker == once.segments[i].speaker);
    }
  }
}

}  // namespace

int main(int count, char** arguments) {
  constexpr int skipped = 77;
  if (!std::filesystem::is_directory(seeds_folder())) {
    std::cout << "skipped: TAMIS_DATA does not name a folder with seeds\n";
    return skipped;
  }
  return doctest::Context(count, arguments).run();
}
