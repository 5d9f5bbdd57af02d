// The full stop alone: does it belong to the word before it?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sentences_line.hpp"
#include "sentences_marks.hpp"
#include "sentences_words.hpp"

namespace tamis::token {

class FullStops {
 public:
  FullStops(const SentenceLine& line, const SentenceWords& words)
      : line_(line), words_(words) {}

  // Whether the full stop `mark` is part of an abbreviation, an initial or an
  // ordinal, and ends nothing.
  bool belongs_to_word(const SentenceMark& mark,
                       const SentenceSequel& next) const;

  // Whether nothing speaks for a stop of its own behind `token`.
  bool is_plain_word(std::string_view token) const;

  // Whether what follows can only be the beginning of a sentence.
  bool opens(const SentenceSequel& next) const;

  // The uses of a word before a full stop, whose parts may stand apart: "z. B".
  std::uint16_t uses_of(std::string_view token) const;

 private:
  std::uint16_t joined_uses(std::string_view token) const;
  bool is_elided(std::string_view token) const;
  bool is_initial(std::string_view letter, const SentenceSequel& next) const;
  bool is_ordinal(std::string_view token, const SentenceSequel& next) const;
  bool is_adverbial(std::size_t mark) const;

  const SentenceLine& line_;
  const SentenceWords& words_;
};

}  // namespace tamis::token
