// Lines of UTF-8, more or less, to the form that Decoded promises.
//
// Nearly all bytes of a transcript need no change. plain_prefix() finds how far
// they reach, eight bytes at a time; they are appended at once, and only a line
// that holds something else is taken apart, code point by code point.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tamis::text {

struct PlainPrefix {
  std::size_t size;       // bytes that need no change
  bool has_utf8 = false;  // some of them are not ASCII
};

PlainPrefix plain_prefix(std::string_view text);

class PlainLines {
 public:
  // Appends all whole lines to `out`; keeps back what follows.
  void add(std::string_view bytes, std::string& out);
  void end(std::string& out);

  std::size_t malformed() const { return malformed_; }
  std::size_t repaired() const { return repaired_; }
  bool has_utf8() const { return has_utf8_; }
  bool has_windows_1252() const { return has_windows_1252_; }

 private:
  void add_lines(std::string_view lines, bool is_end, std::string& out);
  void add_line(std::string_view line, bool may_be_cut, std::string& out);
  std::string_view valid(std::string_view line, bool may_be_cut);

  std::string unfinished_;  // the last line so far
  std::string valid_;       // a line that was not UTF-8
  std::size_t malformed_ = 0;
  std::size_t repaired_ = 0;
  bool has_utf8_ = false;
  bool has_windows_1252_ = false;
};

}  // namespace tamis::text
