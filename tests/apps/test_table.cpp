#include "extract/table.hpp"

#include <doctest/doctest.h>

namespace tamis::apps {
namespace {

TEST_CASE("A field of CSV is quoted where RFC 4180 asks for it") {
  constexpr struct {
    std::string_view field;
    std::string_view printed;
  } rows[] = {{"", "\r\n"},           {"plain words", "plain words\r\n"},
              {"a,b", "\"a,b\"\r\n"}, {"say \"no\"", "\"say \"\"no\"\"\"\r\n"},
              {"\"", "\"\"\"\"\r\n"}, {"two\nlines", "\"two\nlines\"\r\n"},
              {"\r", "\"\r\"\r\n"},   {"tab\there", "tab\there\r\n"},
              {"a;b", "a;b\r\n"}};
  for (const auto& row : rows) {
    CAPTURE(row.field);
    Table table("csv");
    table.add_row({row.field});
    CHECK(table.text() == row.printed);
  }
}

TEST_CASE("A field of TSV has neither tabs nor line ends") {
  Table table("tsv");
  table.add_row({"a\tb", "c\nd", "e,\"f\""});
  CHECK(table.text() == "a b\tc d\te,\"f\"\n");
}

TEST_CASE("Rows of a table have the fields they were given, empty ones too") {
  Table table("csv");
  table.add("").add("").add("3");
  table.end();
  table.add_row({"x", ""});
  CHECK(table.text() == ",,3\r\nx,\r\n");
}

}  // namespace
}  // namespace tamis::apps
