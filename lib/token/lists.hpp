// The word lists of lib/token/lists, embedded at build time.
#pragma once

#include <string_view>

namespace tamis::token::lists {

// The list called `name`, such as "stop.fr": the file's text, or nothing if
// there is no such list.
std::string_view text(std::string_view name);

}  // namespace tamis::token::lists
