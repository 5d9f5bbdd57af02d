// Which sentences make good reading in a summary, whatever they tell.
#pragma once

#include <cstdint>
#include <vector>

#include "reading.hpp"

namespace tamis::summary {

enum class Standing : std::uint8_t {
  plain,
  leaning,  // good behind the sentence before it
  aside     // passed over unless little else is left
};

// Backchannels, greetings, sponsor reads, questions, endless turns and speech
// that halts or is cut stand aside; so does what leans on a sentence that does
// not stand in the same part or is not plain itself. Linear.
std::vector<Standing> standings(const Reading& reading);

}  // namespace tamis::summary
