#include <doctest/doctest.h>

#include <iterator>
#include <string>

#include "tamis/transcript/write.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("A broken line is told and those around it are read") {
  std::vector<std::string> ids;
  const auto problems = read(
      "{\"id\":\"a\",\"text\":\"un\"}\n\n{\"id\":\"b\",\"text\":\n"
      "[1]\n{\"id\":\"c\",\"text\":\"trois\"}\n{\"id\":\"d\",\"te",
      "some", {}, [&ids](Document d) { ids.push_back(d.id); });
  CHECK(ids == std::vector<std::string>{"a", "c"});
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].line == 3);
  CHECK(problems[1].line == 4);
  CHECK(problems[2].line == 6);
}

TEST_CASE("Of many broken lines the first are told and all are counted") {
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += "[1]\n";
  const auto problems = read(lines + "{\"text\":\"un\"}\n", "some",
                             {.format = Format::jsonl}, [](const Document&) {});
  CHECK(problems.size() == 5000);
  CHECK(std::distance(problems.begin(), problems.end()) == 1000);
  CHECK(problems[999].line == 1000);
}

TEST_CASE("bug: a name that ended its line kept a blank") {
  std::string speaker;
  read("{\"dialogue\":\"P:\\n#P\u2028#: A\"}", "some", {},
       [&speaker](const Document& d) { speaker = d.segments.at(0).speaker; });
  CHECK(speaker == "P");
}

TEST_CASE("bug: a record was lost when a string held Unicode's line ends") {
  std::string texts;
  const auto problems = read(
      "{\"text\":\"one\u2028two\"}\n{\"text\":\"three\u0085four\"}\n"
      "{\"text\":\"five\u2029six\"}\n",
      "some", {}, [&texts](const Document& d) { texts += text_of(d) + "|"; });
  CHECK(problems.empty());
  CHECK(texts == "one two|three four|five six|");
}

TEST_CASE("Text is taken from the keys that corpora use") {
  constexpr struct {
    std::string_view json;
    std::string_view expected;
  } rows[] = {
      {R"({"text":"oui"})", "|oui"},
      {R"({"transcript":"oui"})", "|oui"},
      {R"({"content":"oui"})", "|oui"},
      {R"({"dialogue":"#Person1#: oui\n#Person2#: non"})",
       "Person1|oui\nPerson2|non"},
      {R"({"text":"Anna: oui\n\nBob: non"})", "Anna|oui\nBob|non"},
      {R"({"dialogue":"non","text":"oui"})", "|oui"},
      {R"({"text":""})", ""},
      {R"({"id":"a"})", ""},
      {R"({"text":"non","segments":[{"text":"oui"}]})", "|oui"},
      {R"({"text":"oui","segments":[]})", "|oui"},
      {R"({"segments":[{"content":"oui","speaker":"Ada"},{"text":" "},7]})",
       "Ada|oui\n|7"},
      {R"({"segments":[{"text":" un\n deux\t","speaker":" A\nB "}]})",
       "A B|un  deux"},
      {R"({"text":"caf\u00e9 \ud83d\ude00"})", "|café 😀"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.json);
    CHECK(speech_in(row.json) == row.expected);
  }
}

TEST_CASE("A record says what it is") {
  const Document document = document_in(
      R"({"id":"x","source":"a.srt","format":"srt","lang":"fr","title":"T",)"
      R"("text":"oui"})");
  CHECK(document.id == "x");
  CHECK(document.source == "a.srt");
  CHECK(document.format == "srt");
  CHECK(document.language == "fr");
  CHECK(document.title == "T");
  CHECK(document.is_record);
}

