#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "many.hpp"
#include "showing.hpp"
#include "summary/texts.hpp"
#include "tamis/summary/summary.hpp"

using namespace tamis::summary;
using tamis::many;
using tamis::token::Language;

namespace {

std::string chosen(const Texts& texts, const Options& options) {
  return shown(summary(sentences_of(texts), options));
}

}  // namespace

TEST_CASE("cost is counted as people count words") {
  const std::pair<std::string_view, std::size_t> rows[] = {
      {"", 0},
      {"  \n", 0},
      {"one", 1},
      {" one  two\tthree\u00a0four ", 4},
      {"l\u2019eau, peut-\u00eatre : oui !", 5},
  };
  for (const auto& [text, words] : rows) {
    const auto shown = showing(text);
    CHECK(cost_of(text) == words);
  }
}

TEST_CASE("methods have names") {
  const std::pair<std::string_view, Method> rows[] = {
      {"blend", Method::blend},       {"coverage", Method::coverage},
      {"centroid", Method::centroid}, {"lexrank", Method::lexrank},
      {"textrank", Method::textrank}, {"luhn", Method::luhn},
      {"lead", Method::lead}};
  for (const auto& [name, method] : rows) {
    const auto shown = showing(name);
    CHECK(method_named(name) == method);
  }
  CHECK(!method_named("Lead"));
  CHECK(!method_named(""));
}

TEST_CASE("a summary of no words is refused in words") {
  CHECK(problem_with(Options{.budget = 1}).empty());
  CHECK(!problem_with(Options{.budget = 0}).empty());
}

TEST_CASE("methods differ in what they choose") {
  const Texts texts = {"River fog hides quiet barges.",
                       "Lanterns light seven crooked alleys.",
                       "Copper wire and salt water make old fences rust.",
                       "A fence of copper wire mesh needs fresh paint.",
                       "Fences rust, and paint on copper wire peels."};
  for (const Method method : methods) {
    CAPTURE(static_cast<int>(method));
    const std::string found = chosen(texts, {.method = method, .budget = 9});
    // The beginning, or what the others tell too.
    const bool is_beginning = found == "0";
    const bool is_fence = found == "2" || found == "3" || found == "4";
    CHECK(is_beginning == (method == Method::lead));
    CHECK(is_fence == (method != Method::lead));
  }
}

TEST_CASE(
    "questions, backchannels and endless turns wait till little is left") {
  const std::string plain = "Copper wire mesh fences rust slowly outdoors.";
  const std::string question = "Copper wire mesh fences rust?";
  const std::string short_one = "Copper wire mesh!";
  const std::string tree = "Pine trees grow tall?";
  std::string endless = plain;
  for (int i = 0; i < 60; ++i) endless += " indeed";
  const struct {
    Texts texts;
    std::size_t budget;
    std::string expected;
  } rows[] = {
      {{question, plain, question}, 7, "1"},
      {{question, plain, question}, 14, "1"},
      {{short_one, plain, short_one}, 7, "1"},
      {{endless, plain, endless}, 67, "1"},
      {{question, question}, 10, "0"},
      {{short_one, short_one}, 10, "0"},
      {{endless, endless}, 67, "0"},
      // More than half of the bound is left: they come in as well.
      {{plain, plain, tree, tree}, 14, "0"},
      {{plain, plain, tree, tree}, 15, "0 2"},
  };
  for (const Method method : methods) {
    CAPTURE(static_cast<int>(method));
    for (const auto& row : rows) {
      CAPTURE(row.texts[0]);
      CAPTURE(row.budget);
      CHECK(chosen(row.texts, {.method = method, .budget = row.budget}) ==
            row.expected);
    }
  }
}

TEST_CASE("an answer comes with its question, and with what it leans on") {
  const Texts texts = {
      "Who sells warm bread near rivers?",
      "The old bakery sells bread near the river bank.",
      "This is why bakery bread, bread and bread, smells warm."};
  auto sentences = sentences_of(texts);
  sentences[1].part = sentences[2].part = 1;
  for (const Method method : methods) {
    CAPTURE(static_cast<int>(method));
    Options options{.method = method, .budget = 30, .keeps_questions = true};
    CHECK(shown(summary(sentences, options)).starts_with("0 1"));
    // Neither the one that leans nor the answer fits with what it needs.
    options.budget = 11;
    CHECK(shown(summary(sentences, options)) == "0");
    sentences[0].is_context = true;
    options.budget = 10;
    const auto found = shown(summary(sentences, options));
    CHECK(found == "1");  // the beginning: nothing else may be taken
    sentences[0].is_context = false;
  }
}

