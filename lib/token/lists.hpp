// The word lists of lib/token/lists, embedded at build time.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "tamis/text/classes.hpp"

namespace tamis::token::lists {

// The list called `name`, such as "stop.fr": the file's text, or nothing if
// there is no such list.
std::string_view text(std::string_view name);

// Calls take(entry) for each entry of the list "<kind>.<code>": its lines
// without blanks at their ends, comments and empty ones left out.
template <typename Take>
void for_each_entry(std::string_view kind, std::string_view code, Take take) {
  std::string name(kind);
  name.append(".").append(code);
  std::string_view rest = text(name);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = text::trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.empty() && line.front() != '#') take(line);
  }
}

}  // namespace tamis::token::lists
