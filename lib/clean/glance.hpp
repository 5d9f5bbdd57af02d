// One look at all segments: which of them are worth a second.
#pragma once

#include <cstdint>
#include <vector>

#include "tamis/transcript/document.hpp"

namespace tamis::clean {

struct Glance {
  std::vector<std::uint32_t> words;  // hashes; a change of speaker is a word too
  std::vector<std::uint32_t> first;  // of each segment in `words`, and the end
  std::vector<std::size_t> signs;    // segments that may hold events or marks
  std::vector<std::size_t> credits;  // segments that may be invented credits
};

// Events are passed over: they neither are words nor part them.
Glance glance_at(const transcript::Document& document);

}  // namespace tamis::clean
