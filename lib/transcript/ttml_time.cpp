#include "ttml_time.hpp"

#include <algorithm>
#include <charconv>

#include "clock.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

// Files that count in units of 100 ns often do not say so.
constexpr double usual_tick_rate = 10'000'000;
constexpr double least_of_usual_ticks = 100'000;

// The number that `text` begins with, taken off; a comma is a point.
std::optional<double> take_number(std::string_view& text) {
  std::size_t size = 0;
  bool has_point = false;
  double value = 0;
  double scale = 1;
  for (; size < text.size(); ++size) {
    const char c = text[size];
    if (is_digit(c)) {
      value = value * 10 + (c - '0');
      if (has_point) scale *= 10;
    } else if ((c == '.' || c == ',') && !has_point && size > 0) {
      has_point = true;
    } else {
      break;
    }
  }
  if (size == 0 || size > 18) return std::nullopt;
  text.remove_prefix(size);
  return value / scale;
}

std::optional<double> seconds_in(double value, std::string_view unit,
                                 const TtmlRates& rates) {
  if (unit.empty() || unit == "s") return value;
  if (unit == "ms") return value / 1000;
  if (unit == "m") return value * 60;
  if (unit == "h") return value * 3600;
  if (unit == "f") return value / rates.frames;
  if (unit != "t") return std::nullopt;
  const bool is_usual = !rates.ticks && value >= least_of_usual_ticks;
  return value / rates.ticks.value_or(is_usual ? usual_tick_rate : 1);
}

std::optional<double> sum(std::optional<double> a, std::optional<double> b) {
  if (!a || !b) return std::nullopt;
  return *a + *b;
}

std::optional<double> earlier(std::optional<double> a,
                              std::optional<double> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

bool is_timed(const TimedElement& element) {
  return element.begin || element.end || element.duration;
}

// Whether times count from the document's beginning: all that are held by an
// element with a beginning lie within it by that count, and one of them would
// end after it by the other.
bool counts_from_document(const std::vector<TimedElement>& elements) {
  constexpr double slack = 0.05;  // seconds
  bool is_outside = false;
  for (const TimedElement& element : elements) {
    const TimedElement& holder = elements[element.parent];
    if (&element == &holder || !element.begin || !holder.begin) continue;
    const auto holder_end =
        holder.end ? holder.end : sum(holder.begin, holder.duration);
    const auto end =
        element.end ? element.end : sum(element.begin, element.duration);
    if (*element.begin < *holder.begin - slack) return false;
    if (!holder_end) continue;
    if (end.value_or(*element.begin) > *holder_end + slack) return false;
    is_outside |=
        *holder.begin > slack &&
        *holder.begin + end.value_or(*element.begin) > *holder_end + slack;
  }
  return is_outside;
}

// The interval counted from `reference`, its end not yet cut.
Interval interval_from(const TimedElement& element, double reference) {
  Interval found;
  found.start = reference + element.begin.value_or(0);
  found.end =
      earlier(sum(reference, element.end), sum(found.start, element.duration));
  return found;
}

// What lies outside of its holder stays all the same: its times were most
// likely meant to count from the document's beginning.
Interval interval_in(const TimedElement& element, double reference,
                     const Interval& holder) {
  Interval found = interval_from(element, reference);
  if (holder.end && found.start >= *holder.end && is_timed(element)) {
    if (element.begin >= holder.start) found = interval_from(element, 0);
    found.is_shown = false;
  } else {
    found.end = earlier(found.end, holder.end);
  }
  found.is_known = holder.is_known || is_timed(element);
  return found;
}

}  // namespace

void TtmlRates::set_frame_rate(std::string_view rate,
                               std::string_view multiplier) {
  if (const auto value = take_number(rate); value && *value > 0) {
    frames = *value;
  }
  const auto above = take_number(multiplier);
  if (!above || *above <= 0) return;
  while (!multiplier.empty() && !is_digit(multiplier[0])) {
    multiplier.remove_prefix(1);
  }
  const auto below = take_number(multiplier);
  frames *= *above / (below && *below > 0 ? *below : 1);
}

void TtmlRates::set_tick_rate(std::string_view rate) {
  if (const auto value = take_number(rate); value && *value > 0) ticks = value;
}

namespace {

std::optional<double> any_time(std::string_view text, const TtmlRates& rates) {
  auto value = take_number(text);
  if (!value) return std::nullopt;
  int parts = 1;
  for (; parts < 4 && text.size() > 1 && (text[0] == ':' || text[0] == ';');
       ++parts) {
    text.remove_prefix(1);
    const auto next = take_number(text);
    if (!next) return std::nullopt;
    value = parts == 3 ? *value + *next / rates.frames : *value * 60 + *next;
  }
  if (parts == 1) return seconds_in(*value, text, rates);
  return text.empty() ? value : std::nullopt;
}

}  // namespace

std::optional<double> ttml_time(std::string_view text, const TtmlRates& rates) {
  constexpr double latest = 1e12;
  const auto time = any_time(text::trimmed(text), rates);
  return time && *time <= latest ? time : std::nullopt;
}

std::vector<Interval> intervals_of(const std::vector<TimedElement>& elements) {
  const bool is_absolute = counts_from_document(elements);
  std::vector<Interval> found(elements.size());
  std::vector<double> next(elements.size());  // where a next child begins
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const TimedElement& element = elements[i];
    if (element.parent == i) {
      found[i] = interval_in(element, 0, {});
      found[i].is_known = element.begin.has_value();
    } else {
      const Interval& holder = found[element.parent];
      const bool is_first_count = is_absolute && element.begin;
      const double from = elements[element.parent].is_sequence
                              ? next[element.parent]
                              : holder.start;
      found[i] = interval_in(element, is_first_count ? 0 : from, holder);
      next[element.parent] = found[i].end.value_or(found[i].start);
    }
    if (found[i].end) found[i].end = std::max(*found[i].end, found[i].start);
    next[i] = found[i].start;
  }
  return found;
}

}  // namespace tamis::transcript
