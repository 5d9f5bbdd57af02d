// Text in the columns of a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tamis::common {

// The columns that `text` takes on a terminal.
std::size_t columns_of(std::string_view text);

// `text` in lines of at most `width` columns, the first behind `head`, the
// others indented as wide as that.
std::string wrapped(std::string_view head, std::string_view text,
                    std::size_t width);

}  // namespace tamis::common
