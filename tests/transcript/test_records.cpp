#include "transcript/records.hpp"

#include <doctest/doctest.h>

#include "tamis/transcript/write.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

std::string speech_by_field(std::string_view json, std::string field) {
  std::string out;
  read(json, "some", {.format = Format::jsonl, .field = std::move(field)},
       [&out](const Document& document) { out = speech(document); });
  return out;
}

TEST_CASE("The field asked for is read, wherever it stands") {
  constexpr struct {
    std::string_view json;
    std::string_view field;
    std::string_view expected;
  } rows[] = {
      {R"({"text":"non","body":"oui"})", "body", "|oui"},
      {R"({"text":"non","a":{"b":{"c":"oui"}}})", "a.b.c", "|oui"},
      {R"({"a":[{"b":"non"},{"b":"oui"}]})", "a.1.b", "|oui"},
      {R"({"a.b":"oui","a":{"b":"non"}})", "a.b", "|oui"},
      {R"({"a/b":{"~":"oui"}})", "a/b.~", "|oui"},
      {R"({"said":[{"speaker":"Ada","text":"oui"}]})", "said", "Ada|oui"},
      {R"({"said":["Ada: oui","Bob: non"]})", "said", "Ada|oui\nBob|non"},
      {R"({"said":7})", "said", "|7"},
      {R"({"text":"non"})", "body", ""},
      {R"({"text":"non"})", "a.b.", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.json);
    CAPTURE(row.field);
    CHECK(speech_by_field(row.json, std::string(row.field)) == row.expected);
  }
}

TEST_CASE("Records without the field are told once, and given all the same") {
  std::size_t documents = 0;
  const auto problems = read("{\"b\":\"oui\"}\n{\"a\":1}\n{\"a\":2}\n", "some",
                             {.format = {}, .field = "b"},
                             [&documents](const Document&) { ++documents; });
  CHECK(documents == 3);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 2);
}

TEST_CASE("Corpora's own places of speech are known") {
  constexpr struct {
    std::string_view json;
    std::string_view expected;
  } rows[] = {
      {R"({"meeting_transcripts":[{"speaker":"Lead","content":"Yes ."}]})",
       "Lead|Yes ."},
      {R"({"turns":[{"speaker":1,"text":2}]})", "1|2"},
      {R"({"dialogue":["Ada: oui","Bob: non"]})", "Ada|oui\nBob|non"},
      {R"({"text":5})", "|5"},
      {R"({"text":"P2 : un\r\n\r\nCA : deux\r\n\r\nP2 : trois"})",
       "P2|un\nCA|deux\nP2|trois"},
      {R"({"text":"e\u0301te\u0301"})", "|été"},
      {R"({"segments":[{"content":"oui","text":""}]})", "|oui"},
      {R"({"segments":"oui"})", "|oui"},
      {R"({"segments":[["a"]],"text":"oui"})", "|oui"},
      {R"({"text":["un","deux"]})", "|un\n|deux"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.json);
    CHECK(speech_in(row.json) == row.expected);
  }
}

TEST_CASE("What was not taken is kept, nothing twice") {
  constexpr struct {
    std::string_view json;
    std::string_view expected;
  } rows[] = {
      {R"({"text":"un","dialogue":"deux"})", R"("dialogue":"deux")"},
      {R"({"segments":{"a":1},"text":"un"})", R"("_segments":{"a":1})"},
      {R"({"segments":[["a"]],"text":"un"})", R"("_segments":[["a"]])"},
      {R"({"id":[1],"text":"un"})", R"("_id":[1])"},
      {R"({"a":1,"text":"un","a":2})", R"("a":1)"},
      {R"({"language":"fr","lang":"en","text":"un"})", R"("lang":"en")"},
      {R"({"text":"un","text":"deux"})", ""},
      {R"({"segments":[{"text":"un"}],"text":"deux"})", ""},
      {R"({"title":5,"text":"un"})", ""},
      {R"({"meta":5,"text":"un"})", R"("meta":5)"},
      {R"({"format":"pdf","piece":2,"text":"un"})", R"("piece":2)"},
      {R"({"format":"srt","piece":0,"text":"un"})", R"("piece":0)"},
      {R"({"format":"srt","piece":1.5,"text":"un"})", R"("piece":1.5)"},
      {R"({"piece":2,"text":"un"})", R"("piece":2)"},
      {R"({"format":"srt","piece":2,"text":"un"})", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.json);
    const Document document = document_in(row.json);
    CHECK(document.extra == row.expected);
    const Document again = document_in(to_jsonl(document));
    CHECK(again.extra == document.extra);
    CHECK(speech(again) == speech(document));
  }
}

