// The entries of an embedded list, read apart from the library.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "token/lists.hpp"

namespace tamis::token {

// The lines of the list called `name`, as they are, without comments and empty
// ones.
inline std::vector<std::string> list_entries(std::string_view name) {
  std::vector<std::string> found;
  std::string_view rest = lists::text(name);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.empty() && line.front() != '#') found.emplace_back(line);
  }
  return found;
}

}  // namespace tamis::token
