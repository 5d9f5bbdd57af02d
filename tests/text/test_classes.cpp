#include "tamis/text/classes.hpp"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <string>
#include <string_view>

#include "showing.hpp"
#include "tamis/text/utf8.hpp"
#include "text/random_text.hpp"

using namespace std::string_view_literals;

namespace tamis::text {
namespace {

// One letter for each class that `code` is in.
std::string classes(char32_t code) {
  std::string found;
  if (is_letter(code)) found += 'L';
  if (is_upper(code)) found += 'u';
  if (is_lower(code)) found += 'l';
  if (is_digit(code)) found += 'd';
  if (is_mark(code)) found += 'm';
  if (is_space(code)) found += 's';
  if (is_apostrophe(code)) found += '\'';
  if (is_dash(code)) found += '-';
  return found;
}

TEST_CASE("each kind of character is in its classes and in no other") {
  const struct {
    std::string_view character;
    std::string_view expected;
  } rows[] = {
      {"a", "Ll"},     {"Z", "Lu"},     {"é", "Ll"},      {"Œ", "Lu"},
      {"ß", "Ll"},     {"ǅ", "Lu"},     {"ж", "Ll"},      {"א", "L"},
      {"字", "L"},     {"@", ""},       {"[", ""},        {"`", ""},
      {"{", ""},       {"0", "d"},      {"9", "d"},       {"٣", "d"},
      {"²", ""},       {"½", ""},       {"/", ""},        {":", ""},
      {"\u0301", "m"}, {"\u20DD", "m"}, {" ", "s"},       {"\t", "s"},
      {"\r", "s"},     {"\n", "s"},     {"\u00A0", "s"},  {"\u202F", "s"},
      {"\u0085", "s"}, {"\u2028", "s"}, {"\u2029", "s"},  {"\u3000", "s"},
      {"\u200B", ""},  {"\x1F", ""},    {"\x7F", ""},     {"'", "'"},
      {"’", "'"},      {"‘", "'"},      {"\u02BC", "L'"}, {"＇", "'"},
      {"\"", ""},      {"-", "-"},      {"\u2010", "-"},  {"\u2011", "-"},
      {"–", "-"},      {"—", "-"},      {"－", "-"},      {"\u2212", ""},
      {"_", ""},       {"…", ""},       {"€", ""},        {"😀", ""},
      {"\uFFFD", ""},
  };
  for (const auto& [character, expected] : rows) {
    const auto shown = showing(character);
    CHECK(classes(decode(character, 0).code) == expected);
  }
}

// By the general category alone.
std::string slow_classes(char32_t code) {
  const std::string_view category =
      utf8proc_category_string(static_cast<utf8proc_int32_t>(code));
  if (category == "Lu" || category == "Lt") return "Lu";
  if (category == "Ll") return "Ll";
  if (category[0] == 'L') return "L";
  if (category == "Nd") return "d";
  if (category[0] == 'M') return "m";
  const bool is_control = (code >= '\t' && code <= '\r') || code == 0x85;
  return category[0] == 'Z' || is_control ? "s" : "";
}

TEST_CASE("each code point is in the classes that its category says") {
  for (const char32_t code : scalar_values()) {
    if (is_apostrophe(code) || is_dash(code)) continue;
    if (classes(code) == slow_classes(code)) continue;
    const auto number = static_cast<unsigned>(code);
    CAPTURE(number);
    CHECK(classes(code) == slow_classes(code));
  }
}

TEST_CASE("a text has a word character when a letter or digit is in it") {
  const struct {
    std::string_view text;
    bool expected;
  } rows[] = {{"", false},     {"   ", false},   {"... — !", false},
              {"[♪♪]", false}, {"😀", false},     {"\xFF\x80", false},
              {"(…) a", true}, {"— 7", true},    {"«é»", true},
              {"\xFFx", true}, {"\u0301", false}};
  for (const auto& [text, expected] : rows) {
    const auto shown = showing(text);
    CHECK(has_word_character(text) == expected);
  }
}

TEST_CASE("a character takes no, one or two columns of a terminal") {
  constexpr struct {
    char32_t code;
    std::size_t columns;
  } rows[] = {{U'a', 1},   {U' ', 1},   {U'é', 1},  {U'…', 1},
              {0x0301, 0}, {0x200B, 0}, {U'字', 2}, {0x1F600, 2},
              {0xFF76, 1}, {U'\n', 0},  {0x1B, 0},  {0x3042, 2}};
  for (const auto& row : rows) {
    CAPTURE(static_cast<std::uint32_t>(row.code));
    CHECK(columns(row.code) == row.columns);
  }
}

TEST_CASE("trimming takes white space of every kind, at the ends only") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {{"", ""},
              {" \t\r\n ", ""},
              {"rien", "rien"},
              {"  deux mots ", "deux mots"},
              {"\u00A0« oui »\u202F\n", "« oui »"},
              {"\u3000字\u2028", "字"},
              {" \x80 ", "\x80"},
              {"a\xC3 ", "a\xC3"},
              {"a\xC3\n", "a\xC3"},
              {"\u200Bx ", "\u200Bx"}};
  for (const auto& [text, expected] : rows) {
    const auto shown = showing(text);
    CHECK(trimmed(text) == expected);
  }
}

TEST_CASE("what is trimmed is a part of the text it came from") {
  const std::string_view text = "  ici ";
  CHECK(trimmed(text).data() == text.data() + 2);
}

}  // namespace
}  // namespace tamis::text
