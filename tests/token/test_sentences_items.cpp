#include "token/sentences_items.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace tamis::token {
namespace {

// `line` with " | " before each further item.
std::string parted(std::string_view line) {
  std::vector<std::size_t> begins;
  find_items(line, begins);
  std::string out(line);
  for (std::size_t i = begins.size(); i > 0; --i) {
    out.insert(begins[i - 1], "| ");
  }
  return out;
}

TEST_CASE("items numbered on one line are parted") {
  for (const std::string_view row :
       {"1) bread | 2) salt | 3) oil", "1. Bread | 2. Salt", "9.) a | 10.) b",
        "1°) Un | 2°) Deux", "a) x | b) y", "a. X | b. Y | c. Z",
        "• bread | • salt", "• 9. Bread | • 10. Salt", "  3) x | 4) y",
        "⁃1. A | ⁃2. B"}) {
    std::string line(row);
    for (std::size_t at; (at = line.find("| ")) != line.npos;) {
      line.erase(at, 2);
    }
    CHECK(parted(line) == row);
  }
}

TEST_CASE("no item has a number of five digits but the last") {
  CHECK(parted("9999) a 10000) b 10001) c") == "9999) a | 10000) b 10001) c");
}

TEST_CASE("what only looks like items is not parted") {
  for (const std::string_view line :
       {"", " ", "1.", "1. Bread", "1) bread 3) salt", "b) x c) y",
        "A. Smith met B. Jones", "1. Take 2. of these", "1.5 2.5", "1 2 3",
        "It costs 1) nothing 2) less", "a.b c.d", "•", "z) y", "1)x 2)y"}) {
    std::vector<std::size_t> begins = {7};
    find_items(line, begins);
    CAPTURE(line);
    CHECK(begins.empty());
  }
}

// Each item once looked for the end of the blanks: minutes.
TEST_CASE("blanks behind many items cost nothing") {
  std::string line;
  for (int i = 1; i < 9'000; ++i) line += std::to_string(i) + ") x ";
  line.append(4'000'000, ' ');
  std::vector<std::size_t> begins;
  find_items(line, begins);
  CHECK(begins.size() == 8'998);
}

}  // namespace
}  // namespace tamis::token
