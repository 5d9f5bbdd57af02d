// What nfc() knows about single code points, and where it begins to work.
#pragma once

#include <cstddef>
#include <string_view>

namespace tamis::text {

// Whether `code` neither decomposes nor changes places nor composes with what
// stands before it, so that text may be cut there and its parts normalised
// alone (UAX #15, 9.1). False too for some that are rare.
bool is_inert(char32_t code);

// Where the first code point from `at` on stands that is not inert.
std::size_t pass_inert(std::string_view text, std::size_t at);

}  // namespace tamis::text
