#include <doctest/doctest.h>

#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("Each shape of Whisper's kin is read") {
  constexpr struct {
    std::string_view file;
    std::string_view expected;
  } rows[] = {
      {"whisper-openai.json",
       "|Le four est froid ce matin.\n|On commence par le levain."},
      {"whisper-cpp-words.json",
       "|Les moulins à marée, c'est ancien.\n|Très ancien."},
      {"whisperx.json",
       "SPEAKER_00|So the barge left at 6.\nSPEAKER_01|Did it really?\n"
       "|It did, Odile."},
      {"whisper-segments.ndjson",
       "|Bonjour à tous.\n|Aujourd'hui, la rivière.\n|Elle monte."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.file);
    const Document document =
        document_in(bytes_of_corpus("formats/" + std::string(row.file)));
    CHECK(speech(document) == row.expected);
    CHECK_FALSE(document.is_record);
    CHECK(document.segments[0].extra.empty());
  }
}

TEST_CASE("Words, segments and chunks give their text and speakers") {
  constexpr struct {
    std::string_view json;
    std::string_view expected;
  } rows[] = {
      {R"([{"start":0,"end":1,"text":" Oui."},{"start":1,"end":2,"text":""}])",
       "|Oui."},
      {R"({"chunks":[{"timestamp":[0.0,null],"text":" Oui, bien sûr."}]})",
       "|Oui, bien sûr."},
      {R"({"text":"Oui. Non, Bob.","words":[{"word":"Oui","start":0,"end":1},)"
       R"({"word":"Non","start":1,"end":2},{"word":"Bob","start":2,"end":3}]})",
       "|Oui.\n|Non, Bob."},
      // Text without its own words, words without a text.
      {R"({"segments":[{"start":0,"end":1,"words":[{"word":" Re","start":0},)"
       R"({"word":"ly."}]}]})",
       "|Rely."},
      {R"({"segments":[{"start":0,"end":1,"words":[{"text":"Rely","start":0},)"
       R"({"text":"on."}]}]})",
       "|Rely on."},
      {R"({"word_segments":[{"word":"Oui","start":0,"end":1}]})", "|Oui"},
      {R"({"segments":[{"start":0,"end":1,"text":"a b","speaker":3}]})",
       "3|a b"},
      {R"({"transcription":[{"offsets":{"from":0,"to":9},"text":" Oui.",)"
       R"("speaker":"?"}]})",
       "|Oui."},
      {R"({"language":"fr","segments":[{"start":0,"end":1,"text":5}]})", "|5"},
      {R"({"output":{"segments":[{"start":0,"end":1,"text":" Oui."}]}})",
       "|Oui."},
      // Where the words differ from the text, the text counts.
      {R"({"segments":[{"start":0,"end":1,"text":"at 6","words":[)"
       R"({"word":"at","start":0},{"word":"six","start":1}]}]})",
       "|at 6"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.json);
    CHECK(speech_in(row.json) == row.expected);
  }
}

TEST_CASE("A segment of two speakers is cut, and its times with it") {
  const Document document =
      document_in(bytes_of_corpus("formats/whisperx.json"));
  REQUIRE(document.segments.size() == 3);
  CHECK(document.segments[0].start == 0.5);
  CHECK(document.segments[0].end == 1.8);
  CHECK(document.segments[1].start == 2.9);
  CHECK(document.segments[1].end == 4.0);
}

TEST_CASE("Captions with a duration end before the next begins") {
  const Document document =
      document_in(R"([{"text":"un","start":0.5,"duration":3.5},)"
                  R"({"text":"deux","start":2,"duration":2}])");
  REQUIRE(document.segments.size() == 2);
  CHECK(document.segments[0].end == 2.0);
  CHECK(document.segments[1].end == 4.0);
}

TEST_CASE("NaN is told once, where it stands first") {
  std::vector<Document> found;
  const auto problems =
      read(bytes_of_corpus("formats/whisper-openai.json"), "some", {},
           [&found](Document d) { found.push_back(std::move(d)); });
  REQUIRE(found.size() == 1);
  CHECK(found[0].language == "fr");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 16);
}

TEST_CASE("A broken line among segments is told, and costs only itself") {
  std::vector<Document> found;
  const auto problems = read(
      "{\"start\":0,\"end\":1,\"text\":\" Un.\"}\nnothing\n"
      "{\"start\":1,\"end\":2,\"text\":\" Deux.\"}\n{\"start\":2,\"te",
      "some", {}, [&found](Document d) { found.push_back(std::move(d)); });
  REQUIRE(found.size() == 1);
  CHECK(speech(found[0]) == "|Un.\n|Deux.");
  CHECK(found[0].segments[1].line == 3);
  CHECK(problems.size() == 2);
}

}  // namespace
}  // namespace tamis::transcript
