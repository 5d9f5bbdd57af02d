// Several documents in one text, each under its name, as in `==> name <==`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tamis::transcript {

// The name of `==> name <==`, our mark between documents.
std::optional<std::string_view> header_name(std::string_view line);

struct Part {
  std::string_view name;
  std::string_view text;
  std::size_t first_line = 1;
};

// The documents of a text form that holds several, under their names; what
// stands before the first name has none. `has_names`: the text is such a form.
std::vector<Part> parts_of(std::string_view text, bool has_names);

}  // namespace tamis::transcript
