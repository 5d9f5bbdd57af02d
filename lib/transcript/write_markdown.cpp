#include <algorithm>

#include "tamis/transcript/write.hpp"

namespace tamis::transcript {
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

bool is_rule_of_underscores(std::string_view line) {
  return line[0] == '_' && line.find_first_not_of("_ \t\n") == line.npos &&
         std::count(line.begin(), line.end(), '_') >= 3;
}

// How many bytes of `line` are a mark of what it is if it begins a paragraph: a
// heading, a quote, a list, a rule, a table; the last of them to be escaped.
std::size_t block_mark_size(std::string_view line) {
  constexpr std::string_view marks = "#>=|";
  constexpr std::string_view bullets = "-+*";
  if (line.empty()) return 0;
  if (is_rule_of_underscores(line)) return 1;
  if (marks.find(line[0]) != marks.npos) return 1;
  const char after = line.size() > 1 ? line[1] : ' ';
  if (bullets.find(line[0]) != bullets.npos) {
    return after == ' ' || after == '\t' || after == line[0] ? 1 : 0;
  }
  const std::size_t digits = line.find_first_not_of("0123456789");
  const bool is_number = digits != line.npos && digits > 0 && digits < 10 &&
                         (line[digits] == '.' || line[digits] == ')');
  return is_number ? digits + 1 : 0;
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

std::string markdown_paragraph(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, size);
    const std::size_t mark = block_mark_size(line);
    if (mark > 0) {
      out.append(line, 0, mark - 1) += '\\';
      out += line[mark - 1];
    }
    out += markdown_text(line.substr(mark));
    text.remove_prefix(size);
  }
  return out;
}

std::string to_markdown(const Document& document) {
  std::string out;
  if (!document.title.empty()) {
    out += "# " + markdown_text(document.title) + "\n\n";
  }
  std::string_view speaker;
  const std::vector<Paragraph> paragraphs = paragraphs_of(document);
  for (const Paragraph& paragraph : paragraphs) {
    if (!paragraph.speaker.empty() && paragraph.speaker != speaker) {
      out += "**" + markdown_text(paragraph.speaker) + ":** ";
    }
    speaker = paragraph.speaker;
    out += markdown_paragraph(paragraph.text) + "\n\n";
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace tamis::transcript
