#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "keyword/count_table.hpp"
#include "tamis/keyword/phrase_counts.hpp"

using tamis::keyword::CountTables;
using tamis::keyword::PhraseCounts;
using tamis::token::Language;

namespace {

using Stems = std::vector<std::string>;

// Words of one content word each, in sentences of one to six, no stop words.
std::vector<Stems> random_sentences(std::mt19937& random) {
  static const char* const words[] = {"tide", "mill", "wheel", "lamp", "road"};
  std::vector<Stems> sentences(random() % 20);
  for (Stems& sentence : sentences) {
    sentence.resize(1 + random() % 6);
    for (std::string& word : sentence) word = words[random() % 5];
  }
  return sentences;
}

std::string text_of(const std::vector<Stems>& sentences) {
  std::string text;
  for (const Stems& sentence : sentences) {
    for (const std::string& word : sentence) text += word + " ";
    text.back() = '.';
    text += " ";
  }
  return text;
}

}  // namespace

TEST_CASE("phrases are counted by telling and by document") {
  PhraseCounts counts({.language = Language::english});
  counts.begin();
  counts.add("A tide mill and the mills. Two tide mills.");
  counts.begin();
  counts.add("The mill is old.");
  counts.add("A tide, a mill.");
  counts.begin();
  struct Row {
    Stems stems;
    std::size_t tellings;
    std::size_t documents;
  };
  const Row rows[] = {
      {{"tide"}, 3, 2},         {{"mill"}, 5, 2}, {{"tide", "mill"}, 2, 1},
      {{"mill", "tide"}, 0, 0}, {{"sea"}, 0, 0},  {{}, 0, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.stems.size());
    const auto found = counts.of(row.stems);
    CHECK(found.tellings == row.tellings);
    CHECK(found.documents == row.documents);
  }
  CHECK(counts.documents() == 2);
  CHECK(counts.words() == 17);
}

TEST_CASE("a document counts once it ends, and an empty one does not") {
  PhraseCounts counts({.language = Language::english});
  counts.begin();
  counts.begin();
  CHECK(counts.documents() == 0);
  CHECK(counts.of(Stems{"tide"}).tellings == 0);
  counts.add("The tide.");
  CHECK(counts.of(Stems{"tide"}).tellings == 0);
  counts.begin();
  CHECK(counts.documents() == 1);
  CHECK(counts.of(Stems{"tide"}).tellings == 1);
}

TEST_CASE("no phrase goes over a pause, nor is longer than was asked") {
  PhraseCounts counts({.language = Language::english, .max_words = 2});
  const std::vector<std::size_t> breaks = {5};
  counts.add("tide mill wheel", breaks);
  counts.begin();
  CHECK(counts.of(Stems{"tide", "mill"}).tellings == 0);
  CHECK(counts.of(Stems{"mill", "wheel"}).tellings == 1);
  counts.add("tide mill wheel");
  counts.begin();
  CHECK(counts.of(Stems{"tide", "mill"}).tellings == 1);
  CHECK(counts.of(Stems{"tide", "mill", "wheel"}).tellings == 0);
}

TEST_CASE("counts are those of a plain map on random documents") {
  std::mt19937 random(6);
  for (int round = 0; round < 30; ++round) {
    PhraseCounts counts({.language = Language::english, .max_words = 3});
    std::map<Stems, std::pair<std::size_t, std::size_t>> plain;
    for (int document = 0; document < 4; ++document) {
      const auto sentences = random_sentences(random);
      counts.add(text_of(sentences));
      counts.begin();
      std::set<Stems> told;
      for (const Stems& sentence : sentences) {
        for (auto begin = sentence.begin(); begin != sentence.end(); ++begin) {
          for (auto end = begin; end != sentence.end() && end - begin < 3;) {
            const Stems phrase(begin, ++end);
            ++plain[phrase].first;
            plain[phrase].second += told.insert(phrase).second;
          }
        }
      }
    }
    for (const auto& [phrase, wanted] : plain) {
      const auto found = counts.of(phrase);  // they are their own stems
      CHECK(found.tellings == wanted.first);
      CHECK(found.documents == wanted.second);
    }
  }
}

TEST_CASE("a table of counts holds what a map holds, however it grows") {
  std::mt19937_64 random(7);
  CountTables<int> table;
  std::map<std::uint64_t, int> plain;
  std::vector<std::uint64_t> keys;
  for (int i = 0; i < 100'000; ++i) {
    if (keys.empty() || random() % 3 > 0) {
      // Some keys stand close together, as bad hashes would.
      keys.push_back(random() % 4   ? random() | 1
                     : keys.empty() ? 1
                                    : keys.back() + 2);
    }
    const std::uint64_t key = keys[random() % keys.size()];
    ++table[key];
    ++plain[key];
  }
  for (const auto& [key, count] : plain) REQUIRE(table.find(key) == count);
  for (int i = 0; i < 10'000; ++i) {
    const std::uint64_t key = random() & ~std::uint64_t{1};
    if (key != 0) REQUIRE(table.find(key) == 0);
  }
}
