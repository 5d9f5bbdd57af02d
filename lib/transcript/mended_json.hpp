// JSON that a strict parser refuses, made valid: for files that Python wrote
// with NaN, that were cut off, or that came through careless hands.
//
//   mended_json(R"([{"a":NaN,},{"b":)").text == R"([{"a":null},{}])"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tamis::transcript {

struct MendedJson {
  std::string text;      // valid JSON; empty where not even a value begins
  std::string what;      // what was done, in words; empty: nothing had to be
  std::size_t line = 0;  // from 1, of the first thing mended
};

// The value that `text` begins with. NaN and infinities become null, numbers
// beyond 64 bits doubles, lone surrogates U+FFFD; control characters inside
// strings are escaped, commas too many dropped; what is nested deeper than
// `deepest` levels becomes null; text that is cut off, or no JSON from some
// point on, is closed behind the last value that is complete. Linear.
MendedJson mended_json(std::string_view text, std::size_t deepest = 1000);

// The first value of `text` and blanks before it, by brackets and quotes alone;
// all of it where the value does not end. Linear.
std::string_view first_value(std::string_view text);

}  // namespace tamis::transcript
