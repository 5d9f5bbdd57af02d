// Markdown with front matter and the tags of template engines, as notes and
// static sites keep transcripts. Only what writers of transcripts use is
// unwrapped: headings, emphasis, links, images, rules, quotes.
#include <algorithm>
#include <optional>
#include <string>

#include "lines.hpp"
#include "markup.hpp"
#include "readers.hpp"
#include "speakers.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::transcript {
namespace {

bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of(line[0]) == line.npos &&
         (line[0] == '-' || line[0] == '*' || line[0] == '_');
}

std::string_view unquoted(std::string_view value) {
  value = text::trimmed(value);
  if (value.size() >= 2 && (value[0] == '"' || value[0] == '\'') &&
      value.back() == value[0]) {
    value = value.substr(1, value.size() - 2);
  }
  return value;
}

// `[a, "b"]` of a flow list, or `value` alone.
std::vector<std::string> flow_list(std::string_view value) {
  std::vector<std::string> found;
  value = value.substr(1, value.size() - 2);
  while (!value.empty()) {
    const std::size_t comma = value.find(',');
    const auto entry = unquoted(value.substr(0, comma));
    if (!entry.empty()) found.emplace_back(entry);
    value.remove_prefix(comma == value.npos ? value.size() : comma + 1);
  }
  return found;
}

// Front matter read by a small part of YAML: keys, plain, quoted and folded
// values, lists. What is no such line is passed over.
class FrontMatter {
 public:
  explicit FrontMatter(Document& document) : document_(document) {}

  void add(std::string_view line) {
    const std::string_view content = text::trimmed(line);
    if (content.empty() || content.front() == '#') return;
    const bool is_inner = line.front() == ' ' || line.front() == '\t';
    if (content.starts_with("- ")) {
      list_.emplace_back(unquoted(content.substr(2)));
      return;
    }
    const std::size_t colon = content.find(':');
    if (is_inner || colon == content.npos) {
      if (!value_.empty()) value_ += ' ';
      value_ += content;
      return;
    }
    finish();
    key_ = text::trimmed(content.substr(0, colon));
    const auto value = text::trimmed(content.substr(colon + 1));
    const bool is_block =
        value == ">" || value == "|" || value == ">-" || value == "|-";
    if (value.starts_with('[') && value.ends_with(']')) {
      list_ = flow_list(value);
    } else if (!is_block) {
      value_ = value;
    }
  }

  void finish() {
    if (!list_.empty()) {
      for (std::string& entry : list_) entry = json_string(entry);
      document_.meta.push_back({key_, json_array(list_)});
    } else if (key_ == "title") {
      document_.title = unquoted(value_);
    } else if (!key_.empty() && !value_.empty()) {
      document_.meta.push_back({key_, json_string(unquoted(value_))});
    }
    key_.clear();
    value_.clear();
    list_.clear();
  }

 private:
  Document& document_;
  std::string key_;
  std::string value_;
  std::vector<std::string> list_;
};

// The number of lines that front matter takes at the top; 0 where there is
// none: a rule and a text, or an opening that nothing closes.
std::size_t front_matter_size(const std::vector<Line>& lines) {
  if (lines.empty() || text::trimmed(lines[0].text) != "---") return 0;
  bool has_key = false;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto line = text::trimmed(lines[i].text);
    if (line == "---" || line == "...") return has_key ? i + 1 : 0;
    has_key |= line.find(':') != line.npos;
  }
  return 0;
}

// `text` without what stands between `open` and `close`, marks included.
std::string without_between(std::string_view text, std::string_view open,
                            std::string_view close) {
  std::string out;
  while (true) {
    const std::size_t begin = text.find(open);
    const std::size_t end =
        begin == text.npos ? text.npos : text.find(close, begin + open.size());
    if (end == text.npos) break;
    out += text.substr(0, begin);
    text.remove_prefix(end + close.size());
  }
  return out += text;
}

