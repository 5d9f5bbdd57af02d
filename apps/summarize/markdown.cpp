#include <algorithm>

#include "summarize/forms.hpp"

namespace tamis::apps {
namespace {

bool is_alphanumeric(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
}

// Whether the character at `at` could begin or end a mark where it stands: a
// lone * between blanks, a < before a number do not.
bool is_mark(std::string_view text, std::size_t at) {
  const char before = at > 0 ? text[at - 1] : ' ';
  const char after = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (text[at]) {
    case '\\':
    case '`':
    case '~':
      return true;
    case '*':
      return before != ' ' || after != ' ';
    case '<':
      return is_alphanumeric(after) || after == '/' || after == '!' ||
             after == '?';
    case '&':
      return is_alphanumeric(after) || after == '#';
    case ']':
      return after == '(' || after == '[' || after == ':';
    case '#':  // at the beginning or end of a heading
      return before == ' ' || before == '#';
    default:
      return false;
  }
}

// Adds the run of _ that begins at `at`, and gives its length. Within a word,
// or between blanks, it is no mark.
std::size_t add_underscores(std::string_view text, std::size_t at,
                            std::string& out) {
  const std::size_t end =
      std::min(text.find_first_not_of('_', at), text.size());
  const char before = at > 0 ? text[at - 1] : ' ';
  const char after = end < text.size() ? text[end] : ' ';
  const bool are_marks =
      (!is_alphanumeric(before) || !is_alphanumeric(after)) &&
      (before != ' ' || after != ' ');
  for (std::size_t i = at; i < end; ++i) out += are_marks ? "\\_" : "_";
  return end - at;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '_') {
      i += add_underscores(text, i, out);
      continue;
    }
    if (is_mark(text, i)) out += '\\';
    out += text[i++];
  }
  return out;
}

}  // namespace tamis::apps
