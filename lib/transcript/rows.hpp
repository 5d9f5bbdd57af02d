// A line on its way to become a segment, or a label, or nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tamis::transcript {

struct Row {
  std::string_view text;  // without blanks at its ends; shrinks as it is read
  std::size_t line;       // in the source, from 1
  bool after_blank = true;
  bool is_indented = false;
  bool is_heading = false;
  bool is_used = false;  // a label, a time, a chapter: no text of its own
  bool is_head = false;  // a label or time stood before the text
  std::size_t cut = 0;   // bytes of that head, part of the line's width
  std::string_view plain = {};  // the text without bold, if it begins in bold
  std::string_view speaker = {};
  std::optional<double> start = {};
  std::optional<double> end = {};
};

}  // namespace tamis::transcript
