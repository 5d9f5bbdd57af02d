#include "tamis/text/classes.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tamis/text/utf8.hpp"

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
    CAPTURE(character);
    CHECK(classes(decode(character, 0).code) == expected);
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
    CAPTURE(text);
    CHECK(has_word_character(text) == expected);
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
              {"\u200Bx ", "\u200Bx"}};
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(trimmed(text) == expected);
  }
}

TEST_CASE("what is trimmed is a part of the text it came from") {
  const std::string_view text = "  ici ";
  CHECK(trimmed(text).data() == text.data() + 2);
}

}  // namespace
}  // namespace tamis::text
