#include "text/normal_form.hpp"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "many.hpp"
#include "showing.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "text/random_text.hpp"
#include "text/slow_fold.hpp"

namespace tamis::text {
namespace {

std::string bytes_of(char32_t code) {
  std::string bytes;
  append(bytes, code);
  return bytes;
}

// The code points of the full canonical decomposition of `code`.
std::vector<char32_t> canonical_parts(char32_t code) {
  utf8proc_int32_t parts[32] = {};
  int boundary = 0;
  const auto count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), parts, 32,
                              UTF8PROC_DECOMPOSE, &boundary);
  return {parts, parts + count};
}

// What may compose with what stands before it stands behind something else in
// a decomposition.
std::set<char32_t> followers() {
  std::set<char32_t> found;
  for (const char32_t code : scalar_values(0x30000)) {
    const auto parts = canonical_parts(code);
    found.insert(parts.begin() + 1, parts.end());
  }
  return found;
}

TEST_CASE("what is inert stays as it is, keeps its place and follows nothing") {
  const std::set<char32_t> following = followers();
  CHECK(following.contains(0x301));
  for (const char32_t code : scalar_values()) {
    if (!is_inert(code)) continue;
    const auto* property =
        utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
    const bool is_sure = property->combining_class == 0 &&
                         !following.contains(code) &&
                         slow_nfc(bytes_of(code)) == bytes_of(code);
    if (is_sure) continue;
    const auto number = static_cast<unsigned>(code);
    CAPTURE(number);
    CHECK(is_sure);
  }
}

// What composes, decomposes, changes places or stands between what does.
std::vector<std::string> restless_pieces() {
  std::vector<std::string> pieces = {
      "e",  "a ",          "ça va ", "’",      "\n",
      "字", "👩‍🚀", "\u1100", "\u1161", "\u11A8",
      "가", "각",          "\u0300", "\u0301", "\u0323"};
  for (const char32_t code : scalar_values(0x30000)) {
    const auto* property =
        utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
    const auto parts = canonical_parts(code);
    const bool is_hangul = code >= 0xAC00 && code < 0xD7A4;
    if (property->combining_class != 0 || (parts.size() > 1 && !is_hangul)) {
      pieces.push_back(bytes_of(code));
      for (const char32_t part : parts) pieces.push_back(bytes_of(part));
    }
  }
  return pieces;
}

TEST_CASE("stretches normalised alone are the line normalised whole") {
  const std::vector<std::string> pieces = restless_pieces();
  const std::vector<std::string> common(pieces.begin(), pieces.begin() + 15);
  RandomText chance(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 6; ++i) {
      text += chance.made_of(common, 6) + chance.made_of(pieces, 4);
    }
    CAPTURE(text);
    REQUIRE(nfc(text) == slow_nfc(text));
  }
}

TEST_CASE("each sort of text is in normal form C where it should be") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {"e\u0301te\u0301", "été"},
      {"un été\ne\u0301\nun été", "un été\né\nun été"},
      {"\u0301 seul", "\u0301 seul"},
      {"fin e\u0301", "fin é"},
      {"Ti\u1EBFng Vie\u0323\u0302t", "Tiếng Việt"},
      {"α\u0301 \u037E", "ά ;"},
      {"\u0627\u0653", "\u0622"},
      {"か\u3099", "が"},
      {"\uAC00\u11A8", "각"},
      {"\U0001D15E", "\U0001D157\U0001D165"},
  };
  for (const auto& [text, expected] : rows) {
    const auto shown = showing(text);
    CHECK(nfc(text) == expected);
  }
}

TEST_CASE("malformed bytes and endless marks leave their line as it came") {
  std::string marks = "e";
  for (int i = 0; i < 31; ++i) marks += "\u0301";
  const std::string_view good = "e\u0301\n";
  const std::string_view composed = "é\n";
  for (const std::string& line :
       {marks + "\n", std::string("e\u0301 \xFF\n"),
        std::string("\xC3 e\u0301\n"), "e\u0301 " + marks + "\n"}) {
    CHECK(nfc(line) == line);
    CHECK(nfc(std::string(good) + line + std::string(good)) ==
          std::string(composed) + line + std::string(composed));
  }
  CHECK(nfc(marks.substr(0, marks.size() - 2)).starts_with("é\u0301"));
}

TEST_CASE("many marks that do not stand in a row are not endless") {
  std::string text;
  std::string expected;
  for (int i = 0; i < 40; ++i) {
    text += i % 2 == 0 ? "e\u0301" : "字\u0301";
    expected += i % 2 == 0 ? "é" : "字\u0301";
  }
  CHECK(nfc(text) == expected);
}

// What took quadratic time would take minutes.
TEST_CASE("a megabyte that composes or does not is normalised at once") {
  const std::string_view units[] = {
      "\u0301", "a\u0323\u0301", "\u1161",     "\u0301\u0323", "\u0E31\u0E48",
      "\u0F73", "\u0344\n",      "\u0301\xFF", "\u0301\uFE0F"};
  for (const std::string_view unit : units) {
    std::string text;
    while (text.size() < many(1U << 20)) text += unit;
    CAPTURE(unit);
    const auto begin = std::chrono::steady_clock::now();
    CHECK(fold(nfc(text)).size() <= 2 * text.size());
    const std::chrono::duration<double> spent =
        std::chrono::steady_clock::now() - begin;
    CHECK(spent.count() < 20);
  }
}

// The columns of a row of Unicode's test, "0044 0307;1E0A;...;" each.
std::vector<std::string> columns(const std::string& line) {
  std::vector<std::string> found;
  std::istringstream fields(line);
  for (std::string field; found.size() < 5 && getline(fields, field, ';');) {
    std::istringstream codes(field);
    std::string text;
    for (std::string code; codes >> code;) {
      append(text, static_cast<char32_t>(std::stoul(code, nullptr, 16)));
    }
    found.push_back(text);
  }
  return found;
}

// Unicode's own test, as Debian's package unicode-data packs it; empty where
// that or bzip2 is missing.
std::string normalization_test() {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(
      popen("bzip2 -dc /usr/share/unicode/NormalizationTest.txt.bz2 "
            "2>/dev/null",
            "r"),
      &pclose);
  std::string all;
  char part[1 << 14];
  while (pipe != nullptr) {
    const std::size_t size = std::fread(part, 1, sizeof part, pipe.get());
    if (size == 0) break;
    all.append(part, size);
  }
  return all;
}

TEST_CASE("each row of Unicode's own test of normal form C comes out") {
  const std::string all = normalization_test();
  if (!all.starts_with("# NormalizationTest-15.0.0")) {
    MESSAGE(
        "left out: no NormalizationTest-15.0.0 (Debian packages "
        "unicode-data, bzip2)");
    return;
  }
  std::istringstream lines(all);
  std::size_t rows = 0;
  for (std::string line; getline(lines, line);) {
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    const auto c = columns(line);
    CAPTURE(line);
    REQUIRE(c.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) {
      REQUIRE(nfc(c[i]) == (i < 3 ? c[1] : c[3]));
    }
    ++rows;
  }
  CHECK(rows > 18'000);
}

}  // namespace
}  // namespace tamis::text