TEST_CASE("What a record does not say comes from the file") {
  const auto found = documents_in("{\"text\":\"un\"}\n{\"text\":\"deux\"}\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].id == "some");
  CHECK(found[1].id == "some#2");
  CHECK(found[1].source == "some");
  CHECK(found[1].format == "jsonl");
  CHECK(found[1].segments[0].line == 2);
}

TEST_CASE("An id may be a number") {
  CHECK(document_in(R"({"id":42,"text":"oui"})").id == "42");
}

TEST_CASE("Times are kept if they make sense") {
  constexpr struct {
    std::string_view times;
    std::optional<double> start;
    std::optional<double> end;
  } rows[] = {
      {R"("start":1.5,"end":2)", 1.5, 2.0},
      {R"("start":0,"end":0)", 0.0, 0.0},
      {R"("start":3,"end":2)", 3.0, 3.0},
      {R"("start":-1,"end":2)", {}, {}},
      {R"("start":1)", 1.0, {}},
      {R"("end":1)", {}, {}},
      {R"("start":"1.5","end":null)", 1.5, {}},
      {R"("start":"00:01:02","end":"soon")", 62.0, {}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.times);
    const Document document =
        document_in(R"({"id":"a","segments":[{)" + std::string(row.times) +
                    ",\"text\":\"oui\"}]}");
    REQUIRE(document.segments.size() == 1);
    CHECK(document.segments[0].start == row.start);
    CHECK(document.segments[0].end == row.end);
  }
}

TEST_CASE("Keys nobody knows are kept as they were") {
  const Document document = document_in(
      R"({"id":"x","a":{"b":[1,2.5,null]},"text":"oui","c \"d\"":true,)"
      R"("segments":[{"id":7,"text":"oui","words":[{"w":"oui"}],"p":-0.25}]})");
  CHECK(document.extra == R"("a":{"b":[1,2.5,null]},"c \"d\"":true)");
  REQUIRE(document.segments.size() == 1);
  CHECK(document.segments[0].extra == R"("words":[{"w":"oui"}],"p":-0.25)");
}

TEST_CASE("Meta is kept however deep, and chapters are taken from it") {
  const Document document = document_in(
      R"({"meta":{"date":"2024","a":{"b":{"c":[1]}},"chapters":[)"
      R"({"title":"Un","start":0},{"title":"Deux","start":61.5},{"no":1}]},)"
      R"("text":"oui"})");
  REQUIRE(document.meta.size() == 2);
  CHECK(document.meta[1].key == "a");
  CHECK(document.meta[1].json == R"({"b":{"c":[1]}})");
  REQUIRE(document.chapters.size() == 2);
  CHECK(document.chapters[1].title == "Deux");
  CHECK(document.chapters[1].start == 61.5);
}

TEST_CASE("bug: chapters were lost beside a meta entry of that name") {
  const Document listed =
      document_in(R"({"meta":{"chapters":["Un","Deux"]},"text":"oui"})");
  CHECK(listed.chapters.empty());
  REQUIRE(listed.meta.size() == 1);
  CHECK(listed.meta[0].json == R"(["Un","Deux"])");
  Document document = listed;
  document.chapters.push_back({"Un", 0});
  const Document read = document_in(to_jsonl(document) + "\n");
  REQUIRE(read.chapters.size() == 1);
  REQUIRE(read.meta.size() == 1);
  CHECK(read.meta[0].key == "_chapters");
}

TEST_CASE("One object over many lines is a document") {
  const Document document = document_in(
      "{\n  \"id\": \"a\",\n  \"segments\": [\n    {\n"
      "      \"id\": 0,\n      \"start\": 0.0,\n      \"end\": 1.5,\n"
      "      \"text\": \" Oui.\",\n      \"tokens\": [1, 2]\n    },\n"
      "    { \"id\": 1, \"start\": 1.5, \"end\": 2.0, \"text\": \" Non.\" }\n"
      "  ],\n  \"language\": \"fr\"\n}\n");
  CHECK(document.format == "jsonl");
  CHECK(document.language == "fr");
  CHECK(speech(document) == "|Oui.\n|Non.");
  CHECK(document.segments[0].extra == R"("tokens":[1,2])");
  CHECK(document.segments[1].start == 1.5);
}

// {"id":null} gave a record with two ids, of which most readers take the last.
TEST_CASE("A key of ours without a value is not written twice") {
  const Document document = document_in(
      R"({"id":null,"source":null,"title":null,"text":null,"meta":null,)"
      R"("other":null,"segments":[{"text":"oui"}]})");
  CHECK(document.id == "some");
  CHECK(document.extra == R"("other":null)");
  CHECK(to_jsonl(document) ==
        R"({"id":"some","source":"some","format":"jsonl","text":"oui",)"
        R"("segments":[{"id":0,"text":"oui","line":1}],"other":null})");
}

}  // namespace
}  // namespace tamis::transcript
