// Text that is in Normalization Form C already, as nearly all is, is passed
// over; utf8proc sees the few code points around one that may not be.
#include "normal_form.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cassert>
#include <string>
#include <vector>

#include "blocks.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::text {
namespace {

// The lead byte of U+0300; all code points below are inert.
constexpr unsigned char first_lead = 0xCC;

// More marks in a row than any language has (UAX #15, Stream-Safe text): their
// canonical order would cost quadratic time.
bool has_endless_marks(std::string_view line) {
  constexpr std::size_t most = 30;
  std::size_t marks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t next = pass_below(first_lead, line, at);
    if (next > at) marks = 0;
    if (next == line.size()) break;
    const CodePoint point = decode(line, next);
    at = next + point.size;
    marks = is_mark(point.code) ? marks + 1 : 0;
    if (marks > most) return true;
  }
  return false;
}

// Normalises stretches of a line, with one buffer for all.
class Composer {
 public:
  // Appends `line`, which is valid UTF-8.
  void append(std::string& out, std::string_view line);

 private:
  void append_stretch(std::string& out, std::string_view stretch);

  std::vector<utf8proc_int32_t> codes_;
};

void Composer::append(std::string& out, std::string_view line) {
  std::size_t kept = 0;
  for (std::size_t at = 0; (at = pass_inert(line, at)) < line.size();) {
    // The one before is inert, but may compose with this one.
    const std::size_t begin = at == 0 ? 0 : at - decode_before(line, at).size;
    out.append(line, kept, begin - kept);
    do {
      at += decode(line, at).size;
    } while (at < line.size() && !is_inert(decode(line, at).code));
    append_stretch(out, line.substr(begin, at - begin));
    kept = at;
  }
  out.append(line, kept);
}

void Composer::append_stretch(std::string& out, std::string_view stretch) {
  // No code point becomes more than 1.5 for each byte it takes (U+0390 becomes
  // 3); utf8proc wants room for one more.
  codes_.resize(stretch.size() * 3 / 2 + 1);
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto count = utf8proc_decompose(
      reinterpret_cast<const utf8proc_uint8_t*>(stretch.data()),
      static_cast<utf8proc_ssize_t>(stretch.size()), codes_.data(),
      static_cast<utf8proc_ssize_t>(codes_.size() - 1), options);
  assert(count < static_cast<utf8proc_ssize_t>(codes_.size()));
  const auto size =
      count < 0 ? count : utf8proc_reencode(codes_.data(), count, options);
  if (size < 0) {
    out += stretch;
  } else {
    out.append(reinterpret_cast<const char*>(codes_.data()),
               static_cast<std::size_t>(size));
  }
}

}  // namespace

bool is_inert(char32_t code) {
  // Everything below U+0300, Greek but for a few signs, Cyrillic, Armenian and
  // the letters of Hebrew and Arabic; the Latin letters of Vietnamese,
  // typographic punctuation, the box around a key, arrows and other symbols,
  // kana, ideographs, Hangul, full-width forms, emoji and their variation
  // selector. U+3099 and its like combine.
  if (code < 0x300 || (code >= 0x2002 && code < 0x20D0)) return true;
  if (code < 0x2150) {
    return (code >= 0x388 && code < 0x483) || (code >= 0x48A && code < 0x590) ||
           (code >= 0x5D0 && code < 0x610) || (code >= 0x620 && code < 0x64B) ||
           (code >= 0x1E00 && code < 0x1F71) || code == 0x20E3 ||
           code == 0x2116 || code == 0x2122;
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

std::size_t pass_inert(std::string_view text, std::size_t at) {
  while ((at = pass_below(first_lead, text, at)) < text.size()) {
    const CodePoint point = decode(text, at);
    if (!is_inert(point.code)) break;
    at += point.size;
  }
  return at;
}

std::string nfc(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  Composer composer;
  std::size_t kept = 0;
  for (std::size_t at = 0; (at = pass_inert(text, at)) < text.size();) {
    const std::size_t begin = std::max(kept, text.rfind('\n', at) + 1);
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
    out.append(text, kept, begin - kept);
    const std::string_view line = text.substr(begin, at - begin);
    if (is_utf8(line) && !has_endless_marks(line)) {
      composer.append(out, line);
    } else {
      out += line;  // as it came
    }
    kept = at;
  }
  out.append(text, kept);
  return out;
}

}  // namespace tamis::text
