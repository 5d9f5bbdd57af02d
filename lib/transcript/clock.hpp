// Times of day as transcripts write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tamis::transcript {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

struct Clock {
  double seconds;
  std::size_t size;  // bytes read
};

enum class Digits {
  two,   // minutes and seconds have two each
  some,  // where hours are told, one may do: 0:1:2,5
};

// The time that `text` begins with: [h…:]m…:ss with 1 to 3 decimals behind a
// point, comma or colon. None if there is none.
std::optional<Clock> clock_at(std::string_view text,
                              Digits digits = Digits::two);

// The time that `text` is, whole.
std::optional<double> clock_of(std::string_view text);

}  // namespace tamis::transcript
