#include "tame_markup.hpp"

#include <algorithm>
#include <cstddef>

namespace tamis::transcript {
namespace {

constexpr std::size_t most_attributes = 1024;
constexpr std::size_t longest_value = 1 << 16;  // bytes, looked through

// Whether a quote at `at` begins a value; elsewhere it is a mark like others.
bool opens_value(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at > 0 && text[at - 1] == '=';
}

// Where the start tag at `begin` ends, and whether it has too many attributes
// up to there. A quote that is not closed soon is none.
struct Tag {
  std::size_t end;
  bool is_too_much;
};

Tag tag_at(std::string_view text, std::size_t begin) {
  std::size_t attributes = 0;
  bool in_word = true;
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '>') return {at, false};
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '/';
    if (!is_blank && !in_word && ++attributes > most_attributes) {
      return {at, true};
    }
    in_word = !is_blank;
    if ((c != '"' && c != '\'') || !opens_value(text, at)) continue;
    const auto close = text.substr(at + 1, longest_value).find(c);
    if (close != text.npos) at += close + 1;
    in_word = false;
  }
  return {text.size(), false};
}

// Whether `block`, if it began within a tag, within a value in `quote` (0: in
// none), could be all of that tag, attributes in it.
bool may_be_within_tag(std::string_view block, char quote) {
  std::size_t at = 0;
  while (true) {
    if (quote != 0) {
      const std::size_t close = block.find(quote, at);
      if (close == block.npos) return at > 0;
      at = close + 1;
    }
    for (; at < block.size(); ++at) {
      const char c = block[at];
      if (c == '>') return false;
      if ((c == '"' || c == '\'') && opens_value(block, at)) break;
    }
    if (at == block.size()) return true;
    quote = block[at++];
  }
}

// A tag with too many attributes holds one of these blocks whole, so that most
// documents need but a look at some bytes in each.
bool may_have_long_tag(std::string_view text) {
  constexpr std::size_t size = most_attributes;
  for (std::size_t at = 0; at + size <= text.size(); at += size) {
    const std::string_view block = text.substr(at, size);
    if (may_be_within_tag(block, 0) || may_be_within_tag(block, '"') ||
        may_be_within_tag(block, '\'')) {
      return true;
    }
  }
  return false;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Makes text of tags with too many attributes.
void tame_tags(std::string_view text, std::string& tamed) {
  for (std::size_t at = text.find('<'); at != text.npos;
       at = text.find('<', at)) {
    if (++at >= text.size() || !is_letter(text[at])) continue;
    const Tag tag = tag_at(text, at);
    if (tag.is_too_much) {
      if (tamed.empty()) tamed = text;
      std::replace(tamed.begin() + static_cast<std::ptrdiff_t>(at - 1),
                   tamed.begin() + static_cast<std::ptrdiff_t>(tag.end), '<',
                   ' ');
    }
    at = tag.end;
  }
}

bool has_comment(std::string_view text) {
  for (std::size_t at = text.find('!'); at != text.npos;
       at = text.find('!', at + 1)) {
    if (at > 0 && text.substr(at - 1).starts_with("<!--")) return true;
  }
  return false;
}

// Makes text of comments that are never closed.
void tame_comments(std::string_view text, std::string& tamed) {
  if (!has_comment(text)) return;
  const std::size_t last_end = text.rfind("-->");
  std::size_t at = text.find("<!--", last_end == text.npos ? 0 : last_end);
  if (at != text.npos && tamed.empty()) tamed = text;
  for (; at != text.npos; at = text.find("<!--", at + 4)) {
    tamed.replace(at, 4, "    ");
  }
}

}  // namespace

std::string tamed_markup(std::string_view text) {
  std::string tamed;
  if (may_have_long_tag(text)) tame_tags(text, tamed);
  tame_comments(text, tamed);
  if (text.find('\0') != text.npos) {  // libxml2 ends there
    if (tamed.empty()) tamed = text;
    std::replace(tamed.begin(), tamed.end(), '\0', ' ');
  }
  return tamed;
}

}  // namespace tamis::transcript
