#include "transcript/json_formats.hpp"

#include <doctest/doctest.h>

#include "tamis/transcript/write.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("The format of a JSON file of the corpus is found by its keys") {
  constexpr struct {
    std::string_view file;
    Format expected;
  } rows[] = {
      {"whisper-openai.json", Format::whisper},
      {"whisper-cpp-words.json", Format::whisper},
      {"whisperx.json", Format::whisper},
      {"whisper-segments.ndjson", Format::whisper},
      {"youtube.json3", Format::json3},
      {"aws.json", Format::aws},
      {"aws-segments.json", Format::aws},
      {"aws-call.json", Format::aws},
      {"deepgram-stereo.json", Format::deepgram},
      {"deepgram-utterances.json", Format::deepgram},
      {"assemblyai.json", Format::assemblyai},
      {"google.json", Format::google},
      {"speechmatics.json", Format::speechmatics},
      {"kaldi.json", Format::kaldi},
      {"podcast-words.json", Format::podcast_json},
      {"podcast.json", Format::podcast_json},
      {"podlove.json", Format::podlove_json},
      {"meetings.jsonl", Format::jsonl},
  };
  for (const auto& row : rows) {
    CAPTURE(row.file);
    const std::string bytes =
        bytes_of_corpus("formats/" + std::string(row.file));
    CHECK(json_format_of(bytes) == row.expected);
    CHECK(document_in(bytes.substr(0, bytes.find("\n{\"fname"))).format ==
          name(row.expected));
  }
}

TEST_CASE("The format of a JSON text is found by its keys, or there is none") {
  constexpr struct {
    std::string_view text;
    std::optional<Format> expected;
  } rows[] = {
      {R"({"text":"oui"})", Format::jsonl},
      {R"({"text":"oui","segments":[]})", Format::jsonl},
      {R"({"text":" Oui.","segments":[{"start":0,"end":1,"text":" Oui."}]})",
       Format::whisper},
      // One line of our own, and of others that say who they are.
      {R"({"id":"a","text":"Oui.","segments":[{"start":0,"end":1,"text":"Oui."}]})",
       Format::jsonl},
      {R"({"source":"a.srt","segments":[{"start":0,"end":1,"text":"Oui."}]})",
       Format::jsonl},
      {R"({"title":"T","segments":[{"start":0,"end":1,"text":"Oui."}]})",
       Format::jsonl},
      {R"({"id":7,"segments":[{"start":0,"end":1,"text":"Oui."}]})",
       Format::jsonl},
      {R"({"id":7,"start":0,"end":1,"text":"Oui."})", Format::whisper},
      {R"({"id":"p","output":{"segments":[{"start":0,"text":"Oui."}]}})",
       Format::whisper},
      {R"({"segments":[{"speaker":"Ada","text":"Oui."}]})", Format::jsonl},
      // Several documents of Whisper's are records.
      {"{\"segments\":[{\"start\":0,\"text\":\"a\"}]}\n"
       "{\"segments\":[{\"start\":0,\"text\":\"b\"}]}",
       Format::jsonl},
      {R"([{"start":0,"end":1,"text":"a"},{"start":1,"end":2,"text":"b"}])",
       Format::whisper},
      {R"([{"id":"x","start":0,"end":1,"text":"a"}])", Format::jsonl},
      {R"([{"speaker":"Ada","text":"a"}])", Format::whisper},
      {R"([{"text":"a"},{"text":"b"}])", Format::jsonl},
      {"{\"start\":0,\"end\":1,\"text\":\"a\"}\n{\"start\":1,",
       Format::whisper},
      {"{\"id\":\"u1\",\"start\":0,\"end\":1,\"text\":\"a\"}\n", Format::jsonl},
      {R"({"chunks":[{"timestamp":[0,1],"text":"a"}]})", Format::whisper},
      {R"({"text":"a b","words":[{"word":"a","start":0,"end":1}]})",
       Format::whisper},
      {R"([{"text":"a","start":0,"duration":2}])", Format::whisper},
      // Records that merely share a key with a service's file.
      {R"({"audio_url":"x.mp3","text":"a"})", Format::jsonl},
      {R"({"results":{"items":[{"text":"a"}]}})", Format::jsonl},
      {R"({"jobName":"baker","text":"a"})", Format::jsonl},
      // A beginning is enough.
      {R"({"results":{"channels":[{"alternat)", Format::deepgram},
      {R"({"jobName":"x","accountId":"1","results":{"transcripts":[{"tran)",
       Format::aws},
      {R"({"text":"a text that is cut)", Format::jsonl},
      // A broken first line among records.
      {"{\"text\":}\n{\"text\":\"b\"}\n{\"text\":\"c\"}\n", Format::jsonl},
      {"{}", Format::jsonl},
      {"", {}},
      {"{", {}},
      {"[Music] and then we begin", {}},
      {"[00:00:12] Ada: Hello", {}},
      {"[link](https://example.org)", {}},
      {"{% prerequis %}\ntexte\n{% endprerequis %}", {}},
      {"{\\an8}Text above", {}},
      {"{\"quoted\"} is how it begins", {}},
      {"[1, 2, 3]", {}},
      {"plain", {}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(json_format_of(row.text) == row.expected);
  }
}

