#include "tamis/text/encoding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "text/random_text.hpp"

using namespace std::string_literals;
using namespace std::string_view_literals;

namespace tamis::text {
namespace {

enum class Order { little, big };

std::string utf16(std::u16string_view units, Order order) {
  std::string bytes;
  for (const char16_t unit : units) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += order == Order::little ? low : high;
    bytes += order == Order::little ? high : low;
  }
  return bytes;
}

struct Row {
  std::string_view bytes;
  std::string_view text;
  std::string_view encoding;
  std::size_t malformed;
};

template <std::size_t count>
void check(const Row (&rows)[count]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Decoded found = decoded(row.bytes);
    CHECK(found.text == row.text);
    CHECK(found.encoding == row.encoding);
    CHECK(found.malformed == row.malformed);
  }
}

TEST_CASE("UTF-8 is taken as it is, without its mark") {
  check({{"", "", "UTF-8", 0},
         {"oui\n", "oui\n", "UTF-8", 0},
         {"déjà 😀", "déjà 😀", "UTF-8", 0},
         {"\xEF\xBB\xBF", "", "UTF-8", 0},
         {"\xEF\xBB\xBFoui", "oui", "UTF-8", 0},
         {"un\n\xEF\xBB\xBF"
          "deux",
          "un\ndeux", "UTF-8", 0},
         {"de\u0301ja\u0300", "déjà", "UTF-8", 0}});
}

TEST_CASE("broken UTF-8 becomes replacement characters, each counted") {
  check({{"été \xFF été", "été \uFFFD été", "UTF-8", 1},
         {"été \xED\xA0\x80", "été \uFFFD\uFFFD\uFFFD", "UTF-8", 3},
         {"été, c\xC3", "été, c\uFFFD", "UTF-8", 1},
         {"plain \xE2\x82", "plain \uFFFD", "UTF-8", 1},
         {"smile \xF0\x9F\x98", "smile \uFFFD", "UTF-8", 1}});
}

TEST_CASE("a line of Windows-1252 is read as that, and that line alone") {
  check({{"caf\xE9 noir", "café noir", "windows-1252", 0},
         {"l\x92\x9Cuvre \x97 3 \x80\n", "l’œuvre — 3 €\n", "windows-1252", 0},
         {"\xAB\xA0oui\xA0\xBB\n", "«\u00A0oui\u00A0»\n", "windows-1252", 0},
         {"\xE9t\xE9\nété\n", "été\nété\n", "UTF-8+windows-1252", 0},
         {"ici\n\xE0 toi\nlà\n", "ici\nà toi\nlà\n", "UTF-8+windows-1252", 0},
         {"\xE9t\xE9\nété \xFF\n", "été\nété \uFFFD\n", "UTF-8+windows-1252",
          1}});
}

TEST_CASE("a byte that UTF-8 never begins with is no cut off sequence") {
  check({{"ils disent\x85", "ils disent…", "windows-1252", 0},
         {"the dogs\x92", "the dogs’", "windows-1252", 0}});
}

TEST_CASE("in a file of Windows-1252 the last line needs no line end") {
  check({{"\xE0 demain\nau caf\xE9", "à demain\nau café", "windows-1252", 0},
         {"\xE0 toi\nété\nau caf\xE9", "à toi\nété\nau caf\uFFFD",
          "UTF-8+windows-1252", 1}});
}

TEST_CASE("UTF-16 is read in both orders, with a mark and without") {
  constexpr std::u16string_view units = u"Ça va ? Oui, très bien 😀.\r\nBon.";
  constexpr std::string_view text = "Ça va ? Oui, très bien 😀.\nBon.";
  const std::string little = utf16(units, Order::little);
  const std::string big = utf16(units, Order::big);
  const std::string marked_little = "\xFF\xFE" + little;
  const std::string marked_big = "\xFE\xFF" + big;
  check({{little, text, "UTF-16LE", 0},
         {big, text, "UTF-16BE", 0},
         {marked_little, text, "UTF-16LE", 0},
         {marked_big, text, "UTF-16BE", 0},
         {"\xFF\xFE", "", "UTF-16LE", 0},
         {"\xFE\xFF", "", "UTF-16BE", 0},
         {"\xFF\xFE\xE9\0"sv, "é", "UTF-16LE", 0},
         {"\xFE\xFF\x20\x19"sv, "’", "UTF-16BE", 0}});
}

TEST_CASE("surrogates without their fellow become replacement characters") {
  for (const Order order : {Order::little, Order::big}) {
    const std::string mark = order == Order::little ? "\xFF\xFE" : "\xFE\xFF";
    const struct {
      std::u16string units;
      std::string_view text;
      std::size_t malformed;
    } rows[] = {{{u'a', 0xD83D, u'b'}, "a\uFFFDb", 1},
                {{u'a', 0xDE00, u'b'}, "a\uFFFDb", 1},
                {{u'a', 0xD83D}, "a\uFFFD", 1},
                {{0xDE00, 0xD83D}, "\uFFFD\uFFFD", 2},
                {{0xD83D, 0xD83D, 0xDE00}, "\uFFFD😀", 1},
                {{0xDBFF, 0xDFFF, 0xD800, 0xDC00}, "\U0010FFFF\U00010000", 0}};
    for (const auto& [units, text, malformed] : rows) {
      CAPTURE(text);
      const Decoded found = decoded(mark + utf16(units, order));
      CHECK(found.text == text);
      CHECK(found.malformed == malformed);
    }
  }
}

