// Numbers and words that programs write where JSON has a value: NaN, True, 007,
// and whole numbers of any length.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tamis::transcript {

struct JsonScalar {
  std::string text;  // valid JSON
  bool is_changed = false;
};

// What `token`, letters and parts of numbers, says in JSON: numbers that JSON
// does not have are null or rounded. None where it is a word of no meaning.
std::optional<JsonScalar> json_scalar(std::string_view token);

}  // namespace tamis::transcript
