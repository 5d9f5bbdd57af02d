// Reading while it is spoken: each piece comes once it is known to be whole,
// and all together are what reading at once gives.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "many.hpp"
#include "tamis/transcript/pieces.hpp"
#include "tamis/transcript/write.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

ByteSource pieces_of(std::string_view bytes, std::size_t size) {
  return [bytes, size](char* to, std::size_t most) mutable {
    const std::size_t count = bytes.copy(to, std::min(size, most));
    bytes.remove_prefix(count);
    return count;
  };
}

// Pieces and problems as one string.
std::string live(const ByteSource& bytes) {
  std::string out;
  const auto problems =
      read(bytes, "some", {.live = Live::pieces},
           [&out](const Document& d) { out += to_jsonl(d) + '\n'; });
  for (const Problem& problem : problems) {
    out += std::to_string(problem.line) + ": " + problem.message + '\n';
  }
  return out;
}

// All segments of all pieces.
Document live_document(std::string_view bytes) {
  Document all;
  read(pieces_of(bytes, 100), "some", {.live = Live::pieces},
       [&all](Document piece) {
         all.segments.insert(all.segments.end(), piece.segments.begin(),
                             piece.segments.end());
       });
  return all;
}

std::string words_of(const Document& document) {
  std::string words;
  for (const Segment& segment : document.segments) {
    words += segment.speaker + '|' + segment.text + ' ';
  }
  return words;
}

constexpr std::string_view written[] = {
    "en-podcast-cargo-bikes.srt",   "en-talk-tide-mills.en.vtt",
    "fr-conference-riviere.fr.vtt", "fr-reunion-jardin.srt",
    "en-lecture-soil.vtt",          "fr-debat-pistes.txt",
    "en-interview-lighthouse.txt",  "en-meeting-release.jsonl",
    "fr-cours-compost.md",          "broken/crlf.srt",
    "broken/utf16le.srt",           "broken/backwards.srt",
};

TEST_CASE("Live pieces do not hang on how the bytes come") {
  for (const std::string_view name : written) {
    CAPTURE(name);
    const std::string bytes = bytes_of_corpus(std::string(name));
    const std::string whole = live(pieces_of(bytes, bytes.size()));
    for (const std::size_t size : {1U, 7U, 1000U}) {
      CAPTURE(size);
      CHECK(live(pieces_of(bytes, size)) == whole);
    }
  }
}

TEST_CASE("Live captions say what the file says") {
  for (const char* const name :
       {"en-podcast-cargo-bikes.srt", "en-talk-tide-mills.en.vtt",
        "fr-conference-riviere.fr.vtt"}) {
    CAPTURE(name);
    const std::string bytes = bytes_of_corpus(std::string(name));
    CHECK(words_of(live_document(bytes)) == words_of(document_in(bytes)));
  }
}

// What is given after each of `writes`, up to which nothing else is there.
std::vector<std::string> answers(const std::vector<std::string_view>& writes) {
  std::vector<std::string> given(writes.size() + 1);
  std::size_t next = 0;
  const ByteSource source = [&](char* to, std::size_t most) {
    if (next == writes.size()) return std::size_t{0};
    return writes[next++].copy(to, most);
  };
  read(source, "some", {.live = Live::pieces},
       [&](const Document& piece) { given[next] += words_of(piece); });
  given.erase(given.begin());
  return given;
}

TEST_CASE("A caption comes with the blank line behind it, or the next one") {
  const std::string_view one = "1\n00:00:01,000 --> 00:00:02,000\nHello.\n";
  const std::string_view two = "2\n00:00:02,000 --> 00:00:03,000\n";
  using Strings = std::vector<std::string>;
  CHECK(answers({one, "\n", two, "There.\n\n"}) ==
        Strings{"", "|Hello. ", "", "|There. "});
  CHECK(answers({one, two, "There.\n", "3\n00:00:04,000 --> 00:00:05,000\n"}) ==
        Strings{"", "|Hello. ", "", "|There. "});
  CHECK(answers({"WEBVTT\n\n", "00:01.000 --> 00:02.000\nOh ", "no.\n", "\n",
                 "NOTE who?\n\n", "00:02.000 --> 00:03.000\nYes.\n\n"}) ==
        Strings{"", "", "", "|Oh no. ", "", "|Yes. "});
}

