// The places at which a chapter may begin.
#pragma once

#include <cstddef>
#include <vector>

#include "reading.hpp"

namespace tamis::summary {

struct Block {
  std::size_t first;  // sentence
  std::size_t words;  // that stand before it
  bool opens_part;
};

// Runs of sentences of some twenty words, longer ones in a text so long that
// there would be more than a thousand. Each begins a part where it can; else it
// stands forty words or more from both ends of one. One more stands for the end
// of the text. Linear.
std::vector<Block> blocks(const Reading& reading);

}  // namespace tamis::summary
