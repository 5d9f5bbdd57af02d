// The Word_Break property (UAX #29, Unicode 15).
#pragma once

#include <cstdint>

namespace tamis::token {

enum class WordBreak : std::uint8_t {
  other,
  carriage_return,
  line_feed,
  newline,
  extend,
  joiner,  // ZWJ
  format,
  regional_indicator,
  katakana,
  hebrew_letter,
  letter,  // ALetter
  single_quote,
  double_quote,
  mid_number_letter,
  mid_letter,
  mid_number,
  numeric,
  extend_number_letter,
  segment_space,
};

// Set beside the property: Extended_Pictographic, for rule WB3c.
inline constexpr std::uint8_t pictographic = 0x20;
inline constexpr std::uint8_t word_break_mask = 0x1F;

// Property and pictographic bit of `code`. Two loads: code points stand in
// blocks of 128, and equal blocks are kept once.
std::uint8_t word_break(char32_t code);

}  // namespace tamis::token
