#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "summary/slow_greedy.hpp"
#include "tamis/summary/summary.hpp"

using tamis::summary::Choice;
using tamis::summary::cost_of;
using tamis::summary::Options;
using tamis::summary::Sentence;
using tamis::summary::SlowGreedy;
using tamis::summary::summary;
using tamis::token::Language;

namespace {

using Texts = std::vector<std::string>;

std::vector<Sentence> sentences_of(const Texts& texts) {
  std::vector<Sentence> sentences;
  for (const std::string& text : texts) {
    sentences.push_back({text, std::max<std::size_t>(1, cost_of(text))});
  }
  return sentences;
}

// The numbers of the chosen sentences: "0 3 4".
std::string shown(const std::vector<Choice>& choices) {
  std::string out;
  for (const Choice& choice : choices) {
    if (!out.empty()) out += ' ';
    out += std::to_string(choice.sentence);
  }
  return out;
}

std::string chosen(const Texts& texts, const Options& options = {}) {
  const auto sentences = sentences_of(texts);
  return shown(summary(sentences, options));
}

// Sentences of lower-case words without grammar, and without inflections,
// since the language is unknown; some end as questions, some are very short.
Texts random_texts(std::mt19937& random) {
  Texts texts(random() % 25);
  const auto vocabulary = 5 + random() % 21;
  for (std::string& text : texts) {
    for (auto left = random() % 14; left > 0; --left) {
      if (!text.empty()) text += ' ';
      text += 'z';
      text += static_cast<char>('a' + random() % vocabulary);
      text += 'z';
    }
    if (random() % 5 == 0) text += random() % 2 == 0 ? " ?" : "!";
  }
  return texts;
}

}  // namespace

TEST_CASE("the choice is that of the plain greedy way") {
  std::mt19937 random(11);
  std::size_t judged = 0;
  for (int round = 0; round < 2000; ++round) {
    CAPTURE(round);
    const Texts texts = random_texts(random);
    const Options options{.words = 1 + random() % 80,
                          .sentences = random() % 3 == 0 ? random() % 5 : 0};
    auto sentences = sentences_of(texts);
    if (round % 4 == 0) {
      for (Sentence& sentence : sentences) sentence.cost += random() % 70;
    }
    const auto expected = SlowGreedy(sentences, options).choices();
    if (expected.empty()) continue;  // the beginning is taken: tested below
    ++judged;
    const auto found = summary(sentences, options);
    std::vector<std::size_t> numbers;
    for (const Choice& choice : found) numbers.push_back(choice.sentence);
    REQUIRE(numbers == expected);
  }
  CHECK(judged > 1000);
}

TEST_CASE("on any input the promises of the header hold") {
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    CAPTURE(round);
    const Texts texts = random_texts(random);
    const auto sentences = sentences_of(texts);
    const Options options{.language = static_cast<Language>(random() % 3),
                          .words = 1 + random() % 40,
                          .sentences = random() % 4};
    const auto found = summary(sentences, options);
    std::size_t spent = 0;
    std::size_t next = 0;
    bool is_best_there = false;
    for (const Choice& choice : found) {
      REQUIRE(choice.sentence >= next);
      next = choice.sentence + 1;
      REQUIRE(choice.sentence < texts.size());
      const std::string& text = texts[choice.sentence];
      REQUIRE(choice.size <= text.size());
      REQUIRE(choice.size > 0);
      if (found.size() > 1) REQUIRE(choice.size == text.size());
      spent += cost_of(std::string_view(text).substr(0, choice.size));
      CHECK(choice.score > 0);
      CHECK(choice.score <= 1);
      is_best_there |= choice.score == 1;
    }
    CHECK(spent <= options.words);
    CHECK((found.empty() || is_best_there));
    if (options.sentences > 0) CHECK(found.size() <= options.sentences);
    const bool has_words =
        std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
          return text.find('z') != std::string::npos;
        });
    CHECK(found.empty() == !has_words);
    CHECK(shown(summary(sentences, options)) == shown(found));
  }
}

TEST_CASE("cost is counted as people count words") {
  const std::pair<std::string_view, std::size_t> rows[] = {
      {"", 0},
      {"  \n", 0},
      {"one", 1},
      {" one  two\tthree\u00a0four ", 4},
      {"l\u2019eau, peut-\u00eatre : oui !", 5},
  };
  for (const auto& [text, words] : rows) {
    CAPTURE(text);
    CHECK(cost_of(text) == words);
  }
}

