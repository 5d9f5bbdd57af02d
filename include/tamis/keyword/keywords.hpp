// The keywords of a text: words and phrases that say what it is about.
//
//   keyword::Keywords keywords({.language = token::Language::french});
//   for (std::string_view paragraph : paragraphs) keywords.add(paragraph);
//   for (const auto& keyword : keywords.best(10)) print(keyword.text);
//
// Candidates are runs of content words between stop words, fillers, marks and
// pauses; small words may link them (chef de projet, head of product), elided
// articles fall off (l'éthique gives éthique). Inflections are merged by their
// stems and shown in the form that is told most.
//
// Good from some hundred words on; in a single sentence nothing recurs, and
// what comes back is little more than its longest phrases.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"
#include "tamis/token/stop_words.hpp"

namespace tamis::keyword {

class PhraseCounts;

enum class Method {
  blend,     // ours, and the default: all evidence weighed together
  yake,      // Campos et al. 2020
  rake,      // Rose et al. 2010
  textrank,  // Mihalcea and Tarau 2004
  tfidf,     // Spärck Jones 1972, over the documents of `background`
  topicrank  // Bougouin, Boudin and Daille 2013
};

// The method of a name, as it stands in Method.
std::optional<Method> method_named(std::string_view name);

struct Options {
  // Whose stop words and stems; unknown: the stop words of French and English,
  // no stems.
  token::Language language = token::Language::unknown;
  Method method = Method::blend;
  // Content words in a keyword, 1 to 6; 0: as many as suit the method, 3 for
  // `yake`, whose stop words count, and 4 for the others.
  std::size_t max_words = 0;
  // Stop words in place of the language's own; must live longer. Null: those.
  const token::WordSet* stop_words = nullptr;
  // Stop words beside those; must live longer. Null: none.
  const token::WordSet* more_stop_words = nullptr;
  // Of other documents, or of all of them; must live longer. `tfidf` weighs by
  // it, and the others give the keywords that are typical of the text against
  // it, by their keyness. Null: none.
  const PhraseCounts* background = nullptr;
  // Terms that are keywords wherever they are told, and terms that alone may
  // be, in any inflection, of up to 64 words; `only` empty: all.
  std::vector<std::string> always = {};
  std::vector<std::string> only = {};
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const Options& options);

// Where a keyword stands.
struct Telling {
  std::size_t part;   // by order of add(), from 0
  std::size_t begin;  // byte in it
  std::size_t size;   // bytes
};

// A part of a score: what was looked at, and what it added.
struct Evidence {
  std::string_view name;
  double value;
};

// How much more often the text tells a keyword than the background does.
struct Keyness {
  double log_likelihood;   // G2, one degree of freedom: 6.63 for p < .01
  double log_ratio;        // 1: twice as often, 2: four times as often
  std::size_t background;  // tellings there
};

struct Keyword {
  std::string text;                // its most frequent form
  double score;                    // in (0, 1], comparable in one text only
  std::vector<Telling> tellings;   // in order, in any form; at least one
  std::vector<std::string> forms;  // folded, each once, by first telling
  std::vector<std::string> stems;  // of its content words, in their order
  std::vector<Evidence> evidence;  // of the method `blend`
  std::optional<Keyness> keyness = {};  // against Options::background
};

class Keywords {
 public:
  explicit Keywords(const Options& options = {});
  ~Keywords();
  Keywords(Keywords&&) noexcept;
  Keywords& operator=(Keywords&&) noexcept;

  // Begins another text; what was learned of words is kept, so that one object
  // for many texts of a language is faster than one for each. The words of
  // `names`, such as those of the speakers, are no keywords of it.
  void begin(const std::vector<std::string>& names = {});

  // Takes the next part of the text: a paragraph, a turn. No keyword goes over
  // the end of a part, nor over the bytes `breaks` of it, in order, where the
  // speaker paused. Linear.
  void add(std::string_view part, std::span<const std::size_t> breaks = {});

  // The best `count` keywords of the text, best first, ties by first place.
  std::vector<Keyword> best(std::size_t count) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tamis::keyword
