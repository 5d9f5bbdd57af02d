#include "clock.hpp"

#include <algorithm>

namespace tamis::transcript {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Reads the digits from `at` on; gives how many there are.
std::size_t read_number(std::string_view text, std::size_t& at,
                        long long& value) {
  const std::size_t begin = at;
  for (value = 0; at < text.size() && is_digit(text[at]); ++at) {
    constexpr long long enough = 1'000'000;  // no part of a time is longer
    if (value < enough) value = value * 10 + (text[at] - '0');
  }
  return at - begin;
}

// Decimals behind `at`, as milliseconds; what is finer is cut.
long long read_thousandths(std::string_view text, std::size_t& at) {
  long long thousandths = 0;
  int scale = 100;
  for (; at < text.size() && is_digit(text[at]); ++at, scale /= 10) {
    thousandths += (text[at] - '0') * scale;
  }
  return thousandths;
}

// hh:mm:ss and a mark with three digits, as nearly all caption files have it;
// none for all else.
std::optional<Clock> usual_clock(std::string_view text) {
  constexpr std::string_view shape = "dd:dd:dd.ddd";
  if (text.size() < shape.size()) return std::nullopt;
  long long digits = 0;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const char c = text[i];
    if (shape[i] == 'd') {
      if (!is_digit(c)) return std::nullopt;
      digits = digits * 10 + (c - '0');
    } else if (c != shape[i] && !(i == 8 && c == ',')) {
      return std::nullopt;
    }
  }
  if (text.size() > shape.size() && is_digit(text[shape.size()])) {
    return std::nullopt;
  }
  const long long minutes = digits / 100'000 % 100;
  const long long seconds = digits / 1000 % 100;
  if (minutes > 59 || seconds > 59) return std::nullopt;
  const long long whole = digits / 10'000'000 * 3600 + minutes * 60 + seconds;
  return Clock{static_cast<double>(whole * 1000 + digits % 1000) / 1000,
               shape.size()};
}

}  // namespace

std::optional<Clock> clock_at(std::string_view text, Digits digits) {
  if (const auto usual = usual_clock(text)) return usual;
  std::size_t at = 0;
  long long seconds = 0;
  long long part = 0;
  const std::size_t size = read_number(text, at, part);
  if (size == 0 || size > 4) return std::nullopt;
  seconds = part;
  std::size_t count = 1;
  std::size_t least = 2;  // digits of a part
  while (count < 3 && at + 1 < text.size() && text[at] == ':' &&
         is_digit(text[at + 1])) {
    ++at;
    const std::size_t part_size = read_number(text, at, part);
    if (part_size > 2 || part > 59) return std::nullopt;
    least = std::min(least, part_size);
    seconds = seconds * 60 + part;
    ++count;
  }
  const bool is_short = least < 2 && (digits == Digits::two || count < 3);
  if (count < 2 || is_short) return std::nullopt;
  long long thousandths = 0;
  if (at + 1 < text.size() && is_digit(text[at + 1]) &&
      (text[at] == '.' || text[at] == ',' || (text[at] == ':' && count == 3))) {
    ++at;
    thousandths = read_thousandths(text, at);
  }
  return Clock{static_cast<double>(seconds * 1000 + thousandths) / 1000, at};
}

std::optional<double> clock_of(std::string_view text) {
  const auto clock = clock_at(text);
  if (!clock || clock->size != text.size()) return std::nullopt;
  return clock->seconds;
}

}  // namespace tamis::transcript
