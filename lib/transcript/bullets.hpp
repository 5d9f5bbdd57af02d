// Marks of lists at the beginning of a line.
#pragma once

#include <optional>
#include <string_view>

namespace tamis::transcript {

// The text behind a list bullet, if `text` begins with one.
std::optional<std::string_view> behind_bullet(std::string_view text);

// Whether `text` begins with a bullet, a dash or a number of a list, so that it
// goes on with no line above it.
bool opens_list_line(std::string_view text);

}  // namespace tamis::transcript
