// Whether a mark ends the sentence it stands in.
//
// What is asked, in this order: what follows (a blank, and something that can
// begin a sentence), which marks they are, and for a full stop alone, whether
// it belongs to the word before it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sentences_glued.hpp"
#include "sentences_line.hpp"
#include "sentences_marks.hpp"
#include "sentences_stops.hpp"
#include "sentences_words.hpp"

namespace tamis::token {

class SentenceEnds {
 public:
  SentenceEnds(std::string_view text, Language language)
      : words_(sentence_words(language)),
        line_(text),
        stops_(line_, words_),
        glued_(line_, words_, stops_) {}

  SentenceEnds(const SentenceEnds&) = delete;
  SentenceEnds& operator=(const SentenceEnds&) = delete;

  // A line, or an item of one, from byte `begin` to `end`; a sentence begins
  // there.
  void enter(std::size_t begin, std::size_t end) { line_.enter(begin, end); }

  const SentenceLine& line() const { return line_; }

  // Whether the sentence ends behind `mark`; then the next one begins there. A
  // quote that closes without a blank behind it makes the mark longer.
  bool ends(SentenceMark& mark);

 private:
  bool is_end_of_sentence(SentenceMark& mark);
  bool ends_at_lower(const SentenceMark& mark, const SentenceSequel& next);
  bool has_lower_starts();
  bool breaks_off(const SentenceMark& mark, const SentenceSequel& next) const;
  bool closes_song(const SentenceMark& mark, const SentenceSequel& next) const;
  bool is_false_start(const SentenceMark& mark,
                      const SentenceSequel& next) const;
  bool is_said(const SentenceSequel& next) const;
  bool is_name(const SentenceMark& mark, const SentenceSequel& next) const;

  const SentenceWords& words_;
  SentenceLine line_;
  FullStops stops_;
  GluedEnds glued_;
  std::optional<bool> has_lower_starts_;
};

}  // namespace tamis::token
