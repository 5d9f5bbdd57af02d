// The Sentence_Break property (UAX #29, Unicode 15).
#pragma once

#include <cstdint>

namespace tamis::token {

enum class SentenceBreak : std::uint8_t {
  other,
  carriage_return,
  line_feed,
  separator,  // Sep
  extend,
  format,
  space,
  lower,
  upper,
  letter,  // OLetter: neither upper nor lower
  numeric,
  full_stop,     // ATerm: may end an abbreviation or stand in a number
  continuation,  // SContinue: a comma, a colon, a dash
  terminator,    // STerm
  close,
};

// Two loads: code points stand in blocks of 128, and equal blocks are kept
// once.
SentenceBreak sentence_break(char32_t code);

}  // namespace tamis::token
