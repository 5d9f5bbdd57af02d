// What kind of character a code point is (general categories of Unicode 15).
// Each answer costs one table look-up at most.
#pragma once

#include <cstddef>
#include <string_view>

namespace tamis::text {

bool is_letter(char32_t code);
bool is_upper(char32_t code);  // upper or title case
bool is_lower(char32_t code);
bool is_digit(char32_t code);      // a decimal digit of any script
bool is_mark(char32_t code);       // a combining mark
bool is_prepended(char32_t code);  // one sign with what follows (UAX #29)
bool is_space(char32_t code);  // white space, no-break spaces and line ends too
bool is_apostrophe(char32_t code);
bool is_dash(char32_t code);  // hyphens and dashes, not the minus sign

// Columns of a terminal that it takes: none for combining marks and what is not
// shown, two for wide characters as those of Chinese, else one.
std::size_t columns(char32_t code);

// Whether `text` has at least one letter or digit.
bool has_word_character(std::string_view text);

// `text` without white space at its ends, no-break spaces included.
std::string_view trimmed(std::string_view text);

}  // namespace tamis::text
