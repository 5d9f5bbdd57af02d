#include "common/columns.hpp"

#include <doctest/doctest.h>

namespace tamis::common {
namespace {

TEST_CASE("Columns are those of a terminal") {
  const struct {
    std::string_view text;
    std::size_t columns;
  } rows[] = {{"", 0},         {"abc", 3},  {"été", 3},
              {"e\u0301t", 2}, {"東京", 4}, {"…", 1},
              {"\u200Bx", 1},  {"ﾊﾝ", 2},   {"a\xFF\x62", 3}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(columns_of(row.text) == row.columns);
  }
}

TEST_CASE("Text is wrapped at words, behind its head") {
  CHECK(wrapped("1. ", "one two three", 8) == "1. one\n   two\n   three\n");
  CHECK(wrapped("1. ", "one two three", 80) == "1. one two three\n");
  CHECK(wrapped("", "", 80) == "\n");
  CHECK(wrapped("- ", "a\nb", 80) == "- a b\n");
  CHECK(wrapped("- ", "longerthanthat x", 6) == "- longerthanthat\n  x\n");
}

}  // namespace
}  // namespace tamis::common
