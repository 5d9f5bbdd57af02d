#include "tamis/text/fold.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>

#include "normal_form.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::text {
namespace {

bool is_invisible(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF;
}

// Code points that utf8proc's own case folding leaves as they are.
std::string_view opened_ligature(char32_t code) {
  switch (code) {
    case 0x0152:
    case 0x0153:
      return "oe";
    case 0x00C6:
    case 0x00E6:
      return "ae";
    default:
      return {};
  }
}

// Appends what stands for `code` here; false if no rule of ours speaks of it.
bool append_ours(std::string& out, char32_t code) {
  if (is_invisible(code)) return true;
  if (const auto open = opened_ligature(code); !open.empty()) {
    out += open;
    return true;
  }
  char plain = 0;
  if (is_apostrophe(code)) plain = '\'';
  if (is_dash(code)) plain = '-';
  if (is_space(code)) plain = ' ';
  if (plain != 0) out.push_back(plain);
  return plain != 0;
}

void append_folded(std::string& out, char32_t code, Accents accents) {
  if (code < 0x80) {
    out.push_back(static_cast<char>(
        is_upper(code) ? code + 0x20 : (is_space(code) ? U' ' : code)));
    return;
  }
  if (append_ours(out, code)) return;
  if (accents == Accents::keep && code >= 0xC0 && code <= 0xDE &&
      code != 0xD7) {
    return append(out, code + 0x20);  // the upper case of Latin-1
  }
  auto options = UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_COMPOSE;
  if (accents == Accents::drop) {
    options = UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE;
  }
  // The longest decomposition of one code point is 18 long (UAX #15).
  std::array<utf8proc_int32_t, 32> parts{};
  int last_boundary_class = 0;
  const auto count = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(code), parts.data(),
      static_cast<utf8proc_ssize_t>(parts.size()),
      static_cast<utf8proc_option_t>(options), &last_boundary_class);
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const auto part = static_cast<char32_t>(parts[static_cast<std::size_t>(i)]);
    if (accents == Accents::drop && is_mark(part)) continue;
    if (!append_ours(out, part)) append(out, part);
  }
}

bool is_surely_nfc(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    // U+0300 is CC 80: lead bytes below it are quickly passed over.
    if (static_cast<unsigned char>(text[at]) < 0xCC) {
      ++at;
      continue;
    }
    const CodePoint point = decode(text, at);
    if (!is_inert(point.code)) return false;
    at += point.size;
  }
  return true;
}

// More marks in a row than any language has (UAX #15, Stream-Safe text): their
// canonical order would cost quadratic time.
bool has_endless_marks(std::string_view line) {
  constexpr std::size_t most = 30;
  std::size_t marks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = decode(line, at);
    at += point.size;
    marks = is_mark(point.code) ? marks + 1 : 0;
    if (marks > most) return true;
  }
  return false;
}

void append_nfc(std::string& out, std::string_view line) {
  utf8proc_uint8_t* raw = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(line.data()),
      static_cast<utf8proc_ssize_t>(line.size()), &raw,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> held(
      raw, &std::free);
  if (size < 0) {
    out += line;  // malformed: as it came
  } else {
    out.append(reinterpret_cast<const char*>(raw),
               static_cast<std::size_t>(size));
  }
}

}  // namespace

std::string fold(std::string_view text, Accents accents) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    append_folded(out, point.code, accents);
    at += point.size;
  }
  return nfc(out);
}

bool is_inert(char32_t code) {
  // Everything below U+0300, Cyrillic, typographic punctuation, the box around
  // a key, arrows and other symbols, kana, ideographs, Hangul, full-width
  // forms, emoji and their variation selector. U+3099 and its like combine.
  if (code < 0x300 || (code >= 0x2002 && code < 0x20D0)) return true;
  if (code < 0x2150) {
    return (code >= 0x400 && code < 0x483) || (code >= 0x48A && code < 0x590) ||
           code == 0x20E3 || code == 0x2116 || code == 0x2122;
  }
  if (code < 0x3000) {
    return code < 0x2329 || (code >= 0x232B && code < 0x2ADC);
  }
  return code < 0x302A || (code >= 0x3041 && code < 0x3099) ||
         (code >= 0x309B && code < 0x3100) ||
         (code >= 0x4E00 && code < 0xA000) ||
         (code >= 0xAC00 && code < 0xD7A4) ||
         (code >= 0xFF01 && code < 0xFFF0) || code == 0xFE0F ||
         code == replacement_character || (code >= 0x1F000 && code < 0x1FB00);
}

std::string nfc(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line =
        text.substr(0, end == text.npos ? end : end + 1);
    text.remove_prefix(line.size());
    if (is_surely_nfc(line) || has_endless_marks(line)) {
      out += line;
    } else {
      append_nfc(out, line);
    }
  }
  return out;
}

}  // namespace tamis::text
