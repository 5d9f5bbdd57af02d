#include "transcript/json_value.hpp"

#include <doctest/doctest.h>

namespace tamis::transcript {
namespace {

TEST_CASE("Text out of escapes is made plain") {
  constexpr struct {
    std::string_view text;
    std::string_view expected;
  } rows[] = {
      {"", ""},
      {"plain ASCII of more than eight bytes",
       "plain ASCII of more than eight bytes"},
      {"déjà – vu … l’œuvre « oui » 😀", "déjà – vu … l’œuvre « oui » 😀"},
      {"a\r\nb\rc\n", "a\nb\nc\n"},
      {"e\u0301", "é"},
      {"e\x01\u0301\x7F", "é"},  // bug: it stood in two parts
      {"a\u200Bb\uFEFFc\u00ADd", "abcd"},
      {"a\tb", "a\tb"},
      {std::string_view("a\0b\x7F\x01 0123456789", 16), "ab 0123456789"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(plain(row.text) == row.expected);
  }
}

TEST_CASE("A line has no line ends, tabs or blanks at its ends") {
  CHECK(plain_line(" \n a\tb\nc \u00A0") == "a b c");
  CHECK(plain_line("\u200B \n") == "");
}

TEST_CASE("Languages become two letters") {
  constexpr struct {
    std::string_view name;
    std::string_view expected;
  } rows[] = {
      {"fr", "fr"},     {"fr-FR", "fr"},   {"en_us", "en"}, {"EN", "en"},
      {"French", "fr"}, {"english", "en"}, {"", ""},        {"fra", ""},
      {"auto", ""},     {"7x", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(language_code(row.name) == row.expected);
  }
}

TEST_CASE("Asking for what is not there gives none, again and again") {
  const JsonValue none;
  CHECK_FALSE(none);
  CHECK_FALSE(none["a"]["b"].first());
  CHECK(none["a"].elements().empty());
  CHECK(none.members().empty());
  CHECK(none.text().empty());
  CHECK_FALSE(none.number());
}

TEST_CASE("Numbers and times are read from strings as well") {
  simdjson::dom::parser parser;
  const std::string json =
      R"(["13.03","1.300s","00:01:02.5",-1,"-1","x","1e999","",2,"1.5x",1e300,1e15])";
  const std::vector<JsonValue> values =
      JsonValue(parser.parse(json).value()).elements();
  REQUIRE(values.size() == 12);
  CHECK(values[0].seconds() == 13.03);
  CHECK(values[1].seconds() == 1.3);
  CHECK(values[2].seconds() == 62.5);
  CHECK_FALSE(values[3].seconds());
  CHECK_FALSE(values[4].seconds());
  CHECK_FALSE(values[5].seconds());
  CHECK_FALSE(values[6].seconds());
  CHECK_FALSE(values[7].seconds());
  CHECK(values[8].milliseconds() == 0.002);
  CHECK_FALSE(values[9].seconds());
  CHECK_FALSE(values[10].seconds());  // what is so late cannot be added up
  CHECK_FALSE(values[10].milliseconds());
  CHECK(values[11].seconds() == 1e15);
}

}  // namespace
}  // namespace tamis::transcript
