#include <doctest/doctest.h>

#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("Captions of every family bear labels") {
  constexpr struct {
    std::string_view what;
    std::string_view bytes;
  } rows[] = {
      {"SubRip",
       "1\n00:00:01,000 --> 00:00:02,000\nAnna: on monte\n\n"
       "2\n00:00:02,000 --> 00:00:03,000\ntout en haut\n\n"
       "3\n00:00:03,000 --> 00:00:04,000\n>> Bob: et la lampe\n\n"
       "4\n00:00:04,000 --> 00:00:05,000\nAnna: oui\n\n"
       "5\n00:00:05,000 --> 00:00:06,000\nBob: non\n"},
      {"TTML",
       "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div>"
       "<p begin=\"1s\" end=\"2s\">Anna: on monte</p>"
       "<p begin=\"2s\" end=\"3s\">tout en haut</p>"
       "<p begin=\"3s\" end=\"4s\">&gt;&gt; Bob: et la lampe</p>"
       "<p begin=\"4s\" end=\"5s\">Anna: oui</p>"
       "<p begin=\"5s\" end=\"6s\">Bob: non</p></div></body></tt>"},
      {"srv1",
       "<?xml version=\"1.0\"?><transcript>"
       "<text start=\"1\" dur=\"1\">Anna: on monte</text>"
       "<text start=\"2\" dur=\"1\">tout en haut</text>"
       "<text start=\"3\" dur=\"1\">&gt;&gt; Bob: et la lampe</text>"
       "<text start=\"4\" dur=\"1\">Anna: oui</text>"
       "<text start=\"5\" dur=\"1\">Bob: non</text></transcript>"},
      {"srv3",
       "<?xml version=\"1.0\"?><timedtext format=\"3\"><body>"
       "<p t=\"1000\" d=\"1000\">Anna: on monte</p>"
       "<p t=\"2000\" d=\"1000\">tout en haut</p>"
       "<p t=\"3000\" d=\"1000\">&gt;&gt; Bob: et la lampe</p>"
       "<p t=\"4000\" d=\"1000\">Anna: oui</p>"
       "<p t=\"5000\" d=\"1000\">Bob: non</p></body></timedtext>"},
      {"json3",
       R"({"wireMagic":"pb3","events":[)"
       R"({"tStartMs":1000,"dDurationMs":1000,"segs":[{"utf8":"Anna: on monte"}]},)"
       R"({"tStartMs":2000,"dDurationMs":1000,"segs":[{"utf8":"tout en haut"}]},)"
       R"({"tStartMs":3000,"dDurationMs":1000,"segs":[{"utf8":">> Bob: et la lampe"}]},)"
       R"({"tStartMs":4000,"dDurationMs":1000,"segs":[{"utf8":"Anna: oui"}]},)"
       R"({"tStartMs":5000,"dDurationMs":1000,"segs":[{"utf8":"Bob: non"}]}]})"},
      {"TSV",
       "start\tend\ttext\n1000\t2000\tAnna: on monte\n"
       "2000\t3000\ttout en haut\n3000\t4000\t>> Bob: et la lampe\n"
       "4000\t5000\tAnna: oui\n5000\t6000\tBob: non\n"},
      {"Whisper", R"({"segments":[{"start":1,"end":2,"text":"Anna: on monte"},)"
                  R"({"start":2,"end":3,"text":"tout en haut"},)"
                  R"({"start":3,"end":4,"text":">> Bob: et la lampe"},)"
                  R"({"start":4,"end":5,"text":"Anna: oui"},)"
                  R"({"start":5,"end":6,"text":"Bob: non"}],"language":"fr"})"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CHECK(speech_in(row.bytes) ==
          "Anna|on monte\n|tout en haut\nBob|et la lampe\nAnna|oui\n"
          "Bob|non");
  }
}

TEST_CASE("A mark of a change without a name ends the turn") {
  CHECK(speech_in("start\tend\ttext\n0\t1\tAnna: a\n1\t2\t>> b\n2\t3\tc\n"
                  "3\t4\tBob: d\n4\t5\tAnna: e\n5\t6\tBob: f\n6\t7\tg\n") ==
        "Anna|a\n|>> b\n|c\nBob|d\nAnna|e\nBob|f\nBob|g");
}

TEST_CASE("Labels are text where speakers are known or evidence lacks") {
  CHECK(speech_in(R"({"segments":[)"
                  R"({"start":1,"end":2,"speaker":"S1","text":"Anna: a"},)"
                  R"({"start":2,"end":3,"text":"Anna: b"}]})") ==
        "S1|Anna: a\n|Anna: b");
  CHECK(speech_in("start\tend\ttext\n0\t1\tNote: a\n1\t2\tb\n2\t3\tNote: c\n"
                  "3\t4\tNote: d\n") == "|Note: a\n|b\n|Note: c\n|Note: d");
  CHECK(speech_in(R"({"segments":[{"text":"Anna: a"},{"text":"Bob: b"},)"
                  R"({"text":"Anna: c"},{"text":"Bob: d"}],"id":"x"})") ==
        "|Anna: a\n|Bob: b\n|Anna: c\n|Bob: d");
}

}  // namespace
}  // namespace tamis::transcript
