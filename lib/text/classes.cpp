#include "tamis/text/classes.hpp"

#include <utf8proc.h>

#include "tamis/text/utf8.hpp"

namespace tamis::text {
namespace {

utf8proc_category_t category(char32_t code) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}

// Of U+0080 to U+00FF, which French is full of.
bool is_latin_upper(char32_t code) {
  return code >= 0xC0 && code <= 0xDE && code != 0xD7;
}

bool is_latin_lower(char32_t code) {
  return (code >= 0xDF && code != 0xF7) || code == 0xB5;
}

}  // namespace

bool is_letter(char32_t code) {
  if (code < 0x80) return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
  if (code < 0x100) {
    return is_latin_lower(code) || is_latin_upper(code) || code == 0xAA ||
           code == 0xBA;
  }
  const auto found = category(code);
  return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z';
  if (code < 0x100) return is_latin_upper(code);
  const auto found = category(code);
  return found == UTF8PROC_CATEGORY_LU || found == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t code) {
  if (code < 0x80) return code >= 'a' && code <= 'z';
  if (code < 0x100) return is_latin_lower(code);
  return category(code) == UTF8PROC_CATEGORY_LL;
}

bool is_digit(char32_t code) {
  if (code < 0x660) return code >= '0' && code <= '9';
  return category(code) == UTF8PROC_CATEGORY_ND;
}

bool is_mark(char32_t code) {
  if (code < 0x300) return false;
  const auto found = category(code);
  return found >= UTF8PROC_CATEGORY_MN && found <= UTF8PROC_CATEGORY_ME;
}

bool is_prepended(char32_t code) {
  if (code < 0x600) return false;
  const auto* property =
      utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
  return property->boundclass == UTF8PROC_BOUNDCLASS_PREPEND;
}

bool is_space(char32_t code) {
  if (code < 0x80) return code == ' ' || (code >= '\t' && code <= '\r');
  if (code < 0x2000) return code == 0x85 || code == 0xA0 || code == 0x1680;
  return code <= 0x200A || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x3000;
}

bool is_apostrophe(char32_t code) {
  return code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x02BC ||
         code == 0x02B9 || code == 0xFF07 || code == 0x201B;
}

bool is_dash(char32_t code) {
  return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0xFE63 ||
         code == 0xFF0D;
}

std::size_t columns(char32_t code) {
  if (code >= 0x20 && code < 0x7F) return 1;
  return static_cast<std::size_t>(
      utf8proc_charwidth(static_cast<utf8proc_int32_t>(code)));
}

bool has_word_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (is_letter(point.code) || is_digit(point.code)) return true;
    at += point.size;
  }
  return false;
}

namespace {

bool is_ascii_word(char c) {
  return c > ' ' && c != 0x7F;  // bytes above 0x7F are negative
}

// Whether `c` is the first byte of a letter with an accent: no white space has
// two bytes from C3 on.
bool leads_latin(char c) {
  return static_cast<unsigned char>(c) >= 0xC3 &&
         static_cast<unsigned char>(c) <= 0xDF;
}

bool ends_latin(std::string_view text) {
  return leads_latin(text[text.size() - 2]) && (text.back() & 0xC0) == 0x80;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t size = text.size();
  if (size > 1 && (is_ascii_word(text[0]) || leads_latin(text[0])) &&
      (is_ascii_word(text[size - 1]) || ends_latin(text))) {
    return text;  // most of all texts
  }
  while (!text.empty()) {
    const CodePoint point = decode(text, 0);
    if (!is_space(point.code)) break;
    text.remove_prefix(point.size);
  }
  while (!text.empty()) {
    const CodePoint point = decode_before(text, text.size());
    if (!is_space(point.code)) break;
    text.remove_suffix(point.size);
  }
  return text;
}

}  // namespace tamis::text