// [text](address) and [text][reference] give their text, ![…](…) nothing,
// <https://…> its address.
std::string without_links(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_image =
        text[at] == '!' && text.substr(at + 1).starts_with('[');
    const std::size_t open = is_image ? at + 1 : at;
    if (text[open] == '[') {
      const std::size_t close = text.find_first_of("[]", open + 1);
      if (close != text.npos && text[close] == ']' && close + 1 < text.size() &&
          (text[close + 1] == '(' || text[close + 1] == '[')) {
        const char end_mark = text[close + 1] == '(' ? ')' : ']';
        const std::size_t end = text.find_first_of("()[]", close + 2);
        if (end != text.npos && text[end] == end_mark) {
          if (!is_image) out += text.substr(open + 1, close - open - 1);
          at = end + 1;
          continue;
        }
      }
    } else if (text.substr(at).starts_with("<http")) {
      const std::size_t close = text.find_first_of("<> ", at + 1);
      if (close != text.npos && text[close] == '>') {
        out += text.substr(at + 1, close - at - 1);
        at = close + 1;
        continue;
      }
    }
    out += text[at++];
  }
  return out;
}

// Where `mark` stands from `at` on, a backslash not before it.
std::size_t find_mark(std::string_view text, std::string_view mark,
                      std::size_t at) {
  at = text.find(mark, at);
  while (at != text.npos && at > 0 && text[at - 1] == '\\') {
    at = text.find(mark, at + 1);
  }
  return at;
}

// `text` without pairs of `mark` that hug words: **bold**, `code`. A mark
// between blanks or within a word stays.
std::string without_emphasis(std::string_view text, std::string_view mark) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = find_mark(text, mark, at);
    const std::size_t close = open == text.npos
                                  ? text.npos
                                  : find_mark(text, mark, open + mark.size());
    if (close == text.npos) break;
    const std::string_view inner =
        text.substr(open + mark.size(), close - open - mark.size());
    const bool hugs = !inner.empty() && inner.front() != ' ' &&
                      inner.back() != ' ' &&
                      (open == 0 || mark != "_" || text[open - 1] == ' ');
    out += text.substr(at, open - at);
    if (hugs) {
      out += inner;
      at = close + mark.size();
    } else {
      out += mark;
      at = open + mark.size();
    }
  }
  return out += text.substr(at);
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escapes = text[i] == '\\' && i + 1 < text.size() &&
                         std::string_view("[]()*_#`-.!").find(text[i + 1]) !=
                             std::string_view::npos;
    if (!escapes) out += text[i];
  }
  return out;
}

std::string plain(std::string_view line) {
  std::string text = without_between(line, "{%", "%}");
  text = without_between(text, "{{<", ">}}");
  text = without_between(text, "<!--", "-->");
  std::string_view content = text::trimmed(text);
  if (is_rule(content)) return {};
  while (content.starts_with('>')) content = text::trimmed(content.substr(1));
  const std::size_t hashes = content.find_first_not_of('#');
  if (hashes != content.npos && hashes > 0 && hashes <= 6 &&
      content[hashes] == ' ') {
    content = text::trimmed(content.substr(hashes));
    while (content.ends_with('#')) content.remove_suffix(1);
  }
  if (content.starts_with("* ") || content.starts_with("+ ")) {
    text = "- " + without_links(content.substr(2));
  } else {
    text = without_links(content);
  }
  for (const std::string_view mark : {"***", "**", "__", "`", "*", "_"}) {
    text = without_emphasis(text, mark);
  }
  return std::string(text::trimmed(unescaped(without_entities(text))));
}

}  // namespace

Document read_markdown(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  Document document;
  const std::size_t begin = front_matter_size(lines);
  if (begin > 0) {
    FrontMatter front(document);
    for (std::size_t i = 1; i + 1 < begin; ++i) front.add(lines[i].text);
    front.finish();
  }
  std::vector<SourceLine> source_lines;
  bool after_blank = true;
  for (std::size_t i = begin; i < lines.size(); ++i) {
    std::string content = plain(lines[i].text);
    if (content.empty()) {
      after_blank = true;
      continue;
    }
    source_lines.push_back(
        {std::move(content), lines[i].number, after_blank, false});
    after_blank = false;
  }
  add_segments_of(std::move(source_lines), document);
  return document;
}

}  // namespace tamis::transcript
