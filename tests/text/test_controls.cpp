#include "tamis/text/controls.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "showing.hpp"
#include "tamis/text/utf8.hpp"
#include "text/random_text.hpp"

using namespace std::string_literals;
using namespace std::string_view_literals;

namespace tamis::text {
namespace {

TEST_CASE("A control character is found, line ends and tabs are passed") {
  const struct {
    std::string_view text;
    std::size_t at;
  } rows[] = {
      {"", 0},
      {"été\t«oui»\n", 14},
      {"a\r\nb", 4},
      {"a\rb", 1},
      {"a\r", 1},
      {"a\x1B[31m", 1},
      {"\0"sv, 0},
      {"ab\x7F", 2},
      {"\xC2\x9B"
       "31m",
       0},
      {"\xC2\xA0", 2},
      {"a\x9B", 2},  // Windows-1252, it may be
      {"sixteen bytes, an\x07", 17},
      {"sixteen bytes   \r\n", 18},
      {"fifteen bytes  \r\n and on and on", 31},
      {"fifteen bytes  \r and on and on", 15},
      {"fifteen bytes  \xC2\x85 and on and on", 15},
  };
  for (const auto& [text, at] : rows) {
    const auto shown = showing(text);
    CHECK(find_control(text) == at);
  }
}

// As one would write it down first.
std::size_t slow_find(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const bool is_plain = point.code == '\t' || point.code == '\n' ||
                          text.substr(at, 2) == "\r\n" || !point.valid;
    if (is_control(point.code) && !is_plain) return at;
    at += point.size;
  }
  return text.size();
}

TEST_CASE("Blocks find what a slow look finds") {
  RandomText random(9);
  const std::vector<std::string> pieces = {
      "a",        "a long stretch of plain text",
      "\r",       "\n",
      "\t",       "\r\n",
      "é",        "\xC2",
      "\xC2\x80", "\x7F",
      "ÿ",        "€",
      "\x1F"};
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random.made_of(pieces, 12);
    CAPTURE(text);
    CHECK(find_control(text) == slow_find(text));
  }
}

TEST_CASE("Escape sequences are as long as ECMA-48 says") {
  const struct {
    std::string_view text;
    std::size_t size;
  } rows[] = {
      {"\x1B[31mred", 5},
      {"\x1B[m", 3},
      {"\x1B[?25l", 6},
      {"\x1B[1;2 qx", 7},
      {"\x1B]0;title\x07text", 10},
      {"\x1B]8;;http://x\x1B\\link", 15},
      {"\x1B]52;c;cm0gLXJm\x07", 16},
      {"\x1BPq#0\x1B\\", 7},
      {"\x1B_payload\x1B\\", 11},
      {"\x1B^a\x1B\\", 5},
      {"\x1B(Btext", 3},
      {"\x1B", 0},
      {"\x1B[", 0},
      {"\x1B[31", 0},
      {"\x1B[31\n", 0},
      {"\x1B]no end", 0},
      {"\x1B]no end\n\x07", 10},
      {"\x1B]other\x1B[m", 0},
      {"\x1BPnot so\x07", 0},
      {"\x1B(", 0},
      {"\x1BHello", 0},
      {"\x1B Hello", 0},
      {"\x1B/ o", 0},
      {"x\x1B[m", 0},
  };
  for (const auto& [text, size] : rows) {
    const auto shown = showing(text);
    CHECK(escape_sequence_size(text, 0) == size);
  }
}

TEST_CASE("What steers a terminal falls out of text, words stay") {
  const struct {
    std::string_view text;
    std::string_view left;
  } rows[] = {
      {"oui\tnon\n", "oui\tnon\n"},
      {"\x1B[31mred\x1B[0m and\x1B(B\x1B[m plain", "red and plain"},
      {"\x1B]8;;http://x\x1B\\a link\x1B]8;;\x1B\\", "a link"},
      {"an end\x1B]0; that never comes", "an end]0; that never comes"},
      {"\x1BHello", "Hello"},
      {"ding\x07, back\x08, \x7F, \0 nothing"sv, "ding, back, ,  nothing"},
      {"one\r\ntwo\rthree\vfour\ffive\xC2\x85six",
       "one\ntwo\nthree\nfour\nfive\nsix"},
      {"l\xC2\x92homme \xC2\x9B\x33\x31m \xC2\x81", "l’homme ›31m "},
      {"user\u202Etxt.exe\u202C \u2066a\u2069", "usertxt.exe a"},
      {"לא\u200F", "לא\u200F"},
  };
  for (const auto& [text, left] : rows) {
    const auto shown = showing(left);
    CHECK(without_controls(text) == left);
    std::string dropped(text);
    drop_controls(dropped);
    CHECK(dropped == left);
  }
}

TEST_CASE("Nothing that steers a terminal is left of any bytes") {
  RandomText random(10);
  const std::vector<std::string> pieces = {
      "\x1B", "[",  "]",   "0;",   "31",     "m",
      "\x07", "\\", "\r",  "\n",   "\u009B", "\u202E",
      "word", "P",  "\0"s, "\x7F", "\u2066", "\x1F"};
  for (int i = 0; i < 20000; ++i) {
    std::string text = random.made_of(pieces, 12);
    drop_controls(text);
    CAPTURE(text);
    CHECK(find_control(text) == text.size());
    CHECK(text.find('\x1B') == text.npos);
    CHECK(without_controls(text) == text);
  }
}

}  // namespace
}  // namespace tamis::text
