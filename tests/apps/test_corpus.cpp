#include "extract/corpus.hpp"

#include <doctest/doctest.h>

#include "extract/rows.hpp"

namespace tamis::apps {
namespace {

// One part, at line 1 or second 5, and a second piece from byte 10 on.
void add_part(Origins& origins, std::size_t number, bool has_times) {
  transcript::Document document;
  document.segments.resize(2);
  document.segments[0].line = 1;
  document.segments[1].line = 3;
  if (has_times) {
    document.segments[0].start = 5;
    document.segments[1].start = 7.5;
  }
  transcript::Paragraph paragraph;
  paragraph.pieces = {{0, 0}, {10, 1}};
  origins.add(number, document, paragraph);
}

keyword::Keyword keyword_told(std::string text,
                              std::vector<keyword::Telling> tellings) {
  return {text, 1, std::move(tellings), {text}, {}, {}};
}

TEST_CASE("An origin is that of the piece that holds a byte") {
  Origins origins;
  add_part(origins, 4, false);
  add_part(origins, 7, true);
  const struct {
    std::size_t part;
    std::size_t begin;
    std::size_t document;
    std::size_t line;
    std::optional<double> start;
  } rows[] = {{0, 0, 4, 1, {}},  {0, 9, 4, 1, {}}, {0, 10, 4, 3, {}},
              {0, 99, 4, 3, {}}, {1, 9, 7, 1, 5},  {1, 10, 7, 3, 7.5}};
  for (const auto& row : rows) {
    CAPTURE(row.part);
    CAPTURE(row.begin);
    const Origin origin = origins.of(row.part, row.begin);
    CHECK(origin.document == row.document);
    CHECK(origin.line == row.line);
    CHECK(origin.start == row.start);
  }
}

TEST_CASE("A row counts tellings and documents, and says where they begin") {
  Origins origins;
  for (const std::size_t document : {0u, 0u, 1u, 3u}) {
    add_part(origins, document, false);
  }
  const std::vector<std::string> ids = {"a", "b", "c", "d"};
  const auto rows = rows_of(
      {keyword_told("eau", {{1, 10, 3}, {1, 12, 3}, {3, 0, 3}})}, origins,
      [&](std::size_t number) -> const std::string& { return ids[number]; });
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].count == 3);
  CHECK(rows[0].documents == 2);
  CHECK(rows[0].document == "a");
  CHECK(rows[0].line == 3);
}

TEST_CASE("Names of those who speak are no keywords of their documents") {
  Origins origins;
  for (std::size_t i = 0; i < 3; ++i) add_part(origins, i, false);
  SpeakerNames names;
  names.add(0, {"Léa Fontanel", "Hugo"});
  names.add(1, {"Hugo"});
  const struct {
    std::string text;
    std::vector<keyword::Telling> tellings;
    bool is_name;
  } rows[] = {
      {"léa", {{0, 0, 4}}, true},
      {"léa fontanel", {{0, 0, 4}, {0, 9, 4}, {2, 0, 4}}, true},
      {"hugo", {{0, 0, 4}, {1, 0, 4}}, true},
      {"hugo", {{0, 0, 4}, {2, 0, 4}, {2, 9, 4}}, false},
      {"léa hugo", {{1, 0, 4}}, false},
      {"piste de léa", {{0, 0, 4}}, false},
      {"piste", {{0, 0, 4}}, false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(names.are_told(keyword_told(row.text, row.tellings), origins) ==
          row.is_name);
  }
}

TEST_CASE("Numbers are rounded, and stay what they are when written") {
  CHECK(rounded(0.123456, 1e-4) == 0.1235);
  CHECK(rounded(0.31, 1e-4) == 0.31);
  CHECK(rounded(107.32999999, 1e-3) == 107.33);
  CHECK(rounded(-1.25, 0.1) == doctest::Approx(-1.3));
  CHECK(decimal(2, 2) == "2.00");
  CHECK(decimal(-0.126, 2) == "-0.13");
}

KeywordList list_of_one(bool has_time) {
  KeywordRow row{"hub, \"central\"", 0.5, 3, 2, "talk.vtt", 12, {}, {}, {}};
  if (has_time) row.start = 4.5;
  return {"corpus-en", "", {row}};
}

ExtractCommand command_for(std::string format, std::string by) {
  ExtractCommand command;
  command.shared.format = std::move(format);
  command.by = std::move(by);
  return command;
}

TEST_CASE("A list is printed in the format asked for") {
  const struct {
    std::string format;
    bool has_time;
    std::string_view printed;
  } rows[] = {
      {"", true, "hub, \"central\"\n"},
      {"tsv", true,
       "corpus-en\t\thub, \"central\"\t0.5000\t3\t2\ttalk.vtt\t12\t4.500\n"},
      {"csv", false,
       "corpus-en,,\"hub, \"\"central\"\"\",0.5000,3,2,talk.vtt,12,\r\n"},
      {"jsonl", true,
       "{\"id\":\"corpus-en\",\"keywords\":[{\"text\":\"hub, "
       "\\\"central\\\"\",\"score\":0.5,\"count\":3,\"first\":4.5,"
       "\"document\":\"talk.vtt\",\"documents\":2}]}\n"},
      {"jsonl", false,
       "{\"id\":\"corpus-en\",\"keywords\":[{\"text\":\"hub, "
       "\\\"central\\\"\",\"score\":0.5,\"count\":3,\"first\":12,"
       "\"document\":\"talk.vtt\",\"documents\":2}]}\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.format);
    CHECK(printed(list_of_one(row.has_time),
                  command_for(row.format, "corpus")) == row.printed);
  }
}

TEST_CASE("Reasons of a score and keyness are printed where they are known") {
  KeywordList list = list_of_one(false);
  list.rows[0].text = "hub";
  list.rows[0].evidence = {{"frequency", 1.2}, {"position", -0.4}};
  list.rows[0].keyness = keyword::Keyness{12.34, 2, 5};
  ExtractCommand command = command_for("text", "document");
  command.explain = true;
  command.background = {"old"};
  CHECK(printed(list, command) ==
        "hub\n  frequency +1.20, position -0.40\n"
        "  keyness 12.3: 4.0 times as often, 5 in the background\n");
  command.shared.format = "jsonl";
  CHECK(printed(list, command)
            .find("\"keyness\":{\"log_likelihood\":12.34,\"log_ratio\":2,"
                  "\"background\":5},\"evidence\":{\"frequency\":1.2,"
                  "\"position\":-0.4}") != std::string::npos);
  command.shared.format = "tsv";
  CHECK(printed(list, command)
            .ends_with("\t12.34\t2.00\t5\tfrequency +1.20, position -0.40\n"));
}

}  // namespace
}  // namespace tamis::apps