// The byte was once counted, but nothing stood for it in the text.
TEST_CASE("an odd byte at the end of UTF-16 becomes a replacement character") {
  check({{"\xFF\xFEo\0k\0!"sv, "ok\uFFFD", "UTF-16LE", 1},
         {"\xFE\xFF\0o\0k\0"sv, "ok\uFFFD", "UTF-16BE", 1}});
}

TEST_CASE("every line end becomes one line feed") {
  const struct {
    std::string_view bytes;
    std::string_view text;
  } rows[] = {{"a\r\nb\r\n", "a\nb\n"},
              {"a\rb\r", "a\nb\n"},
              {"a\r\rb", "a\n\nb"},
              {"a\r\n\r\nb", "a\n\nb"},
              {"a\n\rb", "a\n\nb"},
              {"a\u0085b", "a\nb"},
              {"a\u2028b", "a\nb"},
              {"a\u2029b", "a\nb"},
              {"a\fb", "a\nb"},
              {"a\vb", "a\nb"},
              {"a\tb", "a\tb"},
              {"\r\n", "\n"},
              {"\xE9\r\n\xE0\r\n", "é\nà\n"}};
  for (const auto& [bytes, text] : rows) {
    CAPTURE(text);
    CHECK(decoded(bytes).text == text);
  }
}

TEST_CASE("marks that nobody sees go, those that emoji need stay") {
  const struct {
    std::string_view bytes;
    std::string_view text;
  } rows[] = {
      {"extra\u00ADordinaire", "extraordinaire"},
      {"mot\u200Bmot", "motmot"},
      {"\u200Eoui\u200F", "oui"},
      {"\u202Aoui\u202C", "oui"},
      {"\u2068Nina\u2069\u061C", "Nina"},  // isolates, Arabic mark
      {"a\u2060b\uFEFFc", "abc"},
      {"a\0b"sv, "ab"},
      {"👩‍🚀 👨‍👩‍👧", "👩‍🚀 👨‍👩‍👧"},
      {"❤️", "❤️"},
      {"می\u200Cروم", "می\u200Cروم"},
      {"dix\u00A0ans", "dix\u00A0ans"}};
  for (const auto& [bytes, text] : rows) {
    CAPTURE(text);
    CHECK(decoded(bytes).text == text);
  }
}

TEST_CASE("any bytes become valid UTF-8 in form C without carriage returns") {
  RandomText chance(5);
  const std::vector<std::string> pieces = {
      "\r", "\n",     "\x85",      "\xC3", "\xA9",  "é",
      "e",  "\u0301", "\u2028",    "\xFF", "\xFE",  "\xF0\x9F",
      "😀",  "\0"s,    "\xE9t\xE9", " ",    "\uFEFF"};
  for (int round = 0; round < 10'000; ++round) {
    const std::string bytes =
        round % 2 == 0 ? chance.bytes(40) : chance.made_of(pieces, 20);
    const Decoded found = decoded(bytes);
    CAPTURE(found.text);
    REQUIRE(is_utf8(found.text));
    REQUIRE(found.text.find_first_of("\r\f\v"sv) == std::string::npos);
    REQUIRE(nfc(found.text) == found.text);
  }
}

TEST_CASE("what was decoded is not changed by decoding it again") {
  RandomText chance(6);
  for (int round = 0; round < 5'000; ++round) {
    const std::string once = decoded(chance.scalars(20) + "\n").text;
    CAPTURE(once);
    const Decoded twice = decoded(once);
    REQUIRE(twice.text == once);
    REQUIRE(twice.encoding == "UTF-8");
  }
}

TEST_CASE("binary is what has NULs or many control characters") {
  const std::string little = utf16(u"une ligne", Order::little);
  const std::string late_nul = std::string(8192, 'a') + '\0';
  const std::string few = "\x01" + std::string(40, 'a');
  const std::string many = "\x01" + std::string(10, 'a');
  const struct {
    std::string_view name;
    std::string_view bytes;
    bool expected;
  } rows[] = {{"empty", "", false},
              {"plain", "une ligne\r\n\tune autre\f\n", false},
              {"windows-1252", "\xE9t\xE9 \x9C\n", false},
              {"one NUL", "une\0ligne"sv, true},
              {"the head of a PNG", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, true},
              {"UTF-16 without mark", little, false},
              {"UTF-16 with mark", "\xFF\xFE\x60\x4F\0\0"sv, false},
              {"a NUL behind the first 8 KiB", late_nul, false},
              {"few controls", few, false},
              {"many controls", many, true},
              {"colours of a terminal", "\x1B[1mgras\x1B[0m", false}};
  for (const auto& [name, bytes, expected] : rows) {
    CAPTURE(name);
    CHECK(is_binary(bytes) == expected);
  }
}

}  // namespace
}  // namespace tamis::text
