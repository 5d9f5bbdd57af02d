// The themes of a collection: keywords that are told together.
//
//   keyword::Themes themes({.count = 8});
//   for (const auto& document : documents) themes.add(keywords_of(document));
//   for (const auto& theme : themes.found()) print(theme.label);
//
// Keywords of several documents are one where they share a form, also over
// languages (product management in a French interview and in an English one),
// and within a language where they share their stems.
//
// It sees keywords and where they stand, not the text: what is told near
// another, or in the same documents, more often than chance would have it goes
// with it, and so does what shares words with it. What goes with none of them
// is in no theme. Good from some dozen keywords on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "tamis/keyword/keywords.hpp"
#include "tamis/token/language.hpp"

namespace tamis::keyword {

struct ThemeOptions {
  std::size_t count = 0;  // themes; 0: as many as the keywords fall into
  // Keywords of the whole collection that are grouped, the weightiest; 1 to
  // 2,000. Time and memory grow with their square.
  std::size_t most_keywords = 400;
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const ThemeOptions& options);

struct ThemeKeyword {
  std::string text;       // its most frequent form
  double weight;          // in (0, 1], comparable in one collection
  std::size_t count;      // tellings
  std::size_t documents;  // that tell it
};

// Where a theme is told.
struct ThemeTelling {
  std::uint32_t document;  // by order of add(), from 0
  std::uint32_t keyword;   // which of the theme's
  Telling place;
};

struct Theme {
  std::string label;  // its keywords that say most, one or two
  double weight;      // its share of what all themes weigh, in (0, 1]
  std::vector<ThemeKeyword> keywords;  // the weightiest first
  std::vector<ThemeTelling> tellings;  // in the order of the text
};

class Themes {
 public:
  explicit Themes(const ThemeOptions& options = {});
  ~Themes();
  Themes(Themes&&) noexcept;
  Themes& operator=(Themes&&) noexcept;

  // Takes the keywords of the next document, which is in `language`; some
  // thirty are enough. Linear.
  void add(std::span<const Keyword> keywords,
           token::Language language = token::Language::unknown);

  // The themes, the weightiest first: `count` of them, fewer where there are
  // fewer keywords that go together. No keyword is in two. The same for the
  // same documents in the same order; another order only settles ties.
  std::vector<Theme> found() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tamis::keyword
