// A place in a line that may begin with a name and times; what stands there is
// passed, or the place stays.
#pragma once

#include <cstddef>
#include <string_view>

#include "clock.hpp"
#include "heads.hpp"

namespace tamis::transcript {

constexpr std::size_t head_window = 200;  // bytes of a line that hold its head

constexpr bool is_alnum(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class LineCursor {
 public:
  explicit LineCursor(std::string_view line)
      : text_(line.substr(0, head_window)), line_(line) {}

 protected:
  bool is_at_end() const { return at_ >= line_.size(); }
  char current() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  std::string_view rest() const {
    return at_ < text_.size() ? text_.substr(at_) : std::string_view();
  }

  bool skip(std::string_view mark) {
    if (!rest().starts_with(mark)) return false;
    at_ += mark.size();
    return true;
  }

  void skip_blanks();

  // A dash or bar between time and name, as in `0:12 - Name`.
  void skip_separator();

  // Past `**`, `__` or `*` before a word; bold_ remembers which.
  bool opens_bold();

  // Past the closing mark, if one was opened and is due here.
  void close_bold() {
    if (!bold_.empty() && skip(bold_)) bold_ = {};
  }

  // A clock, with or without brackets, or a range of two.
  bool clock(Head& head);

  // Whether a label may end before `at`: a blank or the line's end follows.
  bool ends_label(std::size_t at) const;

  std::string_view text_;  // the line up to head_window
  std::string_view line_;
  std::size_t at_ = 0;
  std::string_view bold_;  // the mark that is to be closed
  bool has_separator_ = false;
};

}  // namespace tamis::transcript
