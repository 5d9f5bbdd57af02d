// Which sentences make good reading in a summary, whatever they tell.
#pragma once

#include <cstdint>
#include <vector>

#include "reading.hpp"

namespace tamis::summary {

enum class Standing : std::uint8_t {
  plain,
  leaning,  // good behind the sentence before it
  aside,    // passed over unless little else is left
  unwanted  // passed over unless nothing else is left
};

inline bool is_good(Standing standing) {
  return standing <= Standing::leaning;
}

// Backchannels, questions, endless turns, half quotations and speech that halts
// or is cut stand aside; so does what leans on a sentence that does not stand
// in the same part or is not plain itself. Greetings and sponsor reads are
// unwanted. Linear.
std::vector<Standing> standings(const Reading& reading);

}  // namespace tamis::summary
