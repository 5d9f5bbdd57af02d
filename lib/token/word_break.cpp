#include "word_break.hpp"

#include <cstddef>

namespace tamis::token {
namespace {

// word_break_blocks: for each 128 code points, the number of their block.
// word_break_values: the blocks, 128 values each.
// Generated from Unicode's files by tests/conformance/break_table.cpp; a test
// generates them afresh and compares.
#include "word_break_table.inc"

}  // namespace

std::uint8_t word_break(char32_t code) {
  if (code > 0x10FFFF) return 0;
  const std::size_t block = word_break_blocks[code >> 7];
  return word_break_values[block << 7 | (code & 0x7F)];
}

}  // namespace tamis::token
