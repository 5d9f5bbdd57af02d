#include "lone_times.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "clock.hpp"

namespace tamis::transcript {
namespace {

using Places = std::vector<std::size_t>;

// Seconds in `unit`, as panels write it; none where it is another word.
std::optional<double> seconds_in(std::string_view unit) {
  if (unit.ends_with('s')) unit.remove_suffix(1);
  if (unit == "second" || unit == "seconde") return 1;
  if (unit == "minute") return 60;
  if (unit == "hour" || unit == "heure") return 3600;
  return std::nullopt;
}

// The word that `text` begins with, taken off with the blanks and commas
// around it.
std::string_view take_word(std::string_view& text) {
  const std::size_t end = text.find_first_of(" ,");
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(word.size());
  text.remove_prefix(std::min(text.find_first_not_of(" ,"), text.size()));
  return word;
}

// "1 hour, 2 minutes, 3 seconds", "1 minute et 5 secondes".
std::optional<double> spoken_time(std::string_view text) {
  constexpr std::size_t longest = 48;  // bytes
  if (text.empty() || text.size() > longest) return std::nullopt;
  double seconds = 0;
  while (!text.empty()) {
    std::string_view word = take_word(text);
    if (word == "et" || word == "and") word = take_word(text);
    double count = 0;
    if (word.empty()) return std::nullopt;
    for (const char c : word) {
      if (c < '0' || c > '9') return std::nullopt;
      count = count * 10 + (c - '0');
    }
    const auto unit = seconds_in(take_word(text));
    if (!unit) return std::nullopt;
    seconds += count * *unit;
  }
  return seconds;
}

Places times_alone(const std::vector<Row>& rows) {
  Places places;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].is_used && clock_of(rows[i].text)) places.push_back(i);
  }
  return places;
}

// Whether the times stand below what they are for.
bool stand_below(const std::vector<Row>& rows, const Places& places) {
  if (places.front() == 0 || rows[places.front() - 1].is_used) return false;
  if (places.back() + 1 != rows.size()) return false;
  std::size_t single = 0;  // texts of one line
  for (std::size_t i = 1; i < places.size(); ++i) {
    single += places[i] - places[i - 1] == 2;
  }
  return single * 10 >= (places.size() - 1) * 9;
}

void give_to_those_above(std::vector<Row>& rows, const Places& places) {
  std::size_t first = places.front() - 1;
  for (const std::size_t place : places) {
    for (std::size_t i = first; i < place; ++i) {
      rows[i].start = clock_of(rows[place].text);
    }
    first = place + 1;
  }
}

void give_to_those_below(std::vector<Row>& rows, const Places& places) {
  for (const std::size_t place : places) {
    std::size_t below = place + 1;
    if (below == rows.size()) break;
    const auto start = clock_of(rows[place].text);
    const auto spoken = spoken_time(rows[below].text);
    if (spoken && std::floor(*start) == static_cast<double>(*spoken)) {
      rows[below++].is_used = true;
    }
    if (below < rows.size()) rows[below].start = start;
  }
}

}  // namespace

void take_lone_times(std::vector<Row>& rows) {
  const Places places = times_alone(rows);
  if (places.size() < 3) return;
  if (stand_below(rows, places)) {
    give_to_those_above(rows, places);
  } else {
    give_to_those_below(rows, places);
  }
  for (const std::size_t place : places) rows[place].is_used = true;
}

}  // namespace tamis::transcript
