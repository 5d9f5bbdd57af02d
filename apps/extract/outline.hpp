// The themes of a collection as they are told: where, by whom, when, and in
// which words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extract/held_document.hpp"
#include "tamis/keyword/themes.hpp"
#include "tamis/token/sentences.hpp"

namespace tamis::apps {

struct ThemeQuote {
  std::string text;
  std::vector<token::Span> marks;  // of it, that are the theme's keywords
  std::string speaker;             // empty: nobody is named
  Origin origin;
};

// How much of a theme's tellings stand in a document, or are of a speaker.
struct ThemeShare {
  std::size_t document = 0;  // its number; of speakers 0
  std::string speaker = {};
  std::size_t count = 0;  // tellings
  double share = 0;       // in (0, 1]
};

struct OutlinedTheme {
  const keyword::Theme* theme;
  std::vector<ThemeShare> documents;  // that tell most of it first
  std::vector<ThemeShare> speakers;   // the same, those that are named
  std::vector<std::uint32_t> course;  // tellings at each step
  std::vector<ThemeQuote> quotes;
};

// What the courses of themes go along: documents, or the only one's time or, if
// it has none, its text.
struct Course {
  enum class Axis { documents, time, text };

  Axis axis = Axis::documents;
  std::size_t steps = 0;
  double step = 1;  // documents, seconds or bytes
};

Course course_of(std::span<const HeldDocument> documents);

// `themes`, which must live longer, with some of the sentences that show each.
std::vector<OutlinedTheme> outline_of(std::span<const keyword::Theme> themes,
                                      std::span<const HeldDocument> documents,
                                      const Course& course, std::size_t quotes);

}  // namespace tamis::apps
