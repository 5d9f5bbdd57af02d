// Plain page text, and tamis's own text form.
#include <string>

#include "lines.hpp"
#include "readers.hpp"
#include "speakers.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {

Document read_text(std::string_view text, std::size_t first_line) {
  std::vector<SourceLine> source_lines;
  bool after_blank = true;
  for (const Line& line : lines_of(text)) {
    const std::string_view content = text::trimmed(line.text);
    if (content.empty()) {
      after_blank = true;
      continue;
    }
    const bool is_indented = text::is_space(text::decode(line.text, 0).code);
    source_lines.push_back({std::string(content), first_line + line.number - 1,
                            after_blank, is_indented});
    after_blank = false;
  }
  Document document;
  add_segments_of(std::move(source_lines), document);
  return document;
}

}  // namespace tamis::transcript
