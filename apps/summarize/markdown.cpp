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
// lone * between blanks, a _ within a word, a < before a number do not.
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
    case '_':
      return !(is_alphanumeric(before) && is_alphanumeric(after)) &&
             (before != ' ' || after != ' ');
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

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_mark(text, i)) out += '\\';
    out += text[i];
  }
  return out;
}

}  // namespace tamis::apps
