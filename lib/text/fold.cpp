#include "tamis/text/fold.hpp"

#include <utf8proc.h>

#include <array>

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

}  // namespace tamis::text
