// The themes of a collection: keywords that are told together.
//
//   keyword::Themes themes({.count = 8});
//   for (const auto& document : documents) themes.add(keywords_of(document));
//   for (const auto& theme : themes.found()) print(theme.label);
//
// Keywords of several documents are one where they share a form, also over
// languages: product management in a French interview and in an English one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "tamis/keyword/keywords.hpp"

namespace tamis::keyword {

struct ThemeOptions {
  std::size_t count = 0;  // themes; 0: as many as the keywords fall into
  // Keywords of the whole collection that are grouped, the weightiest.
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

  // Takes the keywords of the next document; some thirty are enough. Those that
  // stand in one part of it are told together.
  void add(std::span<const Keyword> keywords);

  // The themes, the weightiest first; the same for the same documents.
  std::vector<Theme> found() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tamis::keyword