TEST_CASE("A text longer than what is looked at hides no segments behind it") {
  const std::string text(200'000, 'a');
  const std::string whole = "{\"text\":\"" + text +
                            "\",\"segments\":[{\"start\":0,\"end\":1,"
                            "\"text\":\" Oui.\",\"tokens\":[1]}]}";
  CHECK(json_format_of(whole) == Format::whisper);
  const auto head = std::string_view(whole).substr(0, 65536);
  REQUIRE(json_format_of(head) == Format::jsonl);
  // Who was misled by the beginning is set right with the whole.
  std::vector<Document> found;
  Problems problems;
  read_jsonl(whole, 1, {}, problems,
             [&found](Document d) { found.push_back(std::move(d)); });
  REQUIRE(found.size() == 1);
  CHECK(found[0].format == "whisper");
  CHECK_FALSE(found[0].is_record);
  CHECK(speech(found[0]) == "|Oui.");
}

TEST_CASE("Whisper's file on one line is no record") {
  const Document document = document_in(
      R"({"text":" Oui.","segments":[{"start":0,"end":1,"text":" Oui."}]})");
  CHECK(document.format == "whisper");
  CHECK_FALSE(document.is_record);
}

TEST_CASE("Values behind one another are a document each") {
  const auto found = documents_in(
      "{\"results\":{\"channels\":[{\"alternatives\":[{\"transcript\":\"Un.\"}]"
      "}]}}\n{\"results\":{\"channels\":[{\"alternatives\":[{\"transcript\":"
      "\"Deux.\"}]}]}}\n");
  REQUIRE(found.size() == 2);
  CHECK(speech(found[1]) == "|Deux.");
  CHECK(found[1].format == "deepgram");
  CHECK(found[1].segments[0].line == 2);
}

TEST_CASE("What is no JSON at all is told, whatever format it is said to be") {
  std::size_t documents = 0;
  const auto problems =
      read("no JSON", "some", {.format = Format::aws, .field = {}},
           [&documents](const Document&) { ++documents; });
  CHECK(documents == 0);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 1);
}

TEST_CASE("A cut file is read up to its last complete value, and told") {
  const std::string bytes = bytes_of_corpus("formats/deepgram-utterances.json");
  const std::size_t cut = bytes.find("\"I have.\"", bytes.find("utterances"));
  std::vector<Document> found;
  const auto problems =
      read(bytes.substr(0, cut + 4), "some", {},
           [&found](Document d) { found.push_back(std::move(d)); });
  REQUIRE(found.size() == 1);
  CHECK(speech(found[0]) == "0|Good evening. Who has the ladder?");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 1);
}

TEST_CASE("Shapes of other types than expected are borne") {
  for (
      const std::string_view text :
      {R"({"results":{"channels":5,"utterances":"x"}})",
       R"({"results":{"items":[1,null,{"alternatives":[]}],"transcripts":{}}})",
       R"({"results":[{"alternatives":[{"transcript":7,"words":[[],{}]}]}]})",
       R"({"retval":[1,2]})", R"({"events":[{"tStartMs":"x","segs":7}]})",
       R"({"audio_url":1,"words":{"a":1},"utterances":null})",
       R"({"segments":[{"startTime":[],"body":{}}]})",
       R"([{"start_ms":null,"voice":1,"text":[]}])",
       R"({"transcription":[{"offsets":[],"text":{}}]})"}) {
    CAPTURE(text);
    CHECK(speech_in(text).empty());
  }
}

}  // namespace
}  // namespace tamis::transcript
