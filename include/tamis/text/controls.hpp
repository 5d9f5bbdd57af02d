// Characters that steer a terminal, or hide what is written: never speech.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tamis::text {

// C0, DEL and C1: tabs and line ends too.
inline bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

// Embeddings, overrides and isolates, which turn the direction of writing of
// all that follows them.
inline bool turns_direction(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

// Where, from byte `at` on, the next control character of UTF-8 stands that is
// no tab, line feed or CR before one; text.size() where none does. Bytes that
// are not UTF-8 are none. As fast as memory is.
std::size_t find_control(std::string_view text, std::size_t at = 0);

// The bytes of the escape sequence (ECMA-48, 7 bits) that begins at `at`: of a
// colour, a title, a link; 0 where none does, or where it has no end before the
// next control character. So all of them together are looked for in linear
// time. Of those that are ESC and one letter no more than ESC is meant: what
// follows may be a word; nor is a blank within those that are no CSI.
std::size_t escape_sequence_size(std::string_view text, std::size_t at);

// What a character of C1 is in Windows-1252, for as such it was meant where
// text holds it: U+0092 is an apostrophe. Others, and the five that it does not
// have either, as they are.
char32_t without_c1(char32_t code);

// `text` without escape sequences, what else is_control() and what
// turns_direction(). Tabs stay; of line ends CR, CRLF, VT, FF and NEL become
// line feeds; C1 becomes what it was meant as.
std::string without_controls(std::string_view text);

// The same where it stands; cheap where nothing is to be done.
void drop_controls(std::string& text);

}  // namespace tamis::text
