#include "markup_formats.hpp"

#include <algorithm>

#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {

std::optional<Format> markup_format_of(std::string_view text) {
  if (text.find("<tt") != text.npos) return Format::ttml;
  return std::nullopt;
}

Document read_markup(std::string_view text, Format,
                     std::vector<Problem>& problems) {
  return read_ttml(text, problems);
}

void append_collapsed(std::string& to, std::string_view text) {
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_blank) {
      to += c;
    } else if (!to.empty() && to.back() != ' ') {
      to += ' ';
    }
  }
}

std::string language_of_tag(std::string_view tag) {
  std::string language(tag.substr(0, tag.find_first_of("-_")));
  std::transform(language.begin(), language.end(), language.begin(),
                 [](char c) {
                   return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
                 });
  return language;
}

}  // namespace tamis::transcript
