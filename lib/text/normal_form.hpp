// What nfc() (fold.cpp) knows about single code points.
#pragma once

#include <string_view>

namespace tamis::text {

// Whether `code` neither composes nor decomposes nor changes places, whatever
// stands around it; false too for some that nobody asked about yet.
bool is_inert(char32_t code);

}  // namespace tamis::text
