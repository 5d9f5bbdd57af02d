#include "tamis/text/encoding.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "many.hpp"
#include "showing.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "text/random_text.hpp"
#include "text/slow_decoded.hpp"

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

TEST_CASE("a capital and a sign of Windows-1252 are no UTF-8") {
  check({{"\xE9t\xE9\nQUALIT\xC9\xA0!\n", "été\nQUALITÉ\u00A0!\n",
          "windows-1252", 0},
         {"\xABL'\xC9T\xC9\xBB \xE0 P\xE9kin\n", "«L'ÉTÉ» à Pékin\n",
          "windows-1252", 0},
         {"été\n\u0260\n", "été\n\u0260\n", "UTF-8", 0},
         {"\u0260\n", "\u0260\n", "UTF-8", 0}});
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
      const auto shown = showing(text);
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
              {"{\"a\":\"b\u2028c\"}\n{\u0085}", "{\"a\":\"b c\"}\n{ }"},
              {"  \"a\": \"b\u2029c\"", "  \"a\": \"b c\""},
              {"a\tb", "a\tb"},
              {"\r\n", "\n"},
              {"\xE9\r\n\xE0\r\n", "é\nà\n"}};
  for (const auto& [bytes, text] : rows) {
    const auto shown = showing(text);
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
    const auto shown = showing(text);
    CHECK(decoded(bytes).text == text);
  }
}

TEST_CASE("a joiner between Latin letters goes") {
  const struct {
    std::string_view bytes;
    std::string_view text;
  } rows[] = {{"mot\u200Dmot", "motmot"},
              {"é\u200Cé", "éé"},
              {"\u200Dmot", "\u200Dmot"},
              {"👩\u200D🚀 a", "👩\u200D🚀 a"},
              {"क्\u200Dष", "क्\u200Dष"}};
  for (const auto& [bytes, text] : rows) {
    const auto shown = showing(text);
    CHECK(decoded(bytes).text == text);
  }
}

std::string utf32(std::u32string_view text, Order order) {
  std::string bytes;
  for (const char32_t code : text) {
    for (unsigned i = 0; i < 4; ++i) {
      const unsigned shift = order == Order::little ? i * 8 : 24 - i * 8;
      bytes += static_cast<char>(code >> shift & 0xFF);
    }
  }
  return bytes;
}

TEST_CASE("UTF-32 is read in both orders, with a mark") {
  const std::string little = utf32(U"\uFEFFété 😀\r\n", Order::little);
  const std::string big = utf32(U"\uFEFFété 😀\r\n", Order::big);
  check({{little, "été 😀\n", "UTF-32LE", 0}, {big, "été 😀\n", "UTF-32BE", 0}});
  const std::string wrong =
      utf32(std::u32string{0xFEFF, 'a', 0x110000, 0xD800}, Order::big);
  check({{wrong, "a\uFFFD\uFFFD", "UTF-32BE", 2}});
  CHECK_FALSE(is_binary(little));
  CHECK_FALSE(is_binary(big));
}

// In CR-only files the ladder once saw one line, and one fault changed it all.
TEST_CASE("a carriage return ends a line of Windows-1252") {
  check({{"\xE9t\xE9\rété\r", "été\nété\n", "UTF-8+windows-1252", 0}});
}

TEST_CASE("an encoding that is named is believed") {
  const struct {
    std::string from;
    std::string_view bytes;
    std::string_view text;
    std::size_t malformed;
  } rows[] = {{"cp1251", "\xEF\xF0\xE8\xE2\xE5\xF2\r\n", "привет\n", 0},
              {"macintosh", "\x8Et\x8E \x88", "été à", 0},
              {"iso-8859-15", "10 \xA4", "10 €", 0},
              {"gb2312", "\xC4\xE3\xBA\xC3", "你好", 0},
              {"shift_jis", "\x93\xFA\x96\x7B", "日本", 0},
              {"utf-8", "\xEF\xBB\xBFt\xE9t\xC3\xA9", "t\uFFFDté", 1},
              {"utf-16le", "o\0k\0"sv, "ok", 0},
              {"gb2312", "ab\xC4", "ab\uFFFD", 1}};
  for (const auto& [from, bytes, text, malformed] : rows) {
    const auto shown = showing(from);
    REQUIRE(problem_with({from}).empty());
    const Decoded found = decoded(bytes, {from});
    CHECK(found.text == text);
    CHECK(found.encoding == from);
    CHECK(found.malformed == malformed);
  }
}

