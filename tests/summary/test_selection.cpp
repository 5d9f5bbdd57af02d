// What holds of a summary by any method, of any text.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "many.hpp"
#include "summary/company.hpp"
#include "summary/focus.hpp"
#include "summary/reading.hpp"
#include "summary/slow_told.hpp"
#include "summary/standing.hpp"
#include "summary/texts.hpp"
#include "tamis/summary/summary.hpp"

using namespace tamis::summary;
using tamis::token::Language;

namespace {

// A text of any shape.
struct Input {
  Texts texts;
  std::vector<Sentence> sentences;
  Options options;
};

Input random_input(std::mt19937& random) {
  Input input;
  input.texts = random_texts(random);
  for (std::string& text : input.texts) {
    if (random() % 5 == 0) text = "This is why " + text;
  }
  input.sentences =
      sentences_of(input.texts, static_cast<Language>(random() % 3));
  const bool has_parts = random() % 2 == 0;
  const bool has_groups = random() % 4 == 0;
  const bool has_context = random() % 4 == 0;
  std::size_t part = 0;
  for (Sentence& sentence : input.sentences) {
    part += random() % 3 == 0;
    if (has_parts) sentence.part = part;
    if (has_groups) sentence.group = random() % 4;
    if (has_context) sentence.is_context = random() % 3 == 0;
    sentence.label = random() % 4;
    sentence.cost += sentence.label;
  }
  input.options = {.budget = random() % 6 == 0 ? unbounded : 1 + random() % 60,
                   .sentences = random() % 3 == 0 ? random() % 5 : 0,
                   .keeps_questions = random() % 3 == 0};
  if (random() % 4 == 0) input.options.focus = {"zak", "zbk zck"};
  return input;
}

// What may be chosen and has a word.
std::vector<std::size_t> wanted_of(const Input& input, const Reading& reading) {
  const auto is_focus = in_focus(reading, input.options.focus);
  std::vector<std::size_t> wanted;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const Sentence& sentence = input.sentences[i];
    const bool has_word = sentence.text.find('k') != std::string::npos ||
                          sentence.text.starts_with("This is why");
    if (has_word && is_focus[i] && !sentence.is_context) wanted.push_back(i);
  }
  return wanted;
}

// Whether a sentence may be taken with all that it needs.
bool fits(const Input& input, const std::vector<std::size_t>& needed,
          std::size_t sentence) {
  std::size_t cost = 0;
  std::size_t count = 0;
  for (std::size_t i = sentence; i != alone; i = needed[i]) {
    if (input.sentences[i].is_context) return false;
    cost += input.sentences[i].cost;
    ++count;
  }
  const std::size_t most = input.options.sentences;
  return cost <= input.options.budget && (most == 0 || count <= most);
}

void check_order(const Input& input, const std::vector<Choice>& found) {
  std::size_t next = 0;
  bool is_best_there = found.empty();
  for (const Choice& choice : found) {
    REQUIRE(choice.sentence >= next);
    next = choice.sentence + 1;
    REQUIRE(choice.sentence < input.sentences.size());
    REQUIRE(!input.sentences[choice.sentence].is_context);
    REQUIRE(choice.score > 0);
    REQUIRE(choice.score <= 1);
    is_best_there |= choice.score == 1;
    REQUIRE(choice.size > 0);
    REQUIRE(choice.size <= input.sentences[choice.sentence].text.size());
  }
  REQUIRE(is_best_there);
  const std::size_t most = input.options.sentences;
  REQUIRE((most == 0 || found.size() <= most));
}

// Whole sentences within the budget.
void check_whole(const Input& input, const std::vector<Choice>& found) {
  std::size_t spent = 0;
  for (const Choice& choice : found) {
    const Sentence& sentence = input.sentences[choice.sentence];
    REQUIRE(choice.size == sentence.text.size());
    spent += sentence.cost;
  }
  REQUIRE(spent <= input.options.budget);
}

// Some words of one sentence.
void check_cut(const Input& input, const std::vector<Choice>& found) {
  REQUIRE(found.size() == 1);
  const Sentence& sentence = input.sentences[found[0].sentence];
  const std::size_t words = cost_of(sentence.text.substr(0, found[0].size));
  REQUIRE(words + sentence.label <=
          std::max(input.options.budget, sentence.label + 1));
}

// What each needs is there, all are in focus or needed, and none are alike.
void check_company(const Input& input, const Reading& reading,
                   const std::vector<std::size_t>& needed,
                   const std::vector<Choice>& found) {
  std::set<std::size_t> there;
  for (const Choice& choice : found) there.insert(choice.sentence);
  const auto is_focus = in_focus(reading, input.options.focus);
  std::set<std::size_t> company;
  for (const std::size_t i : there) {
    if (needed[i] == alone) continue;
    REQUIRE(there.contains(needed[i]));
    company.insert(needed[i]);
  }
  for (const std::size_t i : there) {
    REQUIRE((is_focus[i] || company.contains(i)));
    for (const std::size_t other : there) {
      if (other >= i) break;
      const bool may_answer =
          input.options.keeps_questions && reading.form(other).asks;
      REQUIRE((may_answer || !are_near_equal(reading, other, i)));
    }
  }
}

void check_promises(const Input& input, const Reading& reading,
                    const std::vector<Choice>& found) {
  const auto wanted = wanted_of(input, reading);
  const auto needed =
      companions(reading, standings(reading), input.options.keeps_questions);
  REQUIRE(found.empty() == wanted.empty());
  check_order(input, found);
  if (std::any_of(wanted.begin(), wanted.end(),
                  [&](auto i) { return fits(input, needed, i); })) {
    check_whole(input, found);
    check_company(input, reading, needed, found);
  } else if (!found.empty()) {
    check_cut(input, found);
  }
}

}  // namespace

TEST_CASE("on any input the promises of the header hold, by each method") {
  std::mt19937 random(5);
  for (int round = 0; round < tamis::many(1500); ++round) {
    CAPTURE(round);
    const Input input = random_input(random);
    const Reading reading(input.sentences);
    Options options = input.options;
    for (const Method method : methods) {
      CAPTURE(static_cast<int>(method));
      options.method = method;
      const auto found = summary(input.sentences, options);
      check_promises(input, reading, found);
      REQUIRE(shown(summary(input.sentences, options)) == shown(found));
    }
  }
}

TEST_CASE("each group is told where the budget allows, by each method") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    // Nothing recurs but the beginning of each, and nothing leans.
    Texts texts(1 + random() % 20);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      for (auto left = 1 + random() % 6; left > 0; --left) {
        texts[i] += " z" + std::string(left, 'b') + "k" +
                    static_cast<char>('a' + i) + "k";
      }
      if (random() % 3 == 0) texts[i] += " copper";
      if (random() % 4 == 0) texts[i] += "?";
    }
    auto sentences = sentences_of(texts);
    std::size_t needed = 0;
    std::set<std::size_t> groups;
    for (Sentence& sentence : sentences) {
      sentence.group = random() % 4 * (random() % 2 == 0 ? 1 : 1000000007);
      if (sentence.group > 0) groups.insert(sentence.group);
      needed = std::max(needed, sentence.cost);
    }
    for (const Method method : methods) {
      CAPTURE(static_cast<int>(method));
      const Options options{
          .method = method,
          .budget = std::max<std::size_t>(1, needed * groups.size()),
          .sentences = random() % 2 * groups.size()};
      auto left = groups;
      for (const Choice& choice : summary(sentences, options)) {
        left.erase(sentences[choice.sentence].group);
      }
      REQUIRE(left.empty());
    }
  }
}
