#include "tamis/summary/chapters.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "many.hpp"
#include "summary/texts.hpp"

using tamis::many;
using tamis::summary::ChapterOptions;
using tamis::summary::chapters;
using tamis::summary::cost_of;
using tamis::summary::problem_with;
using tamis::summary::Sentence;
using tamis::summary::sentences_of;
using tamis::summary::Texts;
using tamis::token::Language;

namespace {

using Firsts = std::vector<std::size_t>;

Firsts chapters_of(const Texts& texts, const ChapterOptions& options = {}) {
  return chapters(sentences_of(texts, Language::unknown), options);
}

// Words without grammar and inflections, since their language is unknown: of
// each `subject` others.
std::string speech(std::mt19937& random, char subject, std::size_t words,
                   unsigned vocabulary = 20) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) text += ' ';
    text += {'z', subject, static_cast<char>('a' + random() % vocabulary), 'z'};
  }
  return text;
}

// Of so many subjects, each in `sentences` of twenty words.
Texts talk(std::mt19937& random, std::size_t subjects, std::size_t sentences) {
  Texts texts;
  for (std::size_t i = 0; i < subjects * sentences; ++i) {
    const auto subject = static_cast<char>('a' + i / sentences % 26);
    texts.push_back(speech(random, subject, 20));
  }
  return texts;
}

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream stream{std::string(text)};
  return {std::istream_iterator<std::string>(stream), {}};
}

// The plain way, which judges the fast one: every chaptering is tried, and the
// likelihood of a chapter is written as in the paper.
class SlowChapters {
 public:
  SlowChapters(const Texts& texts, const ChapterOptions& options)
      : texts_(texts), options_(options) {
    for (const std::string& text : texts) {
      for (const std::string& word : words_of(text)) ++counts_[word];
    }
    double roots = 0;
    for (const auto& [word, count] : counts_) {
      roots += std::sqrt(count);
      tellings_ += count;
    }
    prior_ = std::min(1000.0, static_cast<double>(counts_.size()));
    for (const auto& [word, count] : counts_) {
      weights_[word] = prior_ * std::sqrt(count) / roots;
    }
  }

  double best() const {
    double found = -1e300;
    for (unsigned cuts = 0; cuts < 1U << (texts_.size() - 1); ++cuts) {
      Firsts firsts = {0};
      for (std::size_t i = 1; i < texts_.size(); ++i) {
        if (cuts >> (i - 1) & 1U) firsts.push_back(i);
      }
      const bool is_asked =
          options_.count == 0 || firsts.size() == options_.count;
      if (is_asked) found = std::max(found, worth(firsts));
    }
    return found;
  }

  double worth(const Firsts& firsts) const {
    double sum = 0;
    for (std::size_t i = 0; i < firsts.size(); ++i) {
      sum += likelihood(firsts[i],
                        i + 1 < firsts.size() ? firsts[i + 1] : texts_.size());
    }
    if (options_.count > 0) return sum;
    return sum -
           0.25 * std::sqrt(tellings_) * static_cast<double>(firsts.size() - 1);
  }

 private:
  double likelihood(std::size_t begin, std::size_t end) const {
    std::map<std::string, double> counts;
    double all = 0;
    for (std::size_t i = begin; i < end; ++i) {
      for (const std::string& word : words_of(texts_[i])) {
        ++counts[word];
        ++all;
      }
    }
    double sum = std::lgamma(prior_) - std::lgamma(prior_ + all);
    for (const auto& [word, count] : counts) {
      const double weight = weights_.at(word);
      sum += std::lgamma(weight + count) - std::lgamma(weight);
    }
    return sum;
  }

  Texts texts_;
  ChapterOptions options_;
  std::map<std::string, double> counts_;
  std::map<std::string, double> weights_;
  double prior_;
  double tellings_ = 0;
};

}  // namespace

TEST_CASE("A chapter begins where a talk turns to another subject") {
  const Texts texts = {
      "The tide mill grinds twice a day, when the pond behind the dam empties "
      "through the gate and the wheel turns.",
      "In winter the miller rose at night, since the tide and not the sun "
      "decides when the wheel of the mill can turn.",
      "The dam is of clay and oak, and the gate of the pond closes by itself "
      "when the tide begins to fall.",
      "Whoever kept a mill kept eels too, because the pond was full of them "
      "and the gate made a good trap.",
      "Now the bread, since that is what the flour was for: a sour dough that "
      "rises the whole night in a basket.",
      "The baker kneads the dough with salt and old flour, and lets it rest "
      "until it has twice its size.",
      "A hot oven of brick bakes forty loaves, and the crust of such bread "
      "keeps it fresh for a week.",
      "Rye makes the dough heavy, so the baker mixes it with wheat, and the "
      "loaves stay in the oven longer.",
  };
  const auto sentences = sentences_of(texts, Language::english);
  CHECK(chapters(sentences, {.shortest = 30}) == Firsts{0, 4});
  CHECK(chapters(sentences, {.count = 2}) == Firsts{0, 4});
}

