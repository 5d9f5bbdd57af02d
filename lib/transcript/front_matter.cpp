#include "front_matter.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lines.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/transcript/json.hpp"

namespace tamis::transcript {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

// Where the key of `line` ends, at its `:` or `=`; npos if it has none.
std::size_t key_end(std::string_view line) {
  constexpr std::size_t longest_key = 60;  // bytes
  const std::size_t end = line.substr(0, longest_key).find_first_of(":=");
  if (end == npos || end == 0) return npos;
  const char mark = line[end];
  const bool has_blank =
      end + 1 == line.size() || line[end + 1] == ' ' || line[end + 1] == '\t';
  const bool is_plain = std::none_of(
      line.begin(), line.begin() + static_cast<std::ptrdiff_t>(end),
      [](char c) { return c == '/' || c == '.' || c == '{'; });
  return is_plain && (mark == '=' || has_blank) ? end : npos;
}

// The character that `\c` stands for between double quotes.
void add_escaped(std::string& out, char c) {
  switch (c) {
    case 'n':
      out += '\n';
      break;
    case 't':
      out += ' ';
      break;
    case 'r':
      break;
    case '"':
    case '\\':
    case '/':
      out += c;
      break;
    default:
      out += '\\';
      out += c;
  }
}

std::string unquoted(std::string_view value) {
  value = text::trimmed(value);
  if (value.size() < 2 || !is_quote(value[0]) || value.back() != value[0]) {
    return std::string(value);
  }
  const char quote = value[0];
  value = value.substr(1, value.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool has_next = i + 1 < value.size();
    if (quote == '"' && value[i] == '\\' && has_next) {
      add_escaped(out, value[++i]);
    } else {
      out += value[i];
      if (quote == '\'' && value[i] == '\'' && has_next && value[i + 1] == '\'')
        ++i;
    }
  }
  return std::string(text::trimmed(out));
}

// `[a, "b"]` of a flow list. A comma within quotes parts nothing.
std::vector<std::string> flow_list(std::string_view value) {
  std::vector<std::string> found;
  value = value.substr(1, value.size() - 2);
  std::size_t begin = 0;
  char quote = '\0';
  for (std::size_t i = 0; i <= value.size(); ++i) {
    const char c = i < value.size() ? value[i] : ',';
    const bool is_end = i == value.size();
    if (quote != '\0' && !is_end) {
      if (c == quote) quote = '\0';
    } else if (is_quote(c) &&
               text::trimmed(value.substr(begin, i - begin)).empty()) {
      quote = c;
    } else if (c == ',') {
      std::string entry = unquoted(value.substr(begin, i - begin));
      if (!entry.empty()) found.push_back(std::move(entry));
      begin = i + 1;
    }
  }
  return found;
}

class Reader {
 public:
  explicit Reader(Document& document) : document_(document) {}

  void add(std::string_view line) {
    const std::string_view content = text::trimmed(line);
    if (content.empty() || (content.front() == '#' && !is_quoted_open())) {
      return;
    }
    if (is_quoted_open()) return go_on(content);
    if (content.starts_with("- ")) {
      list_.push_back(unquoted(content.substr(2)));
      return;
    }
    const bool is_inner = line.front() == ' ' || line.front() == '\t';
    const std::size_t end = key_end(content);
    if (is_inner || end == npos) return go_on(content);
    finish();
    key_ = unquoted(content.substr(0, end));
    take_value(text::trimmed(content.substr(end + 1)));
  }

  void finish() {
    if (!list_.empty()) {
      for (std::string& entry : list_) entry = json_string(entry);
      add_meta(json_array(list_));
    } else if (key_ == "title") {
      document_.title = one_line(unquoted(value_));
    } else if (!key_.empty() && !value_.empty()) {
      add_meta(json_string(unquoted(value_)));
    }
    key_.clear();
    value_.clear();
    list_.clear();
  }

 private:
  // Whether the value began with a quote that nothing closed yet.
  bool is_quoted_open() const {
    return !value_.empty() && is_quote(value_[0]) &&
           (value_.size() < 2 || value_.back() != value_[0]);
  }

  // What a key says when it comes again stands in one list with the first.
  void add_meta(std::string json) {
    const auto [place, is_new] =
        places_.try_emplace(key_, document_.meta.size());
    if (is_new) {
      document_.meta.push_back({key_, std::move(json)});
      return;
    }
    std::string& known = document_.meta[place->second].json;
    if (!known.starts_with('[')) known = '[' + known + ']';
    known.back() = ',';
    known += json.starts_with('[') ? json.substr(1) : json + ']';
  }

  void take_value(std::string_view value) {
    const bool is_block = !value.empty() && value.size() <= 3 &&
                          (value[0] == '>' || value[0] == '|');
    if (value.starts_with('[') && value.ends_with(']')) {
      list_ = flow_list(value);
    } else if (!is_block) {
      value_ = value;
    }
  }

  void go_on(std::string_view content) {
    std::string& open = list_.empty() ? value_ : list_.back();
    const bool is_quote_alone = open.size() == 1 && is_quote(open[0]);
    if (!open.empty() && !is_quote_alone) open += ' ';
    open += content;
  }

  Document& document_;
  std::string key_;
  std::string value_;
  std::vector<std::string> list_;
  std::unordered_map<std::string, std::size_t> places_;  // of keys in the meta
};

}  // namespace

std::size_t front_matter_size(std::span<const Line> lines) {
  if (lines.size() < 2) return 0;
  const std::string_view fence = text::trimmed(lines[0].text);
  if (fence != "---" && fence != "+++") return 0;
  std::size_t first = 1;
  while (first < lines.size() &&
         (lines[first].text.starts_with('#') ||
          (first > 1 && text::trimmed(lines[first].text).empty()))) {
    ++first;
  }
  if (first == lines.size() ||
      key_end(text::trimmed(lines[first].text)) == npos)
    return 0;
  for (std::size_t i = first; i < lines.size(); ++i) {
    const auto line = text::trimmed(lines[i].text);
    if (line == fence || (line == "..." && fence == "---")) return i + 1;
  }
  return 0;
}

void add_front_matter(std::span<const Line> lines, Document& document) {
  Reader reader(document);
  for (const Line& line : lines) reader.add(line.text);
  reader.finish();
}

}  // namespace tamis::transcript
