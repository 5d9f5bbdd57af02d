// The keywords of a text: words and phrases that say what it is about.
//
//   keyword::Keywords keywords({.language = token::Language::french});
//   for (std::string_view paragraph : paragraphs) keywords.add(paragraph);
//   for (const auto& keyword : keywords.best(10)) print(keyword.text);
//
// Candidates are runs of up to `max_words` content words between stop words,
// fillers and punctuation; small words may link them (chef de projet, head of
// product), elided articles fall off (l'éthique gives éthique). They are ranked
// by C-value (Frantzi, Ananiadou and Mima 2000): frequency that a phrase does
// not owe to the longer phrases it stands in, times the logarithm of its
// length (plus one, so that single words count: Barrón-Cedeño et al. 2009),
// raised for names and acronyms. Inflections are merged by their stems; a
// keyword that is part of a better one is left out unless it is much more
// frequent.
//
// Good from some hundred words on; in a single sentence nothing recurs, and
// what comes back is little more than its longest phrases.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"

namespace tamis::keyword {

struct Options {
  // Whose stop words and stems; unknown: the stop words of all, no stems.
  token::Language language = token::Language::unknown;
  std::size_t max_words = 3;  // content words in a keyword, 1 to 5
  // Names whose words are no keywords, such as those of the speakers.
  std::vector<std::string> names = {};
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const Options& options);

struct Keyword {
  std::string text;   // its most frequent form
  double score;       // in (0, 1], the best has 1; comparable in one text only
  std::size_t count;  // times it stands in the text, in any form
  std::size_t first;  // the part, by order of add() from 0, where it is first
  std::size_t begin;  // byte in that part
};

class Keywords {
 public:
  explicit Keywords(const Options& options = {});
  ~Keywords();
  Keywords(Keywords&&) noexcept;
  Keywords& operator=(Keywords&&) noexcept;

  // Takes the next part of the text: a paragraph, a turn. No keyword goes over
  // the end of a part. Linear.
  void add(std::string_view part);

  // The best `count` keywords of all parts, best first, ties by first place.
  std::vector<Keyword> best(std::size_t count) const;

 private:
  class Candidates;
  std::unique_ptr<Candidates> candidates_;
};

}  // namespace tamis::keyword