TEST_CASE("an encoding that nobody knows is a problem") {
  CHECK(problem_with({}).empty());
  CHECK(problem_with({"klingon-1"}).find("klingon-1") != std::string::npos);
  CHECK_FALSE(problem_with({"ascii//IGNORE"}).empty());
}

// Our own sentences, over and over.
std::string sentences(std::string_view sentence) {
  std::string out;
  for (int i = 0; i < 30; ++i) out.append(sentence).append("\n");
  return out;
}

TEST_CASE("encodings are told by their letters where that is sure") {
  const struct {
    std::string_view encoding;
    std::string bytes;
    std::string_view begins;
    bool doubtful;
  } rows[] = {
      {"MACINTOSH",
       sentences("L'\x8Et\x8E, la mar\x8E"
                 "e est tr\x8Fs calme \x88 la "
                 "plage, \x8D"
                 "a c'est vrai, bient\x99t la for\x90t."),
       "L'été, la marée est très calme à la plage", false},
      {"CP1251",
       sentences("\xCC\xEE\xF0\xE5 \xF1\xE5\xE3\xEE\xE4\xED\xFF "
                 "\xF1\xEF\xEE\xEA\xEE\xE9\xED\xEE\xE5 \xE8 "
                 "\xF2\xE8\xF5\xEE\xE5"),
       "Море сегодня спокойное и тихое", false},
      {"KOI8-R",
       sentences("\xED\xCF\xD2\xC5 \xD3\xC5\xC7\xCF\xC4\xCE\xD1 "
                 "\xD3\xD0\xCF\xCB\xCF\xCA\xCE\xCF\xC5 \xC9 "
                 "\xD4\xC9\xC8\xCF\xC5"),
       "Море сегодня спокойное и тихое", false},
      {"GB18030",
       sentences("\xBD\xF1\xCC\xEC\xBA\xA3\xC3\xE6\xBA\xDC\xC6\xBD"
                 "\xBE\xB2"),
       "今天海面很平静", false},
      {"windows-1252",
       sentences("L'\xE9t\xE9, la mar\xE9"
                 "e est cr\xE9\xE9"
                 "e \xE0 la "
                 "plage\xA0; \xE7"
                 "a va, c\x9Cur l\x92\xE9t\xE9 \x85"),
       "L'été, la marée est créée à la plage", false},
      {"windows-1252",
       sentences("R\xF8"
                 "dgr\xF8"
                 "d med fl\xF8"
                 "de p\xE5 \xF8"
                 "en, og "
                 "s\xE5 \xE6"
                 "bler til \xC5se i dag"),
       "Rødgrød med fløde på øen", false},
      {"windows-1252",  // Greek, Windows-1253
       sentences("\xC7 \xE8\xDC\xEB\xE1\xF3\xF3\xE1 \xE5\xDF\xED\xE1\xE9 "
                 "\xDE\xF1\xE5\xEC\xE7 \xF3\xDE\xEC\xE5\xF1\xE1 "
                 "\xF3\xF4\xEF \xED\xE7\xF3\xDF \xEC\xE1\xF2"),
       "", true},
      {"windows-1252",  // Polish, Windows-1250
       sentences("W\xB3"
                 "a\x9Cnie pop\xB3yn\xEA\xB3y \xB3\xF3"
                 "dki z "
                 "przysta\xF1ni na du\xBFy zalew"),
       "", true}};
  for (const auto& [encoding, bytes, begins, doubtful] : rows) {
    const auto shown = showing(bytes);
    const Decoded found = decoded(bytes);
    CHECK(found.encoding == encoding);
    CHECK(found.text.starts_with(begins));
    CHECK(found.doubtful == doubtful);
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

const std::vector<std::string> hard_pieces = {"\r",
                                              "\n",
                                              "\r\n",
                                              "\xC3",
                                              "\xA9",
                                              "é",
                                              "e",
                                              "\u0301",
                                              "\u2028",
                                              "\xFF",
                                              "\xFE",
                                              "\xF0\x9F",
                                              "😀",
                                              "\0"s,
                                              "\u00AD",
                                              "\u200B",
                                              "\u200D",
                                              "\u202F",
                                              "Ã©",
                                              "Ã ",
                                              "Å“",
                                              "\f",
                                              "\v",
                                              "’",
                                              "…",
                                              "À",
                                              "й",
                                              "語",
                                              " ",
                                              "mot",
                                              "un mot de plus, et un autre",
                                              "\xE9t\xE9",
                                              "\xC9\xA0",
                                              "\xC8\xBB"};

TEST_CASE("the fast way gives what the slow one gives") {
  RandomText chance(7);
  for (int round = 0; round < 20'000; ++round) {
    const std::string bytes =
        "0123456789" +
        (round % 4 == 0 ? chance.bytes(60) : chance.made_of(hard_pieces, 16));
    const Decoded fast = decoded(bytes);
    if (fast.encoding.find("UTF-8") == std::string::npos &&
        fast.encoding != "windows-1252") {
      continue;
    }
    const Decoded slow = SlowDecoded().decode_all(bytes);
    CAPTURE(bytes);
    REQUIRE(fast.text == slow.text);
    REQUIRE(fast.encoding == slow.encoding);
    REQUIRE(fast.malformed == slow.malformed);
    REQUIRE(fast.repaired == slow.repaired);
  }
}

TEST_CASE("every code point is read as the slow way reads it") {
  std::string lines;  // of 32 code points
  for (const char32_t code : scalar_values()) {
    lines += "un ";
    append(lines, code);
    lines += " mot\n";
    if (code % 32 != 31) continue;
    if (code / 32 % (10 / many(10U)) == 0 &&
        decoded(lines).text != SlowDecoded().decode_all(lines).text) {
      FAIL_CHECK(static_cast<std::uint32_t>(code));
    }
    lines.clear();
  }
}

TEST_CASE("blocks cut anywhere give what the whole gives") {
  RandomText chance(8);
  for (int round = 0; round < 400; ++round) {
    std::string bytes = chance.made_of(hard_pieces, 16);
    // Most of the file stands behind the head the ladder looks at.
    if (round % 2 == 0) bytes = std::string(65536, 'a') + "\n" + bytes;
    if (round % 8 == 1)
      bytes = "\xFF\xFE" + utf16(u"où ça 😀\r\nlà", Order::little);
    const std::string from = round % 16 == 3 ? "shift_jis" : "";
    Decoder decoder({from});
    std::string text;
    for (std::string_view rest = bytes; !rest.empty();) {
      const std::size_t size =
          std::min(rest.size(), rest.size() > 99 ? 65530 : chance.below(5));
      decoder.add(rest.substr(0, size), text);
      rest.remove_prefix(size);
    }
    decoder.end(text);
    const Decoded whole = decoded(bytes, {from});
    CAPTURE(bytes.substr(bytes.size() > 65536 ? 65536 : 0));
    REQUIRE(text == whole.text);
    REQUIRE(decoder.found().encoding == whole.encoding);
    REQUIRE(decoder.found().malformed == whole.malformed);
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
  const std::string stray_nul = std::string(500, 'a') + '\0';
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
              {"one NUL in little", "une\0ligne"sv, true},
              {"one NUL in a long text", stray_nul, false},
              {"the head of a PNG", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, true},
              {"UTF-16 without mark", little, false},
              {"UTF-16 with mark", "\xFF\xFE\x60\x4F\0\0"sv, false},
              {"a NUL behind the first 8 KiB", late_nul, false},
              {"few controls", few, false},
              {"many controls", many, true},
              {"colours of a terminal", "\x1B[1mgras\x1B[0m", false}};
  for (const auto& [name, bytes, expected] : rows) {
    const auto shown = showing(name);
    CHECK(is_binary(bytes) == expected);
  }
}

}  // namespace
}  // namespace tamis::text
