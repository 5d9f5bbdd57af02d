// The sentences of a text that carry most of it, within a bound of words.
//
//   std::vector<summary::Sentence> sentences = …;  // text and cost of each
//   for (const auto& choice : summary::summary(sentences, options))
//     print(sentences[choice.sentence].text.substr(0, choice.size));
//
// Method: coverage (Gillick, Riedhammer, Favre and Hakkani-Tür 2009). What a
// text is about are its concepts: pairs of neighbouring content-word stems
// that recur, single stems for less. Sentences are taken one by one, each time
// the one that adds most weight of concepts not yet told per word of its cost;
// so no thing is told twice. Backchannels, bare questions and endless turns are
// passed over unless little else is left.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"

namespace tamis::summary {

// No bound on words: then what counts is what a sentence adds, not what it adds
// per word.
inline constexpr std::size_t unbounded = static_cast<std::size_t>(-1);

struct Options {
  token::Language language = token::Language::unknown;
  std::size_t words = 150;    // bound on the cost of all chosen, at least 1
  std::size_t sentences = 0;  // bound on their number; 0: none
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const Options& options);

struct Sentence {
  std::string_view text;
  std::size_t cost;  // words it takes from the bound, at least 1
};

// The words of `text` as people count them: pieces between blanks.
std::size_t cost_of(std::string_view text);

struct Choice {
  std::size_t sentence;  // index
  std::size_t size;      // bytes of it; all, unless no whole sentence fits
  double score;          // in (0, 1]: its share of the best first choice
};

// The chosen sentences, in the order of the text. Never none when the text has
// words. The same input gives the same choice on every machine. Time is linear
// in the words plus n log n in the sentences.
std::vector<Choice> summary(std::span<const Sentence> sentences,
                            const Options& options = {});

}  // namespace tamis::summary
