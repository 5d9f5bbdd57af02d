#include "clock.hpp"

#include <array>

namespace tamis::transcript {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Reads digits from `at` on; false if there is none or more than `most`.
bool read_number(std::string_view text, std::size_t& at, std::size_t most,
                 double& value) {
  const std::size_t begin = at;
  value = 0;
  while (at < text.size() && is_digit(text[at])) {
    value = value * 10 + (text[at++] - '0');
  }
  return at > begin && at - begin <= most;
}

}  // namespace

std::optional<Clock> clock_at(std::string_view text) {
  std::array<double, 3> parts{};
  std::size_t count = 0;
  std::size_t at = 0;
  while (true) {
    const std::size_t begin = at;
    if (!read_number(text, at, count == 0 ? 4 : 2, parts[count])) {
      return std::nullopt;
    }
    if (count > 0 && (at - begin != 2 || parts[count] > 59)) {
      return std::nullopt;
    }
    ++count;
    if (count == 3 || at + 1 >= text.size() || text[at] != ':' ||
        !is_digit(text[at + 1])) {
      break;
    }
    ++at;
  }
  if (count < 2) return std::nullopt;
  double seconds = parts[0] * 60 + parts[1];
  if (count == 3) seconds = seconds * 60 + parts[2];
  if (at + 1 < text.size() &&
      (text[at] == '.' || text[at] == ',' || (text[at] == ':' && count == 3)) &&
      is_digit(text[at + 1])) {
    double thousandths = 0;
    double scale = 100;
    for (++at; at < text.size() && is_digit(text[at]); ++at) {
      thousandths += (text[at] - '0') * scale;
      scale = scale > 1 ? scale / 10 : 0;  // past milliseconds: cut
    }
    seconds = (seconds * 1000 + thousandths) / 1000;
  }
  return Clock{seconds, at};
}

std::optional<double> clock_of(std::string_view text) {
  const auto clock = clock_at(text);
  if (!clock || clock->size != text.size()) return std::nullopt;
  return clock->seconds;
}

}  // namespace tamis::transcript
