// Sentences that show a theme.
//
//   keyword::Quotes quotes(theme);
//   for (const auto& part : parts) {  // those that tell it are enough
//     quotes.add(part.document, part.number, part.text, sentences);
//   }
//   for (const auto& quote : quotes.best(2)) print(quote);
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tamis/keyword/themes.hpp"
#include "tamis/token/sentences.hpp"

namespace tamis::keyword {

struct Quote {
  std::uint32_t document;
  Telling place;  // the sentence
  double score;   // in (0, 1], comparable in one theme
};

class Quotes {
 public:
  // `theme` must live longer.
  explicit Quotes(const Theme& theme);

  // Takes a part of a document, whose sentences are `sentences`; each part
  // once, in any order.
  void add(std::uint32_t document, std::size_t part, std::string_view text,
           std::span<const token::Span> sentences);

  // The best `count` sentences: whole statements of a readable length with many
  // of the theme's keywords, from different documents and parts where there
  // are, and saying different things.
  std::vector<Quote> best(std::size_t count) const;

 private:
  const Theme& theme_;
  std::vector<Quote> found_;
};

}  // namespace tamis::keyword
