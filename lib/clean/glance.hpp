// One look at all segments: which of them are worth a second.
#pragma once

#include <cstdint>
#include <vector>

#include "loops.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::clean {

struct Glance {
  std::vector<Stretch> loops;        // stretches of segments that may hold any
  std::vector<std::size_t> signs;    // segments that may hold events or marks
  std::vector<std::size_t> credits;  // segments that may be invented credits
};

// Events are passed over: they neither are words nor part them.
Glance glance_at(const transcript::Document& document);

// The words of a stretch of segments, as a glance counts them.
struct Words {
  std::vector<std::uint32_t> hashes;  // a change of speaker is a word too
  std::vector<std::uint32_t> first;   // of each segment, and the end
};

Words words_of(const transcript::Document& document, Stretch segments);

}  // namespace tamis::clean
