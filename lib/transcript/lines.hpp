// Lines of a text, numbered.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tamis::transcript {

struct Line {
  std::string_view text;  // without the line end
  std::size_t number;     // from 1
};

inline std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back({text.substr(0, end), lines.size() + 1});
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return lines;
}

}  // namespace tamis::transcript
