// Unicode's own file of word boundaries, all of it: token::segments deviates
// nowhere. (token::words does; its header says where.)
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "tamis/text/utf8.hpp"
#include "tamis/token/words.hpp"

namespace tamis::token {
namespace {

constexpr const char* path = "/usr/share/unicode/auxiliary/WordBreakTest.txt";
constexpr std::string_view version = "WordBreakTest-15.0.0";

struct Row {
  std::string text;
  std::string cut;  // the segments, a | behind each
};

// A row reads "÷ 0061 × 0308 ÷ 0020 ÷ # comment".
Row read(const std::string& line) {
  Row row;
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

std::string cut(std::string_view text) {
  std::string out;
  for (const Word segment : segments(text)) {
    out.append(segment.in(text)).append("|");
  }
  return out;
}

TEST_CASE("each row of Unicode's own test of words is cut as it says") {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line) || line.find(version) == line.npos) {
    MESSAGE("left out: no " << version << " at " << path
                            << " (Debian package unicode-data)");
    return;
  }
  std::size_t rows = 0;
  while (std::getline(file, line)) {
    const Row row = read(line);
    if (row.text.empty()) continue;
    CAPTURE(line);
    CHECK(cut(row.text) == row.cut);
    ++rows;
  }
  CHECK(rows == 1823);  // as the file's end says
}

}  // namespace
}  // namespace tamis::token
