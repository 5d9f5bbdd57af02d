#include <doctest/doctest.h>

#include <limits>
#include <string_view>

#include "tamis/transcript/write.hpp"
#include "transcript/clock.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("A time of day is read in each notation of transcripts") {
  constexpr struct {
    std::string_view text;
    double seconds;
  } rows[] = {
      {"00:00", 0},
      {"0:07", 7},
      {"00:01.200", 1.2},
      {"12:34", 754},
      {"75:00", 4500},
      {"1:02:03", 3723},
      {"00:00:01,500", 1.5},
      {"00:00:01.5", 1.5},
      {"00:00:01.05", 1.05},
      {"00:00:01:250", 1.25},
      {"100:00:00", 360000},
      {"9999:59:59", 35999999},
      {"00:00:01.123456", 1.123},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto seconds = clock_of(row.text);
    REQUIRE(seconds);
    CHECK(*seconds == doctest::Approx(row.seconds).epsilon(1e-12));
  }
}

TEST_CASE("What only looks like a time is none") {
  for (const std::string_view text :
       {"", "7", "12", "1:2", "1:2:3", "00:60", "00:61:00", "12:345", "a:00",
        ":30", "12:", "-1:00", "00:00:01,", "00:00 h", "10h30", "12.34",
        "123456:00", "00:00:00:00:00", " 00:10"}) {
    CAPTURE(text);
    CHECK_FALSE(clock_of(text));
  }
}

TEST_CASE("A time before other text says how many bytes it takes") {
  constexpr struct {
    std::string_view text;
    std::size_t size;
  } rows[] = {
      {"10:30 Meeting", 5},     {"00:01.200 --> 00:02", 9}, {"1:02:03]", 7},
      {"00:00:01,5 align", 10}, {"01:02:03:", 8},           {"12:34, oui", 5},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto clock = clock_at(row.text);
    REQUIRE(clock);
    CHECK(clock->size == row.size);
  }
}

TEST_CASE("Whole seconds are written as they are and fractions are cut") {
  constexpr struct {
    double seconds;
    std::string_view text;
  } rows[] = {
      {0, "00:00:00"},
      {0.999, "00:00:00"},
      {1.9999, "00:00:01"},
      {59.5, "00:00:59"},
      {754, "00:12:34"},
      {3723.25, "01:02:03"},
      {360000, "100:00:00"},
      {35999999, "9999:59:59"},
      {-3, "00:00:00"},
      {1e300, "9999:59:59"},
      {std::numeric_limits<double>::infinity(), "9999:59:59"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.seconds);
    CHECK(clock(row.seconds) == row.text);
  }
}

// 1025 seconds were written as 00:17:04.
TEST_CASE("No whole second loses one to floating point") {
  for (int second = 0; second < 100'000; ++second) {
    const auto read = clock_of(clock(second));
    REQUIRE(read);
    if (*read != second) FAIL(second);
  }
}

}  // namespace
}  // namespace tamis::transcript
