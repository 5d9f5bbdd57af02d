// The sentences of a text that carry most of it, within a budget.
//
//   std::vector<summary::Sentence> sentences = …;  // text and cost of each
//   for (const auto& choice : summary::summary(sentences, options))
//     print(sentences[choice.sentence].text.substr(0, choice.size));
//
// Sentences that make no good reading are passed over unless little else is
// left: backchannels, bare questions, endless turns; greetings and sponsor
// reads unless nothing else is. One that leans on what was said before ("And
// that is why") comes with its predecessor or not at all, and of two that say
// nearly the same only one.
//
// Good from a page of text on; of a few sentences every choice is as good.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"

namespace tamis::summary {

enum class Method {
  blend,     // ours, and the default: all evidence weighed together
  coverage,  // Gillick and Favre 2009
  centroid,  // Radev, Jing, Styś and Tam 2004
  lexrank,   // Erkan and Radev 2004, continuous
  textrank,  // Mihalcea and Tarau 2004
  luhn,      // Luhn 1958
  lead       // the beginning
};

// The method of a name, as it stands in Method.
std::optional<Method> method_named(std::string_view name);

// No bound on the cost: then what counts is what a sentence adds, not what it
// adds for its cost.
inline constexpr std::size_t unbounded = static_cast<std::size_t>(-1);

struct Options {
  Method method = Method::blend;
  std::size_t budget = 150;   // bound on the cost of all chosen, at least 1
  std::size_t sentences = 0;  // bound on their number; 0: none
  // An answer comes with its question or not at all.
  bool keeps_questions = false;
  // What is to be told about, in any inflection: only sentences that tell one
  // of these terms, those that go on from them, and what these need. Empty:
  // everything.
  std::vector<std::string> focus = {};
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const Options& options);

struct Sentence {
  std::string_view text;
  std::size_t cost;       // what it takes from the budget, at least 1
  std::size_t label = 0;  // the part of the cost that is not its words'
  // The paragraph or turn it stands in: never less than that of the one before.
  std::size_t part = 0;
  token::Language language = token::Language::unknown;
  // Tells what the text is about, and is not chosen itself.
  bool is_context = false;
  // From 1: of each such group one sentence is chosen before all others, where
  // the budget allows. 0: of none.
  std::size_t group = 0;
};

// The words of `text` as people count them: pieces between blanks.
std::size_t cost_of(std::string_view text);

struct Choice {
  std::size_t sentence;  // index
  std::size_t size;      // bytes of it; all, unless no whole sentence fits
  double score;          // in (0, 1]: its share of the best one's worth
};

// The words that summaries have read: kept from one text to the next, they make
// those of many texts faster. Grows with the different words; for one thread at
// a time.
class KnownWords {
 public:
  KnownWords();
  ~KnownWords();
  KnownWords(KnownWords&&) noexcept;
  KnownWords& operator=(KnownWords&&) noexcept;

 private:
  friend class Reading;
  struct State;
  std::unique_ptr<State> state_;
};

// The chosen sentences, in the order of the text. Never none when some sentence
// that is no context has a word, but for a focus that nothing tells of. The
// same input gives the same choice on every machine. Time is linear in the
// words plus n log n in the sentences, whatever the method.
std::vector<Choice> summary(std::span<const Sentence> sentences,
                            const Options& options = {});
std::vector<Choice> summary(std::span<const Sentence> sentences,
                            const Options& options, KnownWords& words);

}  // namespace tamis::summary