TEST_CASE("A row that rolls is given once, from the first on") {
  const std::string_view time = "00:01.000 --> 00:02.000\n";
  const auto cue = [&](std::string_view rows) {
    return std::string(time) + std::string(rows) + "\n\n";
  };
  const std::string first = cue(" \nso<00:01.500><c> good</c>");
  const std::string flash = cue("so good\n ");
  const std::string second = cue("so good\nevening<00:01.900><c> all</c>");
  CHECK(answers({"WEBVTT\n\n", first, flash, second}) ==
        std::vector<std::string>{"", "|so good ", "", "|evening all "});
}

TEST_CASE("A line of text comes at once, with whom it is said by") {
  CHECK(answers({"[00:00:01.000 --> 00:00:04.000]  Hello there.\n",
                 "[00:00:04.000 --> 00:00:06.000]  How are you?\n"}) ==
        std::vector<std::string>{"|Hello there. ", "|How are you? "});
  const auto turns = answers({"Ada: One day.\n\n", "Ben: Which one?\n\n",
                              "Ada: A good one.\n\n", "Ben: That one.\n\n",
                              "It was.\n", "Ada: Oh yes.\n"});
  CHECK(turns[2] == "Ada|A good one. ");
  CHECK(turns[3] == "Ben|That one. ");
  CHECK(turns[5] == "Ada|Oh yes. ");
}

TEST_CASE("What a cue says behind a blank line is not lost") {
  const auto given =
      answers({"1\n00:00:01,000 --> 00:00:02,000\nHello.\n\n", "And more.\n\n",
               "2\n00:00:02,000 --> 00:00:03,000\nBye.\n\n"});
  CHECK(given == std::vector<std::string>{"|Hello. ", "|And more. ", "|Bye. "});
}

TEST_CASE("Who speaks is remembered over any number of captions") {
  std::string bytes = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>I begin.\n\n";
  for (int i = 0; i < 300; ++i) {
    bytes += "00:02.000 --> 00:03.000\nLine " + std::to_string(i) + ".\n\n";
  }
  const Document document = live_document(bytes);
  REQUIRE(document.segments.size() == 301);
  CHECK(document.segments.back().speaker == "Ada");
}

TEST_CASE("Lines of wrapped text are given, each once") {
  const std::string bytes = bytes_of_corpus("formats/wrapped.txt");
  const auto count = [](const Document& document) {
    const std::string words = text_of(document);
    return std::count(words.begin(), words.end(), 'e');
  };
  CHECK(count(live_document(bytes)) == count(document_in(bytes)));
}

TEST_CASE("A record comes with its line, and a broken one is told") {
  CHECK(answers({"{\"text\":\"One.\"}\n", "{\"text\":\n", "{\"text\":\"Two",
                 ".\"}\n"}) ==
        std::vector<std::string>{"|One. ", "", "", "|Two. "});
  const std::string told =
      live(pieces_of("{\"text\":\"One.\"}\n\"no\"\n{\"text\":\"Two.\"}\n", 3));
  CHECK(told.find("2: no JSON object") != told.npos);
}

