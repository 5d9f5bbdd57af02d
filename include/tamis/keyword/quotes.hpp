// Sentences that show a theme.
//
//   keyword::Quotes quotes(theme);
//   for (const auto& part : parts) {  // those that tell it are enough
//     quotes.add(part.document, part.number, part.text, sentences, language);
//   }
//   for (const auto& quote : quotes.best(2)) print(quote);
//
// A quote is a whole statement of a readable length that tells many of the
// theme's keywords and can be read without what was said before it. Linear, in
// memory of some hundred sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tamis/keyword/themes.hpp"
#include "tamis/token/language.hpp"
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
  explicit Quotes(const Theme& theme) : theme_(theme) {}

  // Takes a part of a document, whose sentences are `sentences`, in order; each
  // part once, in any order.
  void add(std::uint32_t document, std::size_t part, std::string_view text,
           std::span<const token::Span> sentences,
           token::Language language = token::Language::unknown);

  // The best `count` sentences, best first: of different documents and parts
  // where there are, and no two that say nearly the same, so that there may be
  // fewer.
  std::vector<Quote> best(std::size_t count) const;

 private:
  struct Found {
    Quote quote;
    std::vector<std::uint32_t> keywords;  // of the theme, sorted
    std::vector<std::uint64_t> words;     // hashes, sorted
    double factor = 0;                    // of how it reads, whatever it tells
  };

  void keep(Found found);

  const Theme& theme_;
  std::vector<Found> found_;
};

}  // namespace tamis::keyword
