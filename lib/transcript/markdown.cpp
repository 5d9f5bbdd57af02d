// Markdown with front matter and the tags of template engines, as notes and
// static sites keep transcripts. Only what writers of transcripts use is
// unwrapped: headings, emphasis, links, images, rules, quotes, tables, fences,
// comments.
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "front_matter.hpp"
#include "heads.hpp"
#include "lines.hpp"
#include "marks.hpp"
#include "markup.hpp"
#include "readers.hpp"
#include "rows.hpp"
#include "speakers.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of(line[0]) == line.npos &&
         (line[0] == '-' || line[0] == '*' || line[0] == '_' || line[0] == '=');
}

// `|---|:--:|` between a table's heading and its rows.
bool is_table_rule(std::string_view line) {
  return line.starts_with('|') && line.find("--") != npos &&
         line.find_first_not_of("|-: ") == npos;
}

// `[1]: https://…`, which other lines refer to.
bool is_reference(std::string_view line) {
  if (!line.starts_with('[') || line.starts_with("[^")) return false;
  const std::size_t end = line.substr(0, 200).find("]: ");
  if (end == npos || end == 1) return false;
  const auto address = text::trimmed(line.substr(end + 3));
  return address.starts_with("http") || address.starts_with('/') ||
         address.starts_with('<') || address.starts_with('#');
}

std::string_view without_quote(std::string_view line) {
  while (line.starts_with('>') && !line.starts_with(">>")) {
    line = text::trimmed(line.substr(1));
  }
  return line;
}

// The number of `#` that make a heading of `line`.
std::size_t heading_size(std::string_view line) {
  const std::size_t hashes = line.find_first_not_of('#');
  return hashes != npos && hashes <= 6 && line[hashes] == ' ' ? hashes : 0;
}

std::string_view without_cell_ends(std::string_view line) {
  if (line.size() > 2 && line.starts_with('|') && line.ends_with('|')) {
    line = text::trimmed(line.substr(1, line.size() - 2));
  }
  return line;
}

std::string plain(std::string_view text) {
  return unescaped(without_entities(without_emphasis(text)),
                   "[]()*_#`-.!~<>|{}+:=&\\");
}

class Reader {
 public:
  Reader(std::string_view text, Problems& problems)
      : problems_(problems),
        has_templates_(text.find("{%") != npos || text.find("{{") != npos ||
                       text.find("{#") != npos) {}

  Document read(const std::vector<Line>& lines) {
    Document document;
    const std::size_t begin = front_matter_size(lines);
    if (begin > 0) {
      add_front_matter(std::span(lines).subspan(1, begin - 2), document);
    }
    find_comment_end(lines, begin);
    for (std::size_t i = begin; i < lines.size(); ++i) {
      if (opens_endless_comment(lines[i])) {
        problems_.add({lines[i].number, "a comment that nothing closes, " +
                                            std::to_string(lines.size() - i) +
                                            " line(s) left out"});
        break;
      }
      add(lines[i]);
    }
    add_segments_of(std::move(rows_), document);
    return document;
  }

 private:
  // A comment is dropped where one is closed below; the last `-->` tells.
  void find_comment_end(const std::vector<Line>& lines, std::size_t begin) {
    for (std::size_t i = lines.size(); i > begin; --i) {
      if (lines[i - 1].text.find("-->") == npos) continue;
      last_comment_end_ = lines[i - 1].number;
      return;
    }
  }

  // `<!--` alone on its line hides all below it, as it does where Markdown is
  // shown; elsewhere an unclosed comment is text.
  bool opens_endless_comment(const Line& line) const {
    return line.number > last_comment_end_ && !is_in_fence_ &&
           text::trimmed(line.text) == "<!--";
  }

  void add(const Line& line) {
    std::string_view content = text::trimmed(line.text);
    if (takes_fence(content)) return;
    if (is_in_fence_) return add_row(std::string(content), {}, line);
    std::string without;
    if (is_in_comment_ || content.find("<!--") != npos) {
      without = without_comments(content, line.number);
      content = text::trimmed(without);
    }
    std::string untagged;
    if (has_templates_ && content.find('{') != npos) {
      untagged = without_templates(content);
      content = text::trimmed(untagged);
    }
    content = without_quote(content);
    if (content.empty() || is_table_rule(content) || is_reference(content)) {
      after_blank_ = true;
      return;
    }
    if (is_rule(content)) return take_rule(content);
    add_content(content, line);
  }

