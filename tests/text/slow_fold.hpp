// Folding, Normalization Form C and UTF-8 as their rules read, one code point
// at a time: the judges of the fast ones.
#pragma once

#include <utf8proc.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::text {

// Table 3-7 of the Unicode Standard, row by row.
inline CodePoint slow_decode(std::string_view text, std::size_t at) {
  const struct {
    unsigned char first_low, first_high, second_low, second_high;
    std::uint32_t size;
  } rows[] = {{0x00, 0x7F, 0x00, 0x00, 1}, {0xC2, 0xDF, 0x80, 0xBF, 2},
              {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
              {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
              {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4},
              {0xF4, 0xF4, 0x80, 0x8F, 4}};
  const auto is_between = [text](std::size_t i, unsigned low, unsigned high) {
    if (i >= text.size()) return false;
    const auto byte = static_cast<unsigned char>(text[i]);
    return byte >= low && byte <= high;
  };
  for (const auto& row : rows) {
    if (!is_between(at, row.first_low, row.first_high)) continue;
    const auto first = static_cast<unsigned char>(text[at]);
    char32_t code = row.size == 1 ? first : first & (0x7FU >> row.size);
    for (std::uint32_t i = 1; i < row.size; ++i) {
      const bool is_second = i == 1;
      if (!is_between(at + i, is_second ? row.second_low : 0x80,
                      is_second ? row.second_high : 0xBF)) {
        return {replacement_character, i, false};
      }
      code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    }
    return {code, row.size};
  }
  return {replacement_character, 1, false};
}

// Normalization Form C of valid UTF-8 by utf8proc alone.
inline std::string slow_nfc(const std::string& text) {
  utf8proc_uint8_t* raw = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &raw,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (size < 0) return text;
  const std::string out(reinterpret_cast<const char*>(raw),
                        static_cast<std::size_t>(size));
  std::free(raw);
  return out;
}

// Appends what stands for `code` whatever utf8proc says; false if none does.
inline bool append_by_our_rules(std::string& out, char32_t code) {
  const bool is_invisible = code == 0xAD || code == 0xFEFF ||
                            (code >= 0x200B && code <= 0x200F) ||
                            (code >= 0x2060 && code <= 0x2064);
  if (is_invisible) return true;
  const std::string before = out;
  if (code == 0x152 || code == 0x153) out += "oe";
  if (code == 0xC6 || code == 0xE6) out += "ae";
  if (is_apostrophe(code)) out += '\'';
  if (is_dash(code)) out += '-';
  if (is_space(code)) out += ' ';
  return out != before;
}

inline void append_slow_fold(std::string& out, char32_t code, Accents accents) {
  if (append_by_our_rules(out, code)) return;
  const bool is_dropping = accents == Accents::drop;
  const auto options = static_cast<utf8proc_option_t>(
      UTF8PROC_CASEFOLD | UTF8PROC_COMPAT |
      (is_dropping ? UTF8PROC_DECOMPOSE : UTF8PROC_COMPOSE));
  utf8proc_int32_t parts[32] = {};
  int boundary = 0;
  const auto count = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(code), parts, 32, options, &boundary);
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const auto part = static_cast<char32_t>(parts[i]);
    if (is_dropping && is_mark(part)) continue;
    if (!append_by_our_rules(out, part)) append(out, part);
  }
}

inline std::string slow_fold(std::string_view text, Accents accents) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = slow_decode(text, at);
    append_slow_fold(out, point.code, accents);
    at += point.size;
  }
  return slow_nfc(out);
}

}  // namespace tamis::text
