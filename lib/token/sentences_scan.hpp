// Where a sentence might end: found without looking at each character.
#pragma once

#include <cstddef>
#include <string_view>

namespace tamis::token {

// The first byte from `at` on that can begin a mark: one of . ! ? ( or the
// first byte of … ‽ ⁇ 。 and their like (E2, E3, EF); text.size() if there is
// none.
std::size_t next_mark(std::string_view text, std::size_t at);

}  // namespace tamis::token
