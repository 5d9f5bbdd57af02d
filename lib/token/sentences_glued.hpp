// Sentence ends without their blank: "stopped.Then".
//
// What follows must be a capitalised word and nothing of a file name or
// address. An opener tells the end; else a small word before the mark, a
// quotation that closes there, or a word too long for the tail of a name
// (Node.js).
#pragma once

#include <cstddef>
#include <string_view>

#include "sentences_line.hpp"
#include "sentences_marks.hpp"
#include "sentences_stops.hpp"
#include "sentences_words.hpp"

namespace tamis::token {

class GluedEnds {
 public:
  GluedEnds(const SentenceLine& line, const SentenceWords& words,
            const FullStops& stops)
      : line_(line), words_(words), stops_(stops) {}

  // Whether a sentence ends behind `mark`, which no blank follows. A straight
  // quote that closes there is added to the mark.
  bool ends(SentenceMark& mark) const;

 private:
  bool starts(std::string_view word, bool is_behind_shout) const;
  std::size_t before_closers(std::size_t at) const;

  const SentenceLine& line_;
  const SentenceWords& words_;
  const FullStops& stops_;
};

}  // namespace tamis::token
