// Time expressions of TTML and the times that nested elements come to.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace tamis::transcript {

struct TtmlRates {
  double frames = 30;                // a second, the multiplier within
  std::optional<double> ticks = {};  // a second

  // What the attributes of the same names say; others leave it as it is.
  void set_frame_rate(std::string_view rate, std::string_view multiplier);
  void set_tick_rate(std::string_view rate);
};

// Seconds of `hh:mm:ss.fff`, `hh:mm:ss:frames`, `mm:ss.fff`, and of a number
// with the unit h, m, s, ms, f or t behind it, or none.
std::optional<double> ttml_time(std::string_view text, const TtmlRates& rates);

// An element with its times as they are written.
struct TimedElement {
  std::size_t parent;  // index, below the element's own; the first is its own
  std::optional<double> begin;
  std::optional<double> end;
  std::optional<double> duration;
  bool is_sequence = false;  // its children follow each other
};

struct Interval {
  double start = 0;
  std::optional<double> end = {};
  bool is_shown = true;   // false: it lies outside of what holds it
  bool is_known = false;  // it, or what holds it, says when it begins
};

// The times of all `elements` in the document's own: each counts from the
// beginning of what holds it, unless the numbers make sense only from that of
// the document (Apple's lyrics).
std::vector<Interval> intervals_of(const std::vector<TimedElement>& elements);

}  // namespace tamis::transcript
