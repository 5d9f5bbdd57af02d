#include "tamis/text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "showing.hpp"
#include "text/random_text.hpp"
#include "text/slow_fold.hpp"

using namespace std::string_view_literals;

namespace tamis::text {
namespace {

// The sizes of the code points that `bytes` is read as, malformed ones below 0.
std::vector<int> sizes(std::string_view bytes) {
  std::vector<int> found;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode(bytes, at);
    const int size = static_cast<int>(point.size);
    found.push_back(point.valid ? size : -size);
    at += point.size;
  }
  return found;
}

TEST_CASE("each scalar value comes back from its bytes, read either way") {
  for (const char32_t code : scalar_values()) {
    std::string bytes;
    append(bytes, code);
    const CodePoint ahead = decode(bytes, 0);
    const CodePoint behind = decode_before(bytes, bytes.size());
    const bool is_same = ahead.valid && ahead.code == code &&
                         ahead.size == bytes.size() && behind.valid &&
                         behind.code == code && behind.size == bytes.size();
    if (is_same) continue;
    const auto number = static_cast<unsigned>(code);
    CAPTURE(number);
    CHECK(is_same);
  }
}

TEST_CASE("the size in bytes grows at U+0080, U+0800 and U+10000") {
  const struct {
    char32_t code;
    std::size_t size;
  } rows[] = {{0, 1},       {0x7F, 1},    {0x80, 2},   {0x7FF, 2},
              {0x800, 3},   {0xD7FF, 3},  {0xE000, 3}, {0xFFFF, 3},
              {0x10000, 4}, {0x10FFFF, 4}};
  for (const auto& [code, size] : rows) {
    const auto number = static_cast<unsigned>(code);
    CAPTURE(number);
    std::string bytes;
    append(bytes, code);
    CHECK(bytes.size() == size);
  }
}

TEST_CASE("malformed bytes are cut at maximal subparts") {
  const struct {
    std::string_view bytes;
    std::vector<int> sizes;
  } rows[] = {
      {"a\x80z", {1, -1, 1}},                  // a continuation alone
      {"\xC0\xAF", {-1, -1}},                  // overlong, two bytes
      {"\xC3(", {-1, 1}},                      // no continuation
      {"\xC3", {-1}},                          // cut off
      {"\xE0\x80\xAF", {-1, -1, -1}},          // overlong, three bytes
      {"\xE2\x82", {-2}},                      // cut off
      {"\xE2\x82z", {-2, 1}},                  // broken off
      {"\xED\xA0\x80", {-1, -1, -1}},          // a surrogate
      {"\xED\x9F\xBF", {3}},                   // the last before them
      {"\xF0\x80\x80\xAF", {-1, -1, -1, -1}},  // overlong, four bytes
      {"\xF0\x9F\x98", {-3}},                  // cut off
      {"\xF0\x9F\x98\xE2\x82\xAC", {-3, 3}},   // broken off
      {"\xF0\x9F\xF0\x9F\x98\x80", {-2, 4}},   // begun again
      {"\xF4\x90\x80\x80", {-1, -1, -1, -1}},  // above U+10FFFF
      {"\xF5\xFE\xFF", {-1, -1, -1}},          // in no UTF-8
      {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", {2, 3, 4}},
  };
  for (const auto& [bytes, expected] : rows) {
    const std::string shown = repaired(bytes);
    CAPTURE(shown);
    CHECK((sizes(bytes) == expected));
    bool is_whole = true;
    for (const int size : expected) is_whole &= size > 0;
    CHECK(is_utf8(bytes) == is_whole);
  }
}

void check_by_judge(std::string_view bytes) {
  const CodePoint fast = decode(bytes, 0);
  const CodePoint slow = slow_decode(bytes, 0);
  const bool is_same = fast.code == slow.code && fast.size == slow.size &&
                       fast.valid == slow.valid;
  if (is_same) return;
  const std::string shown = repaired(bytes);
  CAPTURE(shown);
  CHECK(is_same);
}

TEST_CASE("each lead byte is read as the standard's table says") {
  const std::string_view next =
      "\0\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC3\xE0\xFF"sv;
  for (int lead = 0; lead < 256; ++lead) {
    std::string bytes(1, static_cast<char>(lead));
    check_by_judge(bytes);
    for (const char second : next) {
      for (const char third : next) {
        for (const char fourth : next) {
          bytes.resize(1);
          for (const char byte : {second, third, fourth}) {
            bytes += byte;
            check_by_judge(bytes);
          }
        }
      }
    }
  }
}

TEST_CASE("one malformed byte is found wherever it stands") {
  for (const std::string_view fill : {"a", "é", "€", "😀"}) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += fill;
    CHECK(is_utf8(text));
    for (std::size_t at = 0; at < text.size(); ++at) {
      std::string bad = text;
      bad[at] = '\xFF';
      REQUIRE(!is_utf8(bad));
    }
  }
}

TEST_CASE("a malformed sequence is one replacement character when repaired") {
  const struct {
    std::string_view bytes;
    std::string_view expected;
  } rows[] = {{"", ""},
              {"déjà vu", "déjà vu"},
              {"a\0b"sv, "a\0b"sv},
              {"caf\xE9", "caf\uFFFD"},
              {"caf\xE9 noir", "caf\uFFFD noir"},
              {"\xE2\x82", "\uFFFD"},
              {"\xFF\xFE", "\uFFFD\uFFFD"},
              {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"}};
  for (const auto& [bytes, expected] : rows) {
    const auto shown = showing(expected);
    CHECK(repaired(bytes) == expected);
  }
}

TEST_CASE("random bytes are valid once repaired, and are repaired only once") {
  RandomText chance(1);
  for (int round = 0; round < 5'000; ++round) {
    const std::string once = repaired(chance.bytes(24));
    CAPTURE(once);
    REQUIRE(is_utf8(once));
    REQUIRE(repaired(once) == once);
  }
}

TEST_CASE("read from the end, a whole code point or one malformed byte") {
  const struct {
    std::string_view bytes;
    char32_t code;
    std::uint32_t size;
    bool valid;
  } rows[] = {{"xa", 'a', 1, true},
              {"xé", 0xE9, 2, true},
              {"x€", 0x20AC, 3, true},
              {"x😀", 0x1F600, 4, true},
              {"x\xC3", replacement_character, 1, false},
              {"x\x80", replacement_character, 1, false},
              {"€\x80", replacement_character, 1, false},
              {"\x80\x80\x80\x80\x80", replacement_character, 1, false}};
  for (const auto& [bytes, code, size, valid] : rows) {
    const std::string shown = repaired(bytes);
    CAPTURE(shown);
    const CodePoint point = decode_before(bytes, bytes.size());
    CHECK(static_cast<unsigned>(point.code) == static_cast<unsigned>(code));
    CHECK(point.size == size);
    CHECK(point.valid == valid);
  }
}

TEST_CASE("a prefix cuts no code point in two") {
  const struct {
    std::string_view text;
    std::size_t bytes;
    std::string_view expected;
  } rows[] = {{"", 0, ""},      {"", 5, ""},       {"abc", 0, ""},
              {"abc", 2, "ab"}, {"abc", 3, "abc"}, {"abc", 9, "abc"},
              {"é", 1, ""},     {"été", 2, "é"},   {"été", 4, "ét"},
              {"a€b", 2, "a"},  {"a€b", 3, "a"},   {"a€b", 4, "a€"},
              {"😀!", 3, ""},    {"😀!", 4, "😀"}};
  for (const auto& [text, bytes, expected] : rows) {
    const auto shown = showing(text, bytes);
    CHECK(prefix(text, bytes) == expected);
  }
}

// Continuation bytes that belong to nothing were once taken for the rest of a
// code point, and the prefix went back over all of them.
TEST_CASE("a prefix of malformed bytes is the longest one all the same") {
  CHECK(prefix("\x80\x80\x80\x80\x80", 4) == "\x80\x80\x80\x80");
  RandomText chance(2);
  for (int round = 0; round < 2'000; ++round) {
    const std::string text = chance.bytes(16);
    std::size_t longest = 0;
    for (std::size_t bytes = 0; bytes <= text.size(); ++bytes) {
      while (longest < bytes && longest + decode(text, longest).size <= bytes) {
        longest += decode(text, longest).size;
      }
      REQUIRE(prefix(text, bytes).size() == longest);
    }
  }
}

}  // namespace
}  // namespace tamis::text