TEST_CASE("Many keys of which some come twice are each kept once") {
  std::string json = R"({"text":"un")";
  for (int i = 0; i < 100; ++i)
    json += ",\"k" + std::to_string(i % 50) + "\":1";
  const Document document = document_in(json + "}");
  CHECK(std::count(document.extra.begin(), document.extra.end(), ':') == 50);
}

TEST_CASE("Of a segment's keys the first counts, and unknown ones are kept") {
  const Document document = document_in(
      R"({"id":"x","segments":[{"text":"un","text":"deux","speaker":7,)"
      R"("content":"trois","event":true,"line":"x","start":"soon","p":1,"p":2}]})");
  REQUIRE(document.segments.size() == 1);
  const Segment& segment = document.segments[0];
  CHECK(segment.text == "un");
  CHECK(segment.speaker == "7");
  CHECK(segment.is_event);
  CHECK(segment.extra ==
        R"("_line":"x","start":"soon","p":1,"content":"trois")");
}

TEST_CASE("A list of records is as many documents, each with its line") {
  const auto found =
      documents_in("[\n {\"text\":\"un\"},\n\n {\"text\":\"deux [\"}, 7\n]\n");
  REQUIRE(found.size() == 2);
  CHECK(speech(found[1]) == "|deux [");
  CHECK(found[0].segments[0].line == 2);
  CHECK(found[1].segments[0].line == 4);
  CHECK(found[1].id == "some#2");
  CHECK(found[1].is_record);
}

TEST_CASE("Broken records are mended where text is left, and told") {
  std::vector<std::string> texts;
  const auto problems = read(
      "{\"text\":\"un\",\"p\":NaN}\n{\"p\":Infinity,\"text\":\"deux\"}\n"
      "{\"text\":\"trois\",\"p\":\n{oops}\n{\"text\":\"qua",
      "some", {}, [&texts](const Document& d) { texts.push_back(speech(d)); });
  CHECK(texts == std::vector<std::string>{"|un", "|deux", "|trois"});
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].line == 4);
  CHECK(problems[1].line == 5);
  CHECK(problems[2].line == 1);
}

TEST_CASE("A list cut off, or whose lines lost their brackets, is read") {
  constexpr struct {
    std::string_view text;
    std::size_t documents;
    std::size_t problems;
  } rows[] = {
      {"[{\"text\":\"un\"},\n{\"text\":\"\"},\n{\"te", 2, 1},
      {"[\n{\"text\":\"un\"},\n{\"text\":\"deux\"},\n", 2, 1},
      {"{\"text\":\"un\"},\n{\"text\":\"deux\"},\n{\"text\":\"3\"}\n", 3, 0},
      {"{\"text\":\"un\"}{\"text\":\"deux\"}\n", 2, 0},
      {"{\"text\":\"un\"} and more\n", 1, 1},
      {"{\"text\":\n[1]\n{\"text\":\"un\"}\n", 1, 2},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    std::size_t documents = 0;
    const auto problems =
        read(row.text, "some", {.format = Format::jsonl, .field = {}},
             [&documents](const Document&) { ++documents; });
    CHECK(documents == row.documents);
    CHECK(problems.size() == row.problems);
  }
}

TEST_CASE("Objects laid out over many lines one after another are records") {
  const auto found =
      documents_in("{\n  \"text\": \"un\"\n}\n{\n  \"text\": \"deux\"\n}\n");
  REQUIRE(found.size() == 2);
  CHECK(speech(found[1]) == "|deux");
  CHECK(found[1].segments[0].line == 4);
}

}  // namespace
}  // namespace tamis::transcript
