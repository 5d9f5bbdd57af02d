#include "clock.hpp"

#include <cstdint>

#include <algorithm>

namespace tamis::transcript {
namespace {

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
  long long scale = 100;
  for (; at < text.size() && is_digit(text[at]); ++at, scale /= 10) {
    thousandths += (text[at] - '0') * scale;
  }
  return thousandths;
}

// `hh:mm:ss` in the eight bytes at `at`, taken as one number: a digit less '0'
// is at most 9, and adding 0x76 to what is more sets its high bit. -1: they are
// something else.
long long seconds_at(const char* at) {
  constexpr std::uint64_t zeros = 0x30'30'3A'30'30'3A'30'30;
  constexpr std::uint64_t marks = 0x00'00'FF'00'00'FF'00'00;
  constexpr std::uint64_t high = 0x80'80'80'80'80'80'80'80;
  constexpr std::uint64_t above_9 = 0x76'76'76'76'76'76'76'76;
  std::uint64_t bytes = 0;
  for (int i = 7; i >= 0; --i) {
    bytes = bytes << 8 | static_cast<unsigned char>(at[i]);
  }
  const std::uint64_t digits = bytes ^ zeros;
  if ((digits & marks) != 0 || (((digits + above_9) | digits) & high) != 0) {
    return -1;
  }
  const auto digit = [digits](int i) {
    return static_cast<long long>(digits >> (8 * i) & 0xF);
  };
  const long long minutes = digit(3) * 10 + digit(4);
  const long long seconds = digit(6) * 10 + digit(7);
  if (minutes > 59 || seconds > 59) return -1;
  return (digit(0) * 10 + digit(1)) * 3600 + minutes * 60 + seconds;
}

// hh:mm:ss and a mark with three digits, as nearly all caption files have it;
// none for all else.
std::optional<Clock> usual_clock(std::string_view text) {
  constexpr std::size_t size = 12;
  if (text.size() < size || (text[8] != ',' && text[8] != '.') ||
      !is_digit(text[9]) || !is_digit(text[10]) || !is_digit(text[11]) ||
      (text.size() > size && is_digit(text[size]))) {
    return std::nullopt;
  }
  const long long seconds = seconds_at(text.data());
  if (seconds < 0) return std::nullopt;
  const int thousandths =
      (text[9] - '0') * 100 + (text[10] - '0') * 10 + (text[11] - '0');
  return Clock{static_cast<double>(seconds * 1000 + thousandths) / 1000, size};
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
