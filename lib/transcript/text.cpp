// Plain page text, and tamis's own text form.
#include <algorithm>
#include <vector>

#include "lines.hpp"
#include "readers.hpp"
#include "rows.hpp"
#include "speakers.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {

Document read_text(std::string_view text, std::size_t first_line) {
  constexpr std::size_t shortest_line = 32;  // bytes, for what is reserved
  std::vector<Row> rows;
  rows.reserve(std::min(line_ends(text) + 1, text.size() / shortest_line + 1));
  bool after_blank = true;
  for (std::size_t number = first_line; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    const std::string_view content = text::trimmed(line);
    if (content.empty()) {
      after_blank = true;
      continue;
    }
    Row& row = rows.emplace_back();
    row.text = content;
    row.line = number;
    row.after_blank = after_blank;
    row.is_indented = content.data() != line.data();
    after_blank = false;
  }
  Document document;
  add_segments_of(std::move(rows), document);
  return document;
}

}  // namespace tamis::transcript
