// The method of tamis: all evidence weighed together.
#pragma once

#include <cstddef>
#include <vector>

#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

std::vector<Ranked> blend(const Reading& reading, std::size_t max_words,
                          std::size_t count);

}  // namespace tamis::keyword
