#include "timing.hpp"

#include <algorithm>

#include "clock.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

// Of the blanks, those that keep lines whole get into timings as well, from
// programs that set type.
void skip_blanks(std::string_view& text) {
  constexpr std::string_view blanks[] = {" ", "\t", "\u00A0", "\u202F"};
  for (bool is_blank = true; is_blank;) {
    is_blank = false;
    for (const std::string_view blank : blanks) {
      if (!text.starts_with(blank)) continue;
      text.remove_prefix(blank.size());
      is_blank = true;
    }
  }
}

// Takes an arrow off the beginning of `text`: dashes, then `>` or its entity.
bool take_arrow(std::string_view& text) {
  std::size_t dashes = 0;
  while (true) {
    if (text.starts_with('-')) {
      text.remove_prefix(1);
    } else if (text.starts_with("–") || text.starts_with("—")) {
      text.remove_prefix(3);
    } else {
      break;
    }
    ++dashes;
    skip_blanks(text);  // "-- >"
  }
  if (dashes == 0 || dashes > 3) return false;
  for (const std::string_view head : {">", "&gt;"}) {
    if (!text.starts_with(head)) continue;
    text.remove_prefix(head.size());
    return true;
  }
  return false;
}

std::optional<double> take_clock(std::string_view& text) {
  skip_blanks(text);
  const auto clock = clock_at(text, Digits::some);
  if (!clock) return std::nullopt;
  text.remove_prefix(clock->size);
  return clock->seconds;
}

// `00:00:01,000 --> 00:00:02,000`, as nearly all lines are.
std::optional<Timing> usual_timing(std::string_view line) {
  constexpr std::size_t clock_size = 12;
  constexpr std::string_view arrow = " --> ";
  if (line.substr(std::min(line.size(), clock_size), arrow.size()) != arrow) {
    return std::nullopt;
  }
  const auto start = clock_at(line);
  const auto end = clock_at(line.substr(clock_size + arrow.size()));
  if (!start || !end || start->size != clock_size) return std::nullopt;
  return Timing{start->seconds, end->seconds};
}

}  // namespace

std::optional<Timing> timing_of(std::string_view line) {
  if (const auto usual = usual_timing(line)) return usual;
  const auto start = take_clock(line);
  if (!start) return std::nullopt;
  const bool has_comma = line.starts_with(',');
  if (has_comma) {
    line.remove_prefix(1);
  } else {
    skip_blanks(line);
    if (!take_arrow(line)) return std::nullopt;
  }
  const auto end = take_clock(line);
  if (!end) return std::nullopt;
  skip_blanks(line);
  if (has_comma && !line.empty()) return std::nullopt;
  return Timing{*start, *end};
}

bool is_bad_timing(std::string_view line) {
  line = text::trimmed(line);
  if (line.find("-->") == line.npos) {
    // SBV: two clocks and a comma, but for a sign or two.
    constexpr std::size_t longest = 30;
    const std::size_t comma = line.find(',');
    return comma != line.npos && line.size() <= longest &&
           line.find(' ') == line.npos && clock_at(line) &&
           clock_at(line.substr(comma + 1));
  }
  if (line.starts_with("-->")) return true;
  if (line.front() == '-') line.remove_prefix(1);
  return is_digit(line.front());
}

bool begins_like_timing(std::string_view line) {
  constexpr std::size_t shortest = 6;  // bad ones may lack nearly all
  skip_blanks(line);
  return line.size() >= shortest &&
         (is_digit(line.front()) || line.front() == '-');
}

bool is_sbv_timing(std::string_view line) {
  return line.find('-') == line.npos && timing_of(line).has_value();
}

}  // namespace tamis::transcript
