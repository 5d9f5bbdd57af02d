#include "markup_formats.hpp"

#include <algorithm>
#include <array>

#include "sax.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

// Elements that a page or a piece of one may begin with.
constexpr std::array<std::string_view, 40> page_elements = {
    "html",    "head",   "body",   "main",   "article", "section", "header",
    "div",     "p",      "ul",     "ol",     "dl",      "table",   "blockquote",
    "h1",      "h2",     "h3",     "h4",     "h5",      "h6",      "figure",
    "pre",     "center", "font",   "cite",   "meta",    "title",   "link",
    "script",  "style",  "nav",    "footer", "aside",   "form",    "time",
    "details", "hr",     "iframe", "svg",    "noscript"};

constexpr std::array<std::string_view, 9> void_elements = {
    "br", "img", "hr", "meta", "link", "input", "wbr", "source", "col"};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

bool is_name_character(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') ||
         c == ':' || c == '-' || c == '_';
}

// The element that `text` opens, or closes with a slash; empty: neither.
std::string_view tag_name(std::string_view text) {
  std::size_t size = 1 + text.starts_with("</");
  if (size >= text.size() || lower(text[size]) < 'a' ||
      lower(text[size]) > 'z') {
    return {};
  }
  while (size < text.size() && is_name_character(text[size])) ++size;
  return text.substr(1, size - 1);
}

// What stands behind comments, declarations and blanks.
struct Beginning {
  std::string_view rest;
  bool is_html = false;  // a declaration says so
};

std::size_t end_of(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  return at == text.npos ? text.size() : at + mark.size();
}

Beginning beginning_of(std::string_view text) {
  Beginning found;
  while (true) {
    text = text::trimmed(text);
    if (text.starts_with("<!--")) {
      text.remove_prefix(end_of(text, "-->"));
    } else if (text.starts_with("<?")) {
      text.remove_prefix(end_of(text, ">"));
    } else if (text.starts_with("<!")) {
      const std::string_view declaration = text.substr(0, end_of(text, ">"));
      const bool has_subset = declaration.find('[') != declaration.npos;
      found.is_html |= lowered(declaration).starts_with("<!doctype html");
      text.remove_prefix(has_subset ? end_of(text, "]>") : declaration.size());
    } else {
      found.rest = text;
      return found;
    }
  }
}

// Whether nearly all of the text stands inside of elements; in Markdown with
// some HTML much stands outside.
bool is_inside_elements(std::string_view text) {
  std::size_t outside = 0;
  std::size_t inside = 0;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view name = tag_name(text.substr(at, 40));
    if (text[at] != '<' || name.empty()) {
      if (!text::is_space(static_cast<unsigned char>(text[at]))) {
        ++(depth == 0 ? outside : inside);
      }
      ++at;
      continue;
    }
    if (name.starts_with('/')) {
      depth -= depth > 0;
    } else if (std::find(void_elements.begin(), void_elements.end(),
                         lowered(name)) == void_elements.end()) {
      ++depth;
    }
    at += end_of(text.substr(at), ">");
  }
  return outside * 10 <= inside + outside;
}

// Whether each <cite>, with at most a page's head before the first, names who
// speaks in the <time> or <p> behind it.
bool names_by_cite(std::string_view text) {
  constexpr std::size_t longest_head = 3000;  // bytes
  std::size_t at = text.find("<cite");
  if (at == text.npos || at > longest_head) return false;
  std::size_t names = 0;
  std::size_t others = 0;
  for (; at != text.npos; at = text.find("<cite", at + 5)) {
    const std::size_t end = text.find("</cite>", at);
    if (end == text.npos) break;
    const auto next = text::trimmed(text.substr(end + 7, 200));
    const std::string_view name = tag_name(next);
    ++(name == "time" || name == "p" ? names : others);
  }
  return names > 0 && others * 4 <= names;
}

bool names_by_speaker_elements(std::string_view text) {
  if (text.find("<orateur") != text.npos ||
      text.find("<paragraphe") != text.npos) {
    return true;
  }
  const std::string folded = lowered(text);
  const std::size_t at = folded.find("<speaker ");
  return at != folded.npos &&
         folded.substr(at, folded.find('>', at) - at).find(" name=") !=
             folded.npos;
}

}  // namespace

std::optional<Format> markup_format_of(std::string_view text) {
  const Beginning beginning = beginning_of(text);
  const std::string_view rest = beginning.rest;
  if (!rest.starts_with('<')) return std::nullopt;
  const std::string root = lowered(local_name(tag_name(rest)));
  const auto has = [rest](std::string_view mark) {
    return rest.find(mark) != rest.npos;
  };
  if (root == "tt" && (has("xmlns") || has("begin=") || has("<body"))) {
    return Format::ttml;
  }
  if (root == "timedtext") return Format::srv3;
  if (root == "transcript" && has("<text ")) return Format::srv1;
  if (root == "transcripts" && has("speech")) return Format::podlove_xml;
  const bool is_page =
      beginning.is_html || root == "html" || root == "head" || root == "body";
  if (!root.empty() && !is_page && names_by_speaker_elements(rest)) {
    return Format::hansard;
  }
  const bool may_be_part = std::find(page_elements.begin(), page_elements.end(),
                                     root) != page_elements.end();
  if (!is_page && (!may_be_part || !is_inside_elements(rest))) {
    return std::nullopt;
  }
  return names_by_cite(rest) ? Format::podcast_html : Format::html;
}

Document read_markup(std::string_view text, Format format, Problems& problems) {
  switch (format) {
    case Format::ttml:
      return read_ttml(text, problems);
    case Format::srv1:
    case Format::srv3:
      return read_youtube_xml(text, format, problems);
    case Format::podlove_xml:
      return read_podlove_xml(text, problems);
    case Format::hansard:
      return read_hansard(text, problems);
    case Format::podcast_html:
      return read_podcast_html(text, problems);
    default:
      return read_html(text, problems);
  }
}

void append_collapsed(std::string& to, std::string_view text) {
  std::size_t begin = 0;  // of what is not added yet
  bool after_blank = to.empty() || to.back() == ' ';
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) > ' ' ||
        (c != ' ' && c != '\n' && c != '\t' && c != '\r')) {
      after_blank = false;
      continue;
    }
    if (!after_blank && c == ' ') {  // a single blank goes with its words
      after_blank = true;
      continue;
    }
    to.append(text, begin, at - begin);
    if (!after_blank) to += ' ';
    after_blank = true;
    begin = at + 1;
  }
  to.append(text, begin);
}

std::string language_of_tag(std::string_view tag) {
  std::string code =
      lowered(text::trimmed(tag.substr(0, tag.find_first_of("-_"))));
  const bool is_code = (code.size() == 2 || code.size() == 3) &&
                       std::all_of(code.begin(), code.end(),
                                   [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_code) code.clear();
  return code;
}

}  // namespace tamis::transcript