TEST_CASE("what is context tells what the text is about") {
  const std::string fence = "Copper wire mesh fences rust slowly.";
  const std::string bread = "The bakery sells warm bread early.";
  const Texts texts = {bread, fence, fence, fence};
  auto sentences = sentences_of(texts);
  sentences[2].is_context = sentences[3].is_context = true;
  for (const Method method : {Method::coverage, Method::luhn}) {
    CAPTURE(static_cast<int>(method));
    CHECK(shown(summary(sentences, {.method = method, .budget = 6})) == "1");
  }
}

TEST_CASE("where no sentence fits, the first is cut behind a word") {
  const Texts texts = {
      "...", "\u00c9t\u00e9  br\u00fblant,\u00a0rivi\u00e8re s\u00e8che \u2026",
      "\u00c9t\u00e9 br\u00fblant rivi\u00e8re s\u00e8che partout"};
  const std::string beginnings[] = {
      "\u00c9t\u00e9", "\u00c9t\u00e9  br\u00fblant,",
      "\u00c9t\u00e9  br\u00fblant,\u00a0rivi\u00e8re"};
  for (const Method method : methods) {
    auto sentences = sentences_of(texts, Language::french);
    for (const std::size_t label : {0u, 2u}) {
      CAPTURE(label);
      for (Sentence& sentence : sentences) sentence.cost += label;
      for (Sentence& sentence : sentences) sentence.label = label;
      for (std::size_t words = 1; words <= 3; ++words) {
        CAPTURE(words);
        const auto found =
            summary(sentences, {.method = method, .budget = words + label});
        REQUIRE(shown(found) == "1");
        CHECK(texts[1].substr(0, found[0].size) == beginnings[words - 1]);
        CHECK(found[0].score == 1);
      }
    }
  }
}

TEST_CASE("bug: a sentence was cut though a later one fitted") {
  const Texts texts = {"alpha beta gamma delta epsilon", "zeta eta"};
  for (const Method method : methods) {
    CAPTURE(static_cast<int>(method));
    CHECK(chosen(texts, {.method = method, .budget = 3}) == "1");
  }
}

TEST_CASE("bug: a cost below the words of a sentence left the summary empty") {
  const std::string text = "alpha beta gamma delta epsilon zeta";
  const Sentence sentences[] = {{text, 4}};
  for (const Method method : methods) {
    CAPTURE(static_cast<int>(method));
    const auto found = summary(sentences, {.method = method, .budget = 2});
    REQUIRE(found.size() == 1);
    CHECK(text.substr(0, found[0].size) == "alpha beta gamma");
  }
}

TEST_CASE("50,000 times the same is said once") {
  for (const std::string text : {"Yeah.", "Copper wire mesh fences rust."}) {
    CAPTURE(text);
    auto sentences = sentences_of(Texts(many(50'000U), text));
    for (Sentence& sentence : sentences) sentence.text = text;
    for (const Method method : methods) {
      CAPTURE(static_cast<int>(method));
      for (const std::size_t budget : {std::size_t{150}, unbounded}) {
        const auto found =
            summary(sentences, {.method = method, .budget = budget});
        CHECK(shown(found) == "0");
      }
    }
  }
}

TEST_CASE("one endless sentence is cut, and only questions are answered") {
  Texts endless(1);
  for (int i = 0; i < many(100000); ++i) endless[0] += "zak zbk ";
  for (const Method method : methods) {
    CAPTURE(static_cast<int>(method));
    const auto found =
        summary(sentences_of(endless), {.method = method, .budget = 10});
    REQUIRE(shown(found) == "0");
    CHECK(cost_of(endless[0].substr(0, found[0].size)) == 10);
    CHECK(chosen({"Why?", "Why copper?", "Copper wire?"},
                 {.method = method, .budget = 3}) != "");
    CHECK(chosen({"?", "...", ""}, {.method = method}).empty());
    CHECK(chosen({}, {.method = method}).empty());
  }
}

TEST_CASE("languages may change from sentence to sentence") {
  const Texts texts = {"Ciel nuageux, vent glacial.",
                       "Les for\u00eats br\u00fbl\u00e9es repoussent vite.",
                       "Une for\u00eat br\u00fbl\u00e9e repousse bien.",
                       "Burnt woods smell of smoke."};
  auto sentences = sentences_of(texts, Language::french);
  sentences[3].language = Language::english;
  CHECK(shown(summary(sentences, {.method = Method::luhn, .budget = 6})) ==
        "1");
  for (Sentence& sentence : sentences) sentence.language = Language::unknown;
  for (const Method method : methods) {
    CAPTURE(static_cast<int>(method));
    CHECK(!summary(sentences, {.method = method, .budget = 6}).empty());
  }
}
