// Sentences: where they begin and end.
//
// A sentence ends at . ! ? … (and quotes or brackets that close behind them)
// before a blank and something that can begin a sentence, but not after an
// abbreviation or an initial, nor inside a number, an address, a parenthesis or
// a quotation that the sentence goes on after (« Quoi ? » dit-il). Where an
// abbreviation may end one too (U.S., Co.), the next word tells. A small letter
// begins a sentence only where all do: "so we did it. then we left." A line end
// always ends one; items numbered on one line are parted.
//
// Speech without punctuation is cut where the speaker paused, and in pieces
// that can be read: best before a clause word (et, donc, mais; and, so, but),
// never behind an article or a preposition, nor within a name.
//
// Not for scripts without blanks, but for their own 。！？.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"

namespace tamis::token {

struct SentenceOptions {
  Language language = Language::unknown;
  // A sentence of more words is taken for speech whose punctuation is missing
  // if some stretch of it has more than `longest_bare` without a mark.
  std::size_t longest = 80;
  // The same for one that no mark ends.
  std::size_t longest_bare = 30;
  // Words in a piece of such speech.
  std::size_t shortest_piece = 8;
  std::size_t longest_piece = 25;
  // Bytes at which speech goes on after a silence, in order: sentences that no
  // mark ends, and those that are too long, are cut there.
  std::span<const std::size_t> pauses = {};
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

// The same into `found`, whose memory is used again.
void sentences(std::string_view text, const SentenceOptions& options,
               std::vector<Span>& found);

// Every piece of `text` by UAX #29 (Unicode 15, rules SB1 to SB998), in order
// and without gaps: blanks and line ends belong to the sentence before them.
// Malformed bytes count as U+FFFD. Knows no abbreviations, and a line end ends
// a sentence: for comparing with other tools; `sentences` is for reading.
// Linear.
std::vector<Span> sentence_segments(std::string_view text);

}  // namespace tamis::token
