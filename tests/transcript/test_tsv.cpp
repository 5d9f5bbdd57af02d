// Rows of times and text.
#include <doctest/doctest.h>

#include "showing.hpp"

#include "tamis/transcript/json.hpp"
#include "tamis/transcript/write.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

// "1.5-3 Ada|text" for each segment.
std::string rows_of(const Document& document) {
  std::string out;
  for (const Segment& segment : document.segments) {
    if (!out.empty()) out += '\n';
    out += segment.start ? json_number(*segment.start) : "?";
    out += '-' + (segment.end ? json_number(*segment.end) : "?");
    out += ' ' + segment.speaker + '|' + segment.text;
  }
  return out;
}

TEST_CASE("Rows of times and text are read however they are parted") {
  constexpr struct {
    std::string_view bytes;
    std::string_view rows;
  } rows[] = {
      // Whisper's TSV: milliseconds.
      {"start\tend\ttext\n140\t940\tBonjour\n1200\t2500\tLe pont.\n",
       "0.14-0.94 |Bonjour\n1.2-2.5 |Le pont."},
      // Seconds, where one has a fraction.
      {"start\tend\ttext\n0\t2\tUn\n2\t3.5\tDeux\n", "0-2 |Un\n2-3.5 |Deux"},
      // Columns in any order, others passed over.
      {"id\tspeaker\tend\tstart\tscore\ttext\nx\tAda\t2.5\t1.0\t3\tUn\n",
       "1-2.5 Ada|Un"},
      {"START,END,TEXT\n0,1500,\"Un, \"\"deux\"\", trois\"\n",
       "0-1.5 |Un, \"deux\", trois"},
      {"start;end;text\n0.5;1.5;Un, deux\n", "0.5-1.5 |Un, deux"},
      // No header: text first or last.
      {"Bonjour !,0.14,0.94\n", "0.14-0.94 |Bonjour !"},
      {"0.14\t0.94\tBonjour\n1.0\t2.0\tLe pont.\n",
       "0.14-0.94 |Bonjour\n1-2 |Le pont."},
      // A quote in a field parted by tabs is a quote.
      {"start\tend\ttext\n0\t1000\t\"Un\" deux\n", "0-1 |\"Un\" deux"},
      // Blank rows, blanks around fields, an end before its start.
      {"start\tend\ttext\n\n 100 \t 200 \t  Un  \n\n300\t200\tDeux\n",
       "0.1-0.2 |Un\n0.3-0.3 |Deux"},
      {"start_time\tend_time\ttranscript\n0\t1000\tUn\n", "0-1 |Un"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.bytes);
    const Document document = document_in(row.bytes);
    CHECK(document.format == "tsv");
    CHECK(rows_of(document) == row.rows);
  }
}

TEST_CASE("Other rows are no rows of times and text") {
  for (const std::string_view bytes :
       {"1,2,3\n4,5,6\n", "Bonjour !,1,2\n", "un,0.5,0.2\n",
        "0.5\t1.5\tUn\nune phrase\n", "name\tage\tcity\nAda\t3\tRome\n",
        "En 2019, 2020, nous y étions.\n", "start,end\n1,2\n"}) {
    CAPTURE(bytes);
    CHECK(name(format_of(bytes)) == "text");
  }
}

TEST_CASE("A row without times is told, and its text is kept") {
  Document document;
  const auto problems = read(
      "start\tend\ttext\n0\t1000\tUn\nx\ty\tDeux\nTrois\n2000\t3000\tFin\n",
      "some", {}, [&document](Document d) { document = d; });
  CHECK(rows_of(document) == "0-1 |Un\n?-? |x\ty\tDeux\n?-? |Trois\n2-3 |Fin");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 3);
  CHECK(problems[0].message.starts_with("2 row(s)"));
}

TEST_CASE("Each row knows its line") {
  const Document document =
      document_in("start\tend\ttext\n\n0\t1000\tUn\n1000\t2000\tDeux\n");
  REQUIRE(document.segments.size() == 2);
  CHECK(document.segments[0].line == 3);
  CHECK(document.segments[1].line == 4);
}

TEST_CASE("What is written as rows reads back") {
  Document document;
  document.id = "a\tb";
  for (const auto& [speaker, text] :
       {std::pair{"Ada", "Un \"deux\""}, {"", "trois\nquatre"}}) {
    Segment segment;
    segment.speaker = speaker;
    segment.text = text;
    segment.start = static_cast<double>(document.segments.size()) + 0.25;
    segment.end = *segment.start + 1;
    document.segments.push_back(segment);
  }
  Segment event;
  event.text = "[Music]";
  event.is_event = true;
  document.segments.push_back(event);
  CHECK(to_tsv(document) ==
        "a b\t0.250\t1.250\tAda\tUn \"deux\"\na b\t1.250\t2.250\t\ttrois "
        "quatre\n");
  CHECK(rows_of(document_in(std::string(tsv_header) + to_tsv(document))) ==
        "0.25-1.25 Ada|Un \"deux\"\n1.25-2.25 |trois quatre");
}

TEST_CASE("bug: a time of hundreds of digits was read past its room") {
  CHECK(tsv_seconds(1e300).size() == 305);
  CHECK(tsv_seconds(1e300).ends_with("540160.000"));
  CHECK(tsv_seconds(-1.7976931348623157e308).size() == 314);
}

TEST_CASE("What has no times has none in its row") {
  Document document;
  document.id = "x";
  document.segments.emplace_back().text = "Un";
  CHECK(to_tsv(document) == "x\t\t\t\tUn\n");
}

TEST_CASE("A formula is told from words and numbers") {
  const struct {
    std::string_view field;
    bool is_formula;
  } rows[] = {
      {"", false},        {"words", false},    {"a=b", false},
      {"-0.25", false},   {"12", false},       {"- Oui.", true},
      {"=1+1", true},     {"+33 1", true},     {"-2+3", true},
      {"@cmd", true},     {"\t=1", true},      {"\r=1", true},
      {"\"=1+1\"", true}, {" \u00A0=1", true}, {"＝1+1", true},
      {"＠a", true},      {"'=1", true},       {"\"", false},
      {"-", true},        {"1-2", false},      {"-.", true},
      {"-1e5", false},    {"+5", false},       {"-0,5", false},
      {"+1e+2", false},   {"-1e", true},       {"-1e5x", true},
  };
  for (const auto& [field, is_one] : rows) {
    const auto shown = showing(field);
    CHECK(is_formula(field) == is_one);
    const std::string written = tsv_field(field, {.escape_formulas = true});
    CHECK(written.starts_with('\'') == (is_one || field.starts_with('\'')));
    CHECK(tsv_field(field).size() == field.size());
  }
}

}  // namespace
}  // namespace tamis::transcript