  // A line of `=` makes a heading of the line above it.
  void take_rule(std::string_view rule) {
    if (rule[0] == '=' && !after_blank_ && !rows_.empty()) {
      rows_.back().is_heading = true;
    }
    after_blank_ = true;
  }

  bool takes_fence(std::string_view content) {
    if (!content.starts_with("```") && !content.starts_with("~~~")) {
      return false;
    }
    if (content.find('`', 3) != npos) return false;
    is_in_fence_ = !is_in_fence_;
    after_blank_ = true;
    return true;
  }

  std::string without_comments(std::string_view text, std::size_t number) {
    const std::size_t last = text.rfind("-->");
    const bool closes_below = number < last_comment_end_;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t mark = text.find(is_in_comment_ ? "-->" : "<!--", at);
      if (!is_in_comment_) out += text.substr(at, mark - at);
      if (mark == npos) break;
      at = mark + (is_in_comment_ ? 3 : 4);
      is_in_comment_ =
          !is_in_comment_ && (closes_below || (last != npos && last >= at));
    }
    return out;
  }

  static std::string without_templates(std::string_view text) {
    std::string out = without_between(text, "{%", "%}");
    out = without_between(out, "{{<", ">}}");
    out = without_between(out, "{{", "}}");
    return without_between(out, "{#", "#}");
  }

  void add_content(std::string_view content, const Line& line) {
    const std::size_t hashes = heading_size(content);
    if (hashes > 0) {
      content = text::trimmed(content.substr(hashes));
      while (content.ends_with('#')) content.remove_suffix(1);
      content = text::trimmed(content);
    }
    content = without_cell_ends(content);
    const bool is_list = content.starts_with("* ") || content.starts_with("+ ");
    std::string text = is_list ? "- " : "";
    text += without_links(text::trimmed(content.substr(is_list ? 2 : 0)));
    text = unescaped(text, "[]():#-.");
    std::string bold = with_bold_head(text);
    if (hashes > 0) after_blank_ = true;
    add_row(std::string(text::trimmed(plain(text))), std::move(bold), line);
    if (hashes > 0 && !rows_.empty()) rows_.back().is_heading = true;
  }

  // `text` with its marks before the speech kept, where they make a label.
  static std::string with_bold_head(std::string_view text) {
    constexpr std::size_t longest = 60;  // bytes of a bold line that may be one
    if (text.size() < longest && text.size() > 4 && text.starts_with("**") &&
        text.find("**", 2) == text.size() - 2) {
      return std::string(text);
    }
    const auto head = head_of(text);
    if (!head || !head->is_bold || head->name.empty()) return {};
    std::string kept(text.substr(0, head->size));
    kept += plain(text.substr(head->size));
    return std::string(text::trimmed(kept));
  }

  void add_row(std::string plain, std::string bold, const Line& line) {
    if (plain.empty()) {
      after_blank_ = true;
      return;
    }
    Row& row = rows_.emplace_back();
    row.text = strings_.emplace_back(std::move(plain));
    if (!bold.empty()) {
      row.plain = row.text;
      row.text = strings_.emplace_back(std::move(bold));
    }
    row.line = line.number;
    row.after_blank = after_blank_;
    after_blank_ = false;
  }

  Problems& problems_;
  bool has_templates_;
  std::size_t last_comment_end_ = 0;  // the line; 0: no comment is closed
  std::vector<Row> rows_;
  std::deque<std::string> strings_;
  bool after_blank_ = true;
  bool is_in_fence_ = false;
  bool is_in_comment_ = false;
};

}  // namespace

Document read_markdown(std::string_view text) {
  Problems problems;
  return read_markdown(text, problems);
}

Document read_markdown(std::string_view text, Problems& problems) {
  return Reader(text, problems).read(lines_of(text));
}

}  // namespace tamis::transcript
