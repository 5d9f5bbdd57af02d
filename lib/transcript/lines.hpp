// Lines of a text, numbered.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::transcript {

struct Line {
  std::string_view text;  // without the line end
  std::size_t number;     // from 1
};

// Calls `use(Line)` for each line of `text`.
template <typename Use>
void for_each_line(std::string_view text, Use use) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    use(Line{text.substr(0, end), number});
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
}

inline std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for_each_line(text, [&lines](Line line) { lines.push_back(line); });
  return lines;
}

inline std::size_t line_ends(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// `text` with its line ends made blanks.
inline std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace tamis::transcript
