#include "transcript/markup_reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("srv1 counts in seconds and escapes twice") {
  const Reading reading =
      markup_reading(bytes_of_corpus("formats/bees.srv1.xml"));
  CHECK(timed_speech(reading.document) ==
        "0.50-2.40 |it's the first warm day\n"
        "2.40-4.40 |and the bees & wasps are out");
  CHECK(reading.problems.empty());
}

TEST_CASE("srv3 counts in milliseconds and ends a caption at the next") {
  const Reading reading =
      markup_reading(bytes_of_corpus("formats/bees.srv3.xml"));
  CHECK(timed_speech(reading.document) ==
        "0.50-2.40 |it's the first warm day\n"
        "2.40-4.40 |and the bees are out");
  CHECK(reading.document.segments[0].line == 5);
}

TEST_CASE("text appended to a window belongs to its caption") {
  const Reading reading = markup_reading(
      "<timedtext format='3'><body><p t='0' d='900'>one</p>"
      "<p t='400' d='700' a='1'>two</p></body></timedtext>");
  CHECK(timed_speech(reading.document) == "0.00-1.10 |one two");
}

TEST_CASE("a caption of YouTube's without a time stays and is told") {
  const Reading reading = markup_reading(
      "<transcript><text dur='1'>one</text>"
      "<text start='2' dur='1'>two</text></transcript>");
  CHECK(timed_speech(reading.document) == "?-? |one\n2.00-3.00 |two");
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].line == 1);
}

TEST_CASE("bug: a start of nan was a time") {
  for (const std::string start : {"nan", "inf", "1e300", "-1"}) {
    CAPTURE(start);
    const Reading reading = markup_reading("<transcript><text start='" + start +
                                           "' dur='1'>one</text></transcript>");
    CHECK(timed_speech(reading.document) == "?-? |one");
  }
}

TEST_CASE("bug: what is appended gave an end to what has no start") {
  const Reading reading = markup_reading(
      "<timedtext format='3'><body><p d='900'>one</p>"
      "<p t='400' d='700' a='1'>two</p></body></timedtext>");
  CHECK(timed_speech(reading.document) == "?-? |one two");
}

}  // namespace
}  // namespace tamis::transcript