TEST_CASE("what stood in one sentence is not told again in another") {
  const std::string bread = "the bakery sells warm bread at dawn";
  const std::string rust = "copper wire mesh fences rust slowly";
  const std::string paint = "copper wire mesh fences want paint";
  struct Row {
    Texts texts;
    std::string expected;
  };
  const Row rows[] = {
      {{bread, bread}, "0"},  // of equal ones the first
      {{bread, rust, bread, paint}, "0 1"},
      {{rust, bread, paint, rust, bread}, "0 1"},
      {{bread, "Sell warm bread!", bread, rust, rust}, "0 3"},
      {{bread, "the BAKERY sells warm bread, at dawn.", rust, rust}, "0 2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.expected);
    CHECK(chosen(row.texts) == row.expected);
  }
}

TEST_CASE(
    "questions, backchannels and endless turns wait until little is left") {
  const std::string plain = "copper wire mesh fences rust slowly outdoors";
  const std::string question = "Copper wire mesh fences rust?";
  const std::string short_one = "Copper wire mesh!";
  std::string endless = plain;
  for (int i = 0; i < 60; ++i) endless += " indeed";
  struct Row {
    Texts texts;
    std::size_t words;
    std::string expected;
  };
  const Row rows[] = {
      {{question, plain, question}, 7, "1"},
      {{question, plain, question}, 14, "1"},
      {{short_one, plain, short_one}, 7, "1"},
      {{endless, plain, endless}, 67, "1"},
      {{question, question}, 10, "0"},
      {{short_one, short_one}, 10, "0"},
      {{endless, endless}, 67, "0"},
      // More than half of the bound is left: they come in as well.
      {{plain, plain, "Pine trees grow tall?", "Pine trees grow tall?"},
       14,
       "0"},
      {{plain, plain, "Pine trees grow tall?", "Pine trees grow tall?"},
       15,
       "0 2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.texts[0]);
    CAPTURE(row.words);
    CHECK(chosen(row.texts, {.words = row.words}) == row.expected);
  }
}

TEST_CASE("the bound on sentences holds, and the best are kept") {
  const std::string once = "pine trees grow tall";
  const std::string often = "copper wire mesh fences";
  const Texts texts = {once,
                       often,
                       once,
                       often,
                       often,
                       "salt water stings eyes",
                       "salt water stings eyes"};
  const char* const expected[] = {"0 1 5", "1", "0 1", "0 1 5", "0 1 5"};
  for (std::size_t most = 0; most < 5; ++most) {
    CAPTURE(most);
    CHECK(chosen(texts, {.words = 100, .sentences = most}) == expected[most]);
  }
  const auto found = summary(sentences_of(texts), {.words = 100});
  REQUIRE(found.size() == 3);
  CHECK(found[1].score == 1);
  CHECK(found[0].score < 1);
  CHECK(found[0].score == found[2].score);
}

TEST_CASE("where nothing recurs, the beginning is taken") {
  const Texts texts = {"...", "alpha beta gamma", "", "delta epsilon", "zeta"};
  const std::pair<std::size_t, std::string> rows[] = {
      {150, "1 3 4"}, {6, "1 3 4"}, {5, "1 3"}, {4, "1"}, {3, "1"}};
  for (const auto& [words, expected] : rows) {
    CAPTURE(words);
    CHECK(chosen(texts, {.words = words}) == expected);
  }
  CHECK(chosen(texts, {.words = 150, .sentences = 2}) == "1 3");
  CHECK(chosen({}).empty());
  CHECK(chosen({"...", "", "?!"}).empty());
}

TEST_CASE("where no sentence fits, the first is cut behind a word") {
  const Texts texts = {
      "...", "\u00c9t\u00e9  br\u00fblant,\u00a0rivi\u00e8re s\u00e8che \u2026",
      "\u00c9t\u00e9 br\u00fblant rivi\u00e8re s\u00e8che partout"};
  const std::string beginnings[] = {
      "\u00c9t\u00e9", "\u00c9t\u00e9  br\u00fblant,",
      "\u00c9t\u00e9  br\u00fblant,\u00a0rivi\u00e8re"};
  auto sentences = sentences_of(texts);
  for (const std::size_t label : {0u, 2u}) {
    CAPTURE(label);
    for (Sentence& sentence : sentences) sentence.cost += label;
    for (std::size_t words = 1; words <= 3; ++words) {
      CAPTURE(words);
      const auto found = summary(sentences, {.words = words + label});
      REQUIRE(shown(found) == "1");
      CHECK(texts[1].substr(0, found[0].size) == beginnings[words - 1]);
      CHECK(found[0].score == 1);
    }
  }
}

TEST_CASE("bug: a cost below the words of a sentence left the summary empty") {
  const std::string text = "alpha beta gamma delta epsilon zeta";
  const Sentence sentences[] = {{text, 4}};
  const auto found = summary(sentences, {.words = 2});
  REQUIRE(found.size() == 1);
  CHECK(text.substr(0, found[0].size) == "alpha beta");
}

TEST_CASE("the language tells which words recur") {
  const Texts texts = {
      "Ciel nuageux, vent glacial.",
      "Les for\u00eats br\u00fbl\u00e9es repoussent doucement.",
      "Une for\u00eat br\u00fbl\u00e9e repousse bien."};
  CHECK(chosen(texts, {.language = Language::french, .words = 6}) == "1");
  CHECK(chosen(texts, {.language = Language::unknown, .words = 6}) == "0");
}

TEST_CASE("a summary of no words is refused in words") {
  CHECK(problem_with(Options{.words = 1}).empty());
  CHECK(!problem_with(Options{.words = 0}).empty());
}
