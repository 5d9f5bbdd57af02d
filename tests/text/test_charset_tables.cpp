#include "text/charset_tables.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace tamis::text {
namespace {

// 0xE9 is é, 0xA4 is €, 0x81 0x40 is 丂, 0xFE 0xFE is 龍; all else above ASCII
// is nothing.
struct Made {
  std::u16string singles = std::u16string(128, 0);
  std::u16string pairs = std::u16string(126 * 191, 0);

  Made() {
    singles[0xE9 - 0x80] = u'é';
    singles[0xA4 - 0x80] = u'€';
    pairs.front() = u'丂';
    pairs.back() = u'龍';
  }
};

}  // namespace

TEST_CASE("a table gives the characters of one byte and of two") {
  const Made made;
  const CharsetTable table("made", made.singles, made.pairs);
  struct Row {
    std::string bytes, text, left;
    std::size_t malformed;
  };
  const Row rows[] = {
      {"", "", "", 0},
      {"plain", "plain", "", 0},
      {"d\xE9j\xE0 !", "déj\uFFFD !", "", 1},
      {"5\xA4", "5€", "", 0},
      {"\x81@\xFE\xFE.", "丂龍.", "", 0},
      {"a\x81", "a", "\x81", 0},
      {"\x81\x30", "\uFFFD0", "", 1},
      {"\x80\xFF\xFF", "\uFFFD\uFFFD", "\xFF", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    std::string text;
    std::size_t malformed = 0;
    CHECK(table.convert(row.bytes, text, malformed) == row.left);
    CHECK(malformed == row.malformed);
    CHECK(text == row.text);
  }
}

TEST_CASE("a table without pairs waits for no second byte") {
  const Made made;
  const CharsetTable table("made", made.singles, {});
  std::string text;
  std::size_t malformed = 0;
  CHECK(table.convert("\xE9\x81", text, malformed).empty());
  CHECK(text == "é\uFFFD");
  CHECK(malformed == 1);
}

TEST_CASE("a table is called by any of its names, whole") {
  const CharsetTable table("cp1250 windows1250", {}, {});
  CHECK(table.is_called("cp1250"));
  CHECK(table.is_called("windows1250"));
  for (const char* name : {"", "cp", "cp125", "windows", "1250", "cp1250 w"}) {
    CAPTURE(name);
    CHECK_FALSE(table.is_called(name));
  }
  CHECK(charset_table("") == nullptr);
  CHECK(charset_table("no such") == nullptr);
}

}  // namespace tamis::text
