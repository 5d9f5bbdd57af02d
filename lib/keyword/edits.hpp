// Whether two strings are nearly the same (Levenshtein 1966).
#pragma once

#include <cstddef>
#include <string_view>

namespace tamis::keyword {

// At most `most` letters put in, left out or changed make `b` of `a`. Time:
// `most` times their length.
bool are_within(std::size_t most, std::u32string_view a, std::u32string_view b);

}  // namespace tamis::keyword