TEST_CASE("The format is told by as few lines as will do") {
  struct Row {
    std::string_view bytes;
    std::string_view format;
    bool comes_in_pieces;
  };
  const Row rows[] = {
      {"Hello.\nThere.\n", "text", true},
      {"12\nmonkeys.\nWe saw them\nat noon.\n", "text", true},
      {"1\n00:00:01,000 --> 00:00:02,000\nHi.\n", "srt", true},
      {"\n\n1\n00:00:01,000 --> 00:00:02,000\nHi.\n", "srt", true},
      {"0:00:01.000,0:00:02.000\nHi.\n", "sbv", true},
      {"WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n", "vtt", true},
      {"{\"text\":\"Hi.\"}\n", "jsonl", false},
      {"{\n\"segments\":[{\"start\":0,\"end\":1,\"text\":\"Hi.\"}],\n"
       "\"text\":\"Hi.\",\"language\":\"en\"}\n",
       "whisper", false},
      {"<!DOCTYPE html>\n<html><body><p>Hi.</p>\n", "html", false},
      {"[Music]\nHi.\n", "text", true},
      {"no line end", "text", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    std::vector<Document> found;
    read(pieces_of(row.bytes, 5), "some", {.live = Live::pieces},
         [&found](Document d) { found.push_back(std::move(d)); });
    REQUIRE(!found.empty());
    CHECK(found[0].format == row.format);
    CHECK((found[0].piece > 0) == row.comes_in_pieces);
  }
}

TEST_CASE("A value laid out over many lines is one record, live as well") {
  std::string bytes = "{\n \"id\": \"a\",\n \"text\": \"";
  for (int i = 0; i < 2000; ++i) bytes += "One day.\\n";
  bytes += "\"\n}\n";
  for (const auto format :
       {std::optional<Format>(), std::optional(Format::jsonl)}) {
    std::size_t count = 0;
    const auto problems = read(pieces_of(bytes, 100), "some",
                               {.format = format, .live = Live::pieces},
                               [&count](const Document& document) {
                                 CHECK(document.id == "a");
                                 ++count;
                               });
    CHECK(count == 1);
    CHECK(problems.empty());
  }
}

TEST_CASE("bug: whether records are live hung on how much came at once") {
  std::string bytes = "{\"id\":1,\"text\":\"un\"}\n{\"text\":\n";
  bytes += "\"deux\"}\n\n99\n00:06:25\n";
  CHECK(live(pieces_of(bytes, 3)) == live(pieces_of(bytes, 1000)));
}

TEST_CASE("Where only records are wanted live, captions come as one document") {
  std::size_t count = 0;
  read(bytes_of_corpus("fr-reunion-jardin.srt"), "some",
       {.live = Live::records}, [&count](const Document& document) {
         CHECK(document.piece == 0);
         ++count;
       });
  CHECK(count == 1);
}

TEST_CASE("Texts under their names begin anew") {
  std::string ids;
  read("==> a <==\nOne.\nTwo.\n\n==> b <==\nThree.\n", "some",
       {.live = Live::pieces}, [&ids](const Document& piece) {
         ids += piece.id + std::to_string(piece.piece) + ' ';
       });
  CHECK(ids == "a1 a2 b1 ");
}

TEST_CASE("Pieces that were written as records become the document again") {
  std::string records;
  read(bytes_of_corpus("fr-reunion-jardin.srt"), "some", {.live = Live::pieces},
       [&records](const Document& d) { records += to_jsonl(d) + '\n'; });
  Document whole;
  PieceJoiner joiner({.whole_documents = true}, [&whole](Document document) {
    CHECK(whole.segments.empty());
    whole = std::move(document);
  });
  read(records, "-", {},
       [&joiner](Document piece) { joiner.add(std::move(piece)); });
  joiner.end();
  CHECK(whole.piece == 0);
  CHECK(whole.id == "some");
  CHECK(words_of(whole) ==
        words_of(live_document(bytes_of_corpus("fr-reunion-jardin.srt"))));
}

TEST_CASE("Pieces are joined to sentences, within a turn") {
  const auto joined = [](std::string_view bytes, std::size_t least_words) {
    std::string out;
    PieceJoiner joiner({.least_words = least_words}, [&out](Document piece) {
      out += std::to_string(piece.piece) + ":" + text_of(piece) + "\n";
    });
    read(bytes, "some", {.live = Live::pieces},
         [&joiner](Document piece) { joiner.add(std::move(piece)); });
    joiner.end();
    return out;
  };
  const std::string bytes =
      "1\n00:00:01,000 --> 00:00:02,000\nSo he said\n\n"
      "2\n00:00:02,000 --> 00:00:03,000\nthat he would.\n\n"
      "3\n00:00:03,000 --> 00:00:04,000\nNo.\n\n"
      "4\n00:00:09,000 --> 00:00:10,000\nAnd then\n\n";
  CHECK(joined(bytes, 1) == "1:So he said that he would.\n2:No.\n3:And then\n");
  CHECK(joined(bytes, 7) == "1:So he said that he would. No.\n2:And then\n");
}

// Each document that joining gives: its piece, meta, chapters and text.
std::string joined_records(std::string_view records, PieceOptions options) {
  std::string out;
  PieceJoiner joiner(options, [&out](Document d) {
    out += d.id + std::to_string(d.piece);
    for (const MetaEntry& entry : d.meta) out += " " + entry.json;
    for (const Chapter& chapter : d.chapters) out += " " + chapter.title;
    out += ": " + text_of(d) + "\n";
  });
  read(records, "-", {},
       [&joiner](Document piece) { joiner.add(std::move(piece)); });
  joiner.end();
  return out;
}

TEST_CASE("What a document says besides its segments is joined as well") {
  const std::string_view records =
      R"({"id":"a","format":"srt","piece":1,"meta":{"by":"Ada","chapters":)"
      R"([{"title":"One","start":0}]},"text":"So it"})"
      "\n"
      R"({"id":"a","format":"srt","piece":2,"text":"was."})"
      "\n";
  CHECK(joined_records(records, {}) == "a1 \"Ada\" One: So it\nwas.\n");
  CHECK(joined_records(records, {.whole_documents = true}) ==
        "a0 \"Ada\" One: So it\nwas.\n");
}

TEST_CASE("A document of which nothing is left is given once") {
  const std::string_view records =
      R"({"id":"a","format":"srt","piece":1,"text":""})"
      "\n"
      R"({"id":"a","format":"srt","piece":2,"text":""})"
      "\n"
      R"({"id":"b","format":"srt","piece":1,"text":""})"
      "\n"
      R"({"id":"b","format":"srt","piece":2,"text":"It was."})"
      "\n"
      R"({"id":"b","format":"srt","piece":3,"text":""})"
      "\n";
  CHECK(joined_records(records, {}) == "a1: \nb1: It was.\n");
  CHECK(joined_records(records, {.whole_documents = true}) ==
        "a0: \nb0: It was.\n");
}

TEST_CASE("Whether a live text is binary does not hang on how its bytes come") {
  const std::string controls(30, '\x01');
  const auto is_read = [](std::string_view bytes, std::size_t size) {
    try {
      read(pieces_of(bytes, size), "some", {.live = Live::pieces},
           [](const Document&) {});
      return true;
    } catch (const InputError&) {
      return false;
    }
  };
  for (const std::size_t size : {1U, 7U, 1000U}) {
    CAPTURE(size);
    CHECK(is_read("Hello there.\n" + controls + "\n", size));
    CHECK(is_read("\x01 so, this is a line like all others\n", size));
    CHECK(!is_read("Hello there." + controls + "\nBye.\n", size));
  }
}

// What took quadratic time would take minutes.
TEST_CASE("Any number of empty lines may come before the first live one") {
  const std::string blank(many(300'000), '\n');
  for (const std::string_view said :
       {"Hello.\n", "1\n00:00:01,000 --> 00:00:02,000\nHello.\n"}) {
    CAPTURE(said);
    std::string words;
    read(blank + std::string(said), "some", {.live = Live::pieces},
         [&words](const Document& piece) { words += words_of(piece); });
    CHECK(words == "|Hello. ");
  }
}

TEST_CASE("What is live for days is held no longer than it must be") {
#ifdef __GLIBC__
  std::size_t number = 0;
  const std::size_t most_cues = many(20000);
  const ByteSource endless = [&](char* to, std::size_t most) {
    if (number == most_cues) return std::size_t{0};
    const std::string spoken = std::to_string(++number);
    const std::string cue = spoken +
                            "\n00:00:01,000 --> 00:00:02,000\nAda: I say " +
                            spoken + " again.\n\n";
    return cue.copy(to, most);
  };
  std::size_t pieces = 0;
  std::size_t early = 0;
  std::size_t late = 0;
  read(endless, "some", {.live = Live::pieces}, [&](const Document&) {
    ++pieces;
    if (pieces == most_cues / 10) early = mallinfo2().uordblks;
    if (pieces == most_cues) late = mallinfo2().uordblks;
  });
  CHECK(pieces == most_cues);
  CHECK(late < early + 100'000);
#endif
}

}  // namespace
}  // namespace tamis::transcript
