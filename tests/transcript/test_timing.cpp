#include "transcript/timing.hpp"

#include <doctest/doctest.h>

namespace tamis::transcript {
namespace {

TEST_CASE("A timing is read however its arrow is written") {
  for (const std::string_view line : {
           "00:00:01,500 --> 00:00:02,750",
           "00:00:01.500 --> 00:00:02.750",
           "00:00:01,500-->00:00:02,750",
           "00:00:01,500 -> 00:00:02,750",
           "00:00:01,500 ---> 00:00:02,750",
           "00:00:01,500 -- > 00:00:02,750",
           "00:00:01,500 - -> 00:00:02,750",
           "00:00:01,500 —> 00:00:02,750",
           "00:00:01,500 –> 00:00:02,750",
           "00:00:01,500 --&gt; 00:00:02,750",
           "  00:00:01,500\t-->\t00:00:02,750  ",
           "00:01.500 --> 00:02.750 align:start position:0%",
           // Once taken for text: blanks that keep a line whole, and times
           // with parts of one digit.
           "00:00:01,500\u00A0-->\u00A000:00:02,750",
           "\u00A000:00:01,500 -->\u202F00:00:02,750",
           "0:0:1,500 --> 0:0:2,750",
           "0:00:01.500,0:00:02.750",
           "0:00:01,500,0:00:02,750",
       }) {
    CAPTURE(line);
    const auto timing = timing_of(line);
    REQUIRE(timing);
    CHECK(timing->start == 1.5);
    CHECK(timing->end == 2.75);
    CHECK(begins_like_timing(line));
  }
}

TEST_CASE("Other lines are no timings") {
  for (const std::string_view line :
       {"", "-->", "00:00:01,500", "00:00:01,500 -->", "--> 00:00:02,750",
        "00:00:01,500 00:00:02,750", "00:00:01,500 > 00:00:02,750",
        "00:00:01,500 ----> 00:00:02,750", "une étape --> une autre",
        "0:00:01.500,0:00:02.750 oui", "0:00:01.500, oui", "12 --> 13",
        "1:2 --> 1:3", "3:16 --> 3:1"}) {
    CAPTURE(line);
    CHECK_FALSE(timing_of(line));
  }
}

TEST_CASE("A timing gone wrong is told from text with an arrow in it") {
  for (const std::string_view line :
       {"00:00:0x --> 00:00:02", "--> 00:00:02,750", "-00:00:01 --> 00:00:02",
        "0:00:13.f89,0:00:15.489", "1 --> 2"}) {
    CAPTURE(line);
    CHECK(is_bad_timing(line));
  }
  for (const std::string_view line :
       {"étape 1 --> étape 2", "At 0:13, we left.", "1, 2, 3", "-", "--",
        "0:13,5 kg"}) {
    CAPTURE(line);
    CHECK_FALSE(is_bad_timing(line));
  }
}

TEST_CASE("Timings as SBV writes them have a comma alone") {
  CHECK(is_sbv_timing("0:00:01.500,0:00:02.750"));
  CHECK_FALSE(is_sbv_timing("0:00:01.500 --> 0:00:02.750"));
  CHECK_FALSE(is_sbv_timing("0:00:01.500"));
}

}  // namespace
}  // namespace tamis::transcript
