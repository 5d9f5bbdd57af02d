#include <doctest/doctest.h>

#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("Each event with words is a caption that ends before the next") {
  const Document document =
      document_in(bytes_of_corpus("formats/youtube.json3"));
  CHECK(speech(document) == "|the tide turns\n|twice a day\n|l'eau monte");
  REQUIRE(document.segments.size() == 3);
  CHECK(document.segments[0].start == 0.32);
  CHECK(document.segments[0].end == 2.51);
  CHECK(document.segments[1].end == 6.41);
  CHECK(document.segments[2].start == 7.0);
}

TEST_CASE("Events that go back in time or lack one keep their text") {
  const Document document = document_in(
      R"({"events":[{"tStartMs":5000,"segs":[{"utf8":"un"}]},)"
      R"({"tStartMs":1000,"dDurationMs":-4,"segs":[{"utf8":"deux"}]},)"
      R"({"segs":[{"utf8":"trois"}]}]})");
  CHECK(speech(document) == "|un\n|deux\n|trois");
  CHECK(document.segments[0].end == 5.0);
  CHECK(document.segments[1].end == 1.0);
  CHECK_FALSE(document.segments[2].start);
}

}  // namespace
}  // namespace tamis::transcript
