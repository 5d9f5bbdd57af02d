// What stands before the speech on a line: a name, a time, or both, in the
// notations of transcript services. Only the notation is read here; whether a
// name is one, labels.hpp judges.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tamis::transcript {

struct Head {
  std::string_view name;      // as it is written; empty: a time alone
  std::size_t size = 0;       // bytes, blanks behind it included
  std::size_t time_size = 0;  // bytes of a time before the name
  std::optional<double> start;
  std::optional<double> end;
  bool is_sure = false;       // \Name: , our own mark; `name` is escaped
  bool is_bold = false;       // **Name:**
  bool is_chat = false;       // 10:02:03 From Name :
  bool has_colon = false;     // Name:
  bool is_bare_time = false;  // 0:12 before text, without brackets
};

// The head of `text`, or none: `Name: `, `Name : `, `**Name:** `, `**Name**: `,
// `Name (00:01:02): `, `[00:01:02] Name: `, `[Name] 00:01 `, `[Name]: `,
// `0:12 - Name`, `Name  0:12` and `Name - 0:12` alone on the line,
// `(00:01:02):`, `[00:01:02] `, `0:12 `, `M. Name. `, `Q. `,
// `10:02:03 From Name to Name : `, `#Name#: `, `\Name: `. Looks at the first
// 200 bytes only.
std::optional<Head> head_of(std::string_view text);

// The name of a sure head, without the backslashes that it is written with.
std::string unescaped_name(std::string_view name);

}  // namespace tamis::transcript
