#include "extract/context.hpp"

#include <doctest/doctest.h>

#include "common/columns.hpp"

namespace tamis::apps {
namespace {

token::Span place_of(std::string_view word, std::string_view text) {
  return {text.find(word), word.size()};
}

TEST_CASE("A context is cut at words, and keeps what touches its middle") {
  const struct {
    std::string_view text;
    std::size_t columns;
    std::string_view left;
    std::string_view right;
  } rows[] = {
      {"one two MID three four", 100, "one two ", " three four"},
      {"one two MID three four", 8, "one two ", " three"},
      {"one two MID three four", 7, "two ", " three"},
      {"one two MID three four", 6, "two ", " three"},
      {"one two MID three four", 4, "two ", " thr"},
      {"l'MID, oui", 10, "l'", ", oui"},
      {"MID", 10, "", ""},
      {"one\n\ttwo  MID\nthree", 20, "one two ", " three"},
      {"\x1b[2J MID \x07", 20, " [2J ", " "},
      {"extraordinaireMIDextraordinaire", 5, "naire", "extra"},
      {"東京東京 MID 東京東京", 6, "東京 ", " 東京"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.columns);
    const Context context = context_of(row.text, place_of("MID", row.text),
                                       row.columns, row.columns);
    CHECK(context.left == row.left);
    CHECK(context.text == "MID");
    CHECK(context.right == row.right);
  }
}

TEST_CASE("What is told stands in the same column of all lines") {
  const struct {
    std::string_view place;
    std::string_view text;
  } rows[] = {{"1", "MID"},
              {"00:00:12 Zoé", "au pied du MID, enfin"},
              {"12 田中", "très très très très très très longue MID"},
              {"a very long name of a file:1234 Someone", "before MID behind"},
              {"2", "東京東京東京東京東京東京東京東京東京 MID"},
              {"3", "e\u0301te\u0301 e\u0301te\u0301 MID"}};
  for (const std::size_t width : {40u, 80u, 120u}) {
    for (const auto& row : rows) {
      CAPTURE(width);
      CAPTURE(row.place);
      const std::string line = context_line(
          row.place, row.text, place_of("MID", row.text), width, false);
      const std::size_t at = line.find("MID");
      REQUIRE(at != line.npos);
      CHECK(common::columns_of(line.substr(0, at)) == width * 19 / 40);
      CHECK(common::columns_of(line) <= width);
    }
  }
}

TEST_CASE("A telling in colour is no wider") {
  const std::string_view text = "one MID two";
  const token::Span place = place_of("MID", text);
  const std::string plain = context_line("1", text, place, 40, false);
  std::string marked = context_line("1", text, place, 40, true);
  CHECK(marked.find("\x1b[1;31mMID\x1b[m") != marked.npos);
  marked.erase(marked.find("\x1b[1;31m"), 7);
  marked.erase(marked.find("\x1b[m"), 3);
  CHECK(marked == plain);
}

TEST_CASE("A context of a long text costs no more than one of a short") {
  const std::string far(3'000'000, 'x');
  const std::string text = far + " MID " + far;
  const Context context = context_of(text, place_of("MID", text), 10, 10);
  CHECK(context.left == "xxxxxxxxx ");
  CHECK(context.right == " xxxxxxxxx");
}

}  // namespace
}  // namespace tamis::apps
