#include "common/visible.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "showing.hpp"

namespace tamis::common {
namespace {

using To = Visible::To;

// `bytes`, given `step` bytes at a time.
std::string shown(To to, std::string_view bytes, std::size_t step = 1000) {
  Visible visible(to);
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    out += visible.add(bytes.substr(at, step));
  }
  return out += visible.end();
}

TEST_CASE("A file gets no control characters, a terminal what is printable") {
  const struct {
    std::string_view bytes;
    std::string_view file;
    std::string_view terminal;
  } rows[] = {
      {"", "", ""},
      {"été\tdéjà\n", "été\tdéjà\n", "été\tdéjà\n"},
      {"one\r\ntwo\r\n", "one\r\ntwo\r\n", "one\r\ntwo\r\n"},
      {"good\revil\n", "good\\x0devil\n", "good\\x0devil\n"},
      {"last\r", "last\\x0d", "last\\x0d"},
      {"\x1b[31mred\x1b[m", "\\x1b[31mred\\x1b[m", "\\x1b[31mred\\x1b[m"},
      {"\x07\x7f", "\\x07\\x7f", "\\x07\\x7f"},
      {"\u009b31m", "\\xc2\\x9b31m", "\\xc2\\x9b31m"},
      {"caf\xe9 \x9b", "caf\xe9 \x9b", "caf\\xe9 \\x9b"},
      {"cut \xc2", "cut \xc2", "cut \\xc2"},
      {"cut \xf0\x9f\x98", "cut \xf0\x9f\x98", "cut \\xf0\\x9f\\x98"},
      {"\u202egnp\u202c 😀", "\u202egnp\u202c 😀",
       "\\xe2\\x80\\xaegnp\\xe2\\x80\\xac 😀"},
  };
  for (const auto& [bytes, file, terminal] : rows) {
    for (const std::size_t step : {1U, 2U, 3U, 5U, 1000U}) {
      const auto said = showing(terminal, step);
      CHECK(shown(To::file, bytes, step) == file);
      CHECK(shown(To::terminal, bytes, step) == terminal);
      CHECK(shown(To::raw, bytes, step) == bytes);
    }
  }
}

TEST_CASE("What was changed is counted") {
  Visible visible(To::file);
  CHECK(visible.add("plain\r\n") == "plain\r\n");
  CHECK(visible.changed() == 0);
  visible.add(
      "a\x1b"
      "b\x07");
  visible.add("\xc2");
  visible.add("\x9b");
  CHECK(visible.changed() == 3);
}

}  // namespace
}  // namespace tamis::common
