#include "transcript/markup_reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("items of one speech are joined up to the end of a sentence") {
  const Reading reading =
      markup_reading(bytes_of_corpus("formats/tide.podlove.xml"));
  CHECK(timed_speech(reading.document) ==
        "1.00-2.10 Ines Moor|The mill turns twice a day.\n"
        "2.30-3.00 Ines Moor|With the tide.\n"
        "3.50-4.00 |Always?");
  CHECK(reading.document.segments[0].line == 5);
  CHECK(reading.problems.empty());
}

TEST_CASE("an item without a time stays and is told") {
  const Reading reading = markup_reading(
      "<pst:transcripts><pst:speech><pst:item start='x' end=''>One.</pst:item>"
      "</pst:speech></pst:transcripts>");
  CHECK(timed_speech(reading.document) == "?-? |One.");
  CHECK(reading.problems.size() == 1);
}

TEST_CASE("bug: an item without a start had an end") {
  const Reading reading = markup_reading(
      "<pst:transcripts><pst:speech><pst:item start='x' end='00:03'>One."
      "</pst:item></pst:speech></pst:transcripts>");
  CHECK(timed_speech(reading.document) == "?-? |One.");
}

TEST_CASE("bug: an item that went back in time took the end with it") {
  const Reading reading = markup_reading(
      "<pst:transcripts><pst:speech>"
      "<pst:item start='40:01' end='40:02'>One</pst:item>"
      "<pst:item start='00:02' end='00:03'>two.</pst:item>"
      "</pst:speech></pst:transcripts>");
  CHECK(timed_speech(reading.document) == "2401.00-2402.00 |One two.");
}

}  // namespace
}  // namespace tamis::transcript
