#include "common/terminal.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace tamis::common {
namespace {

TEST_CASE("Control characters and broken UTF-8 are shown as \\x and digits") {
  const struct {
    std::string_view bytes, shown;
  } rows[] = {
      {"talk.vtt", "talk.vtt"},
      {"été 日本.txt", "été 日本.txt"},
      {"a\nb\tc", "a\\x0ab\\x09c"},
      {"\x1b[31mred\x7f", "\\x1b[31mred\\x7f"},
      {"caf\xe9", "caf\\xe9"},
      {"a\xc3", "a\\xc3"},
      {"next\xc2\x85line", "next\\xc2\\x85line"},
      {"line\xe2\x80\xa8line", "line\\xe2\\x80\\xa8line"},
      {"c1 \xc2\x9b\x33m", "c1 \\xc2\\x9b3m"},
      {"user\u202egnp.exe", "user\\xe2\\x80\\xaegnp.exe"},
      {"\u2066a\u2069", "\\xe2\\x81\\xa6a\\xe2\\x81\\xa9"},
      {"back\\slash", "back\\slash"},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.shown);
    CHECK(printable(row.bytes) == row.shown);
  }
}

TEST_CASE("A name that is too long is shown by its end") {
  const struct {
    std::string_view text;
    std::size_t columns;
    std::string_view shown;
  } rows[] = {
      {"talk.vtt", 8, "talk.vtt"}, {"talk.vtt", 7, "…lk.vtt"},
      {"talk.vtt", 1, "…"},        {"talk.vtt", 100, "talk.vtt"},
      {"日本.txt", 8, "日本.txt"}, {"日本.txt", 7, "…本.txt"},
      {"日本.txt", 6, "….txt"},    {"", 5, ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.columns);
    CHECK(end_of(row.text, row.columns) == row.shown);
  }
}

TEST_CASE("Colours are for terminals, unless asked for") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  CHECK_FALSE(is_terminal(ends[1]));
  CHECK(width_of(ends[1]) == 80);
  CHECK_FALSE(shows_color("auto", ends[1]));
  CHECK_FALSE(shows_color("never", ends[1]));
  CHECK(shows_color("always", ends[1]));
  ::close(ends[0]);
  ::close(ends[1]);
}

// A terminal of our own; below 0 where there are none.
int open_terminal() {
  const int master = ::posix_openpt(0);
  if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0) {
    return -1;
  }
  return master;
}

TEST_CASE("NO_COLOR, where it says anything, and TERM=dumb refuse colours") {
  const int terminal = open_terminal();
  if (terminal < 0 || !is_terminal(terminal)) return;
  const struct {
    const char* term;
    const char* no_color;
    bool shows;
  } rows[] = {
      {"xterm", nullptr, true}, {"xterm", "", true},
      {"xterm", "1", false},    {"xterm", "0", false},
      {"dumb", nullptr, false}, {nullptr, nullptr, false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.term);
    CAPTURE(row.no_color);
    ::unsetenv("TERM");
    ::unsetenv("NO_COLOR");
    if (row.term) ::setenv("TERM", row.term, 1);
    if (row.no_color) ::setenv("NO_COLOR", row.no_color, 1);
    CHECK(shows_color("auto", terminal) == row.shows);
    CHECK(shows_color("always", terminal));
  }
  ::unsetenv("NO_COLOR");
  ::close(terminal);
}

TEST_CASE("Text is styled only where it is coloured") {
  CHECK(styled("a", style::bold, true) == "\x1b[1ma\x1b[m");
  CHECK(styled("a", style::bold, false) == "a");
}

}  // namespace
}  // namespace tamis::common
