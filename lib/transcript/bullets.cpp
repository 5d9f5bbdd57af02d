#include "bullets.hpp"

#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

// Whether a bullet or dash of any script may begin here: cheap.
bool may_be_bullet(std::string_view text) {
  return !text.empty() &&
         (text[0] == '*' || text[0] == '-' || text[0] == '\xE2');
}

}  // namespace

std::optional<std::string_view> behind_bullet(std::string_view text) {
  if (!may_be_bullet(text)) return std::nullopt;
  for (const std::string_view bullet : {"•", "*", "-", "–"}) {
    if (text.starts_with(bullet)) {
      return text::trimmed(text.substr(bullet.size()));
    }
  }
  return std::nullopt;
}

bool opens_list_line(std::string_view text) {
  if (may_be_bullet(text)) {
    for (const std::string_view mark : {"• ", "* ", "- ", "– ", "— ", "→ "}) {
      if (text.starts_with(mark)) return true;
    }
    return false;
  }
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
    ++digits;
  }
  return digits > 0 && digits < 4 && digits + 1 < text.size() &&
         (text[digits] == '.' || text[digits] == ')') &&
         text[digits + 1] == ' ';
}

}  // namespace tamis::transcript
