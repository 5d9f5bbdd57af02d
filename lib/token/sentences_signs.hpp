// What single signs mean where sentences are cut.
#pragma once

#include <string_view>

#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::token {

// text::decode and text::decode_before without a call for ASCII, which halves
// the time.
inline text::CodePoint decoded(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? text::CodePoint{byte, 1} : text::decode(text, at);
}

inline text::CodePoint decoded_before(std::string_view text, std::size_t end) {
  const auto byte = static_cast<unsigned char>(text[end - 1]);
  return byte < 0x80 ? text::CodePoint{byte, 1}
                     : text::decode_before(text, end);
}

inline bool is_capital(std::string_view word) {
  return !word.empty() && text::is_upper(decoded(word, 0).code);
}

inline bool is_wide(char32_t code) {
  return code == 0x3002 || code == 0xFF0E || code == 0xFF01 || code == 0xFF1F ||
         code == 0xFF61;
}

inline bool is_ellipsis(char32_t code) {
  return code == 0x2026;
}

inline bool is_shout(char32_t code) {
  return code == '!' || code == '?' || code == 0x203D ||
         (code >= 0x2047 && code <= 0x2049) || code == 0x203C;
}

inline bool is_terminator(char32_t code) {
  return code == '.' || is_shout(code) || is_ellipsis(code) || is_wide(code);
}

// Whatever side they stand on elsewhere: behind a terminator they close.
inline bool is_closing_quote(char32_t code) {
  return code == '"' || code == '\'' || code == 0x201D || code == 0x2019 ||
         code == 0xBB || code == 0x203A || code == 0x300D || code == 0x300F;
}

inline bool is_bracket(char32_t code) {
  return code == ')' || code == ']' || code == '}' || code == 0xFF09;
}

// English opens with these, German closes.
inline bool is_two_sided(char32_t code) {
  return code == 0x201C || code == 0x2018 || code == 0xAB || code == 0x2039 ||
         code == '*' || code == '_';
}

inline bool is_bullet(char32_t code) {
  return code == 0x2022 || code == 0x2043 || code == 0x25E6 || code == 0xB7;
}

inline bool is_opener(char32_t code) {
  return is_two_sided(code) || code == '"' || code == '\'' || code == '(' ||
         code == '[' || code == 0x201E || code == 0x201A || code == 0xBB ||
         code == 0x203A || code == 0xBF || code == 0xA1 || code == 0x2019 ||
         is_bullet(code) || text::is_dash(code);
}

// Of what follows a blank, these go on with the sentence.
inline bool goes_on_with(char32_t code) {
  constexpr std::u32string_view signs = U",;:.)]}!?/=%&|<>\n";
  return signs.find(code) != signs.npos || is_terminator(code) ||
         code == 0x201D;
}

inline bool is_word(char32_t code) {
  return text::is_letter(code) || text::is_digit(code);
}

// What a word before a mark begins behind.
inline bool parts_tokens(char32_t code) {
  return text::is_space(code) || text::is_apostrophe(code) ||
         (is_opener(code) && code != '-');
}

}  // namespace tamis::token
