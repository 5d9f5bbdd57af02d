// Sentences: where they begin and end.
//
// A sentence ends at . ! ? … (and quotes or brackets that close behind them)
// before a blank and something that can begin a sentence, but not after an
// abbreviation or an initial, nor inside a number, an address or a quotation
// that the sentence goes on after (« Quoi ? » dit-il). A line end always ends
// it. Text without punctuation, as recognisers give it, is cut before a clause
// word (et, donc, mais; and, so, but), or after `longest_piece` words at the
// latest.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"

namespace tamis::token {

struct SentenceOptions {
  Language language = Language::unknown;
  // A sentence of more words than this is taken for speech whose punctuation
  // is missing, and cut in pieces.
  std::size_t longest = 80;
  // Words in such a piece: from the first number on it may end before a clause
  // word, at the second it ends.
  std::size_t shortest_piece = 12;
  std::size_t longest_piece = 30;
};

struct Span {
  std::size_t begin;  // bytes from the start of the text
  std::size_t size;   // bytes

  std::string_view in(std::string_view text) const {
    return text.substr(begin, size);
  }
};

// The sentences of `text`, in order, each without blanks at its ends. Together
// they hold all of it that is not white space. Linear.
std::vector<Span> sentences(std::string_view text,
                            const SentenceOptions& options = {});

// Every piece of `text` by UAX #29 (Unicode 15, rules SB1 to SB998), in order
// and without gaps: blanks and line ends belong to the sentence before them.
// Malformed bytes count as U+FFFD. Knows no abbreviations, and a line end ends
// a sentence: for comparing with other tools; `sentences` is for reading.
// Linear.
std::vector<Span> sentence_segments(std::string_view text);

}  // namespace tamis::token
