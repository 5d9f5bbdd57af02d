// Unicode's own tests of boundaries (Debian package unicode-data).
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "tamis/text/utf8.hpp"

namespace tamis::token {

struct BreakRow {
  std::string text;
  std::string cut;  // the segments, a | behind each
};

// A row reads "÷ 0061 × 0308 ÷ 0020 ÷ # comment".
inline BreakRow break_row(const std::string& line) {
  BreakRow row;
  std::istringstream parts(line.substr(0, line.find('#')));
  for (std::string part; parts >> part;) {
    if (part == "×") continue;
    if (part == "÷") {
      if (!row.cut.empty()) row.cut += '|';
      continue;
    }
    const auto code = static_cast<char32_t>(std::stoul(part, nullptr, 16));
    text::append(row.text, code);
    text::append(row.cut, code);
  }
  return row;
}

// Checks that segments(text) cuts each of the `count` rows of the file `name`,
// of Unicode 15, as it says.
template <typename Segments>
void check_rows(const std::string& name, std::size_t count, Segments segments) {
  const std::string path = "/usr/share/unicode/auxiliary/" + name + ".txt";
  const std::string version = name + "-15.0.0";
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line) || line.find(version) == line.npos) {
    MESSAGE("left out: no " << version << " at " << path
                            << " (Debian package unicode-data)");
    return;
  }
  std::size_t rows = 0;
  while (std::getline(file, line)) {
    const BreakRow row = break_row(line);
    if (row.text.empty()) continue;
    std::string cut;
    for (const auto& segment : segments(std::string_view(row.text))) {
      cut.append(segment.in(row.text)).append("|");
    }
    CAPTURE(line);
    CHECK(cut == row.cut);
    ++rows;
  }
  CHECK(rows == count);
}

}  // namespace tamis::token
