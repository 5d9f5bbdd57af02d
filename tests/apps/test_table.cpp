#include "extract/table.hpp"

#include <doctest/doctest.h>

namespace tamis::apps {
namespace {

common::SharedOptions as(const std::string& format,
                         bool escape_formulas = false) {
  common::SharedOptions options;
  options.format = format;
  options.escape_formulas = escape_formulas;
  return options;
}

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
    Table table(as("csv"));
    table.add_row({row.field});
    CHECK(table.text() == row.printed);
  }
}

TEST_CASE("What a spreadsheet would calculate has an apostrophe where asked") {
  constexpr struct {
    std::string_view field;
    std::string_view csv;
    std::string_view tsv;
  } rows[] = {
      {"plain = words", "plain = words\r\n", "plain = words\n"},
      {"=1+1", "'=1+1\r\n", "'=1+1\n"},
      {"=A1,B1", "\"'=A1,B1\"\r\n", "'=A1,B1\n"},
      {"@SUM(A1)", "'@SUM(A1)\r\n", "'@SUM(A1)\n"},
      {"\t=1+1", "'\t=1+1\r\n", "' =1+1\n"},
      {"-1.25", "-1.25\r\n", "-1.25\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.field);
    Table csv(as("csv", true));
    csv.add_row({row.field});
    CHECK(csv.text() == row.csv);
    Table tsv(as("tsv", true));
    tsv.add_row({row.field});
    CHECK(tsv.text() == row.tsv);
    Table plain(as("csv"));
    plain.add_row({row.field});
    CHECK(plain.text().find('\'') == std::string::npos);
  }
}

TEST_CASE("A field of TSV has neither tabs nor line ends") {
  Table table(as("tsv"));
  table.add_row({"a\tb", "c\nd", "e,\"f\""});
  CHECK(table.text() == "a b\tc d\te,\"f\"\n");
}

TEST_CASE("Rows of a table have the fields they were given, empty ones too") {
  Table table(as("csv"));
  table.add("").add("").add("3");
  table.end();
  table.add_row({"x", ""});
  CHECK(table.text() == ",,3\r\nx,\r\n");
}

}  // namespace
}  // namespace tamis::apps