TEST_CASE("No chaptering is better than the one that is found") {
  std::mt19937 random(11);
  for (int round = 0; round < many(60); ++round) {
    Texts texts(4 + random() % 7);
    char subject = 'a';
    for (std::string& text : texts) {
      if (random() % 3 == 0) subject = static_cast<char>('a' + random() % 4);
      text = speech(random, subject, 20, 8) + " " + speech(random, 'z', 6, 8);
    }
    CAPTURE(round);
    for (const std::size_t count : {0U, 1U, 2U, 4U}) {
      const ChapterOptions options = {.count = count, .shortest = 20};
      const SlowChapters slow(texts, options);
      CHECK(slow.worth(chapters_of(texts, options)) >= slow.best() - 1e-6);
    }
  }
}

TEST_CASE(
    "Chapters begin at the first sentence, in order, and are no shorter "
    "than asked for") {
  std::mt19937 random(12);
  for (int round = 0; round < many(60); ++round) {
    Texts texts(1 + random() % 120);
    for (std::string& text : texts) {
      text =
          speech(random, static_cast<char>('a' + random() % 3), random() % 40);
    }
    auto sentences = sentences_of(texts, Language::unknown);
    std::size_t part = 0;
    for (Sentence& sentence : sentences) {
      part += random() % 3 == 0;
      sentence.part = part;
    }
    const ChapterOptions options = {.shortest = 1 + random() % 300};
    const Firsts firsts = chapters(sentences, options);
    CAPTURE(round);
    REQUIRE(firsts.front() == 0);
    CHECK(std::is_sorted(firsts.begin(), firsts.end(), std::less_equal{}));
    CHECK(firsts.back() < sentences.size());
    for (std::size_t i = 0; firsts.size() > 1 && i < firsts.size(); ++i) {
      const std::size_t end =
          i + 1 < firsts.size() ? firsts[i + 1] : sentences.size();
      std::size_t words = 0;
      for (std::size_t k = firsts[i]; k < end; ++k) {
        words += cost_of(texts[k]);
      }
      CHECK(words >= options.shortest);
    }
    CHECK(chapters(sentences, options) == firsts);
  }
}

TEST_CASE("There are as many chapters as asked for") {
  std::mt19937 random(13);
  const Texts texts = talk(random, 5, 15);
  CHECK(chapters_of(texts) == Firsts{0, 15, 30, 45, 60});
  for (const std::size_t count : {1U, 2U, 3U, 7U, 20U}) {
    CHECK(chapters_of(texts, {.count = count}).size() == count);
  }
  CHECK(chapters_of(texts, {.count = 5}) == Firsts{0, 15, 30, 45, 60});
}

TEST_CASE("A text too short for so many chapters has fewer") {
  std::mt19937 random(14);
  const Texts texts = talk(random, 2, 2);
  CHECK(chapters_of(texts, {.count = 100}) == Firsts{0, 1, 2, 3});
  CHECK(chapters_of({"zaz zbz"}, {.count = 2}) == Firsts{0});
}

TEST_CASE("A text of a few paragraphs has one chapter") {
  std::mt19937 random(15);
  CHECK(chapters_of(talk(random, 2, 24)) == Firsts{0});  // 960 words
  CHECK(chapters_of(talk(random, 2, 26)) == Firsts{0, 26});
  CHECK(chapters_of(talk(random, 1, 200)) == Firsts{0});
}

TEST_CASE("A chapter begins with the turn, not in the middle of it") {
  std::mt19937 random(16);
  Texts texts = talk(random, 2, 30);
  texts[29] = "Right.";
  texts[30] = "Good, and now to something else.";
  auto sentences = sentences_of(texts, Language::unknown);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    sentences[i].part = i < 29 ? 0 : 1;
  }
  CHECK(chapters(sentences) == Firsts{0, 29});
}

TEST_CASE("A long turn is parted inside") {
  std::mt19937 random(17);
  const Texts texts = talk(random, 3, 30);
  auto sentences = sentences_of(texts, Language::unknown);
  for (Sentence& sentence : sentences) sentence.part = 0;
  CHECK(chapters(sentences) == Firsts{0, 30, 60});
}

TEST_CASE("A very long text has chapters, too") {
  std::mt19937 random(18);
  const Texts texts = talk(random, 20, 1000);  // 400,000 words
  const Firsts firsts = chapters_of(texts);
  REQUIRE(firsts.size() == 20);
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    const auto away =
        static_cast<double>(firsts[i]) - static_cast<double>(i) * 1000;
    CHECK(std::abs(away) <= 25);
  }
}

TEST_CASE("Texts without content have one chapter, and none has none") {
  CHECK(chapters({}).empty());
  const std::string endless = [] {
    std::mt19937 random(19);
    return speech(random, 'a', many(100'000));
  }();
  const Texts texts[] = {
      {""},          {"", "", ""},
      {"zaz"},       {"?", "!", "..."},
      {endless},     Texts(many(50'000U), "Yeah."),
      {"\xFF\xFE "}, Texts(2'000, "And then that was it for all of us there."),
  };
  for (const Texts& text : texts) {
    CAPTURE(text.front().substr(0, 40));
    CHECK(chapters(sentences_of(text, Language::english)) == Firsts{0});
    CHECK(chapters(sentences_of(text, Language::unknown)) == Firsts{0});
  }
}

TEST_CASE("A chapter of no words is refused") {
  CHECK(problem_with(ChapterOptions{}).empty());
  CHECK(problem_with(ChapterOptions{.shortest = 0}) ==
        "a chapter has at least 1 word");
}
