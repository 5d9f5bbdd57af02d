// A reading of a few parts, for the tests of what works on readings.
#pragma once

#include <string>
#include <vector>

#include "keyword/reading.hpp"

namespace tamis::keyword {

// `lexicon` must live longer.
inline Reading reading_of(Lexicon& lexicon,
                          const std::vector<std::string>& parts,
                          const std::vector<std::string>& names = {}) {
  Reading reading(lexicon);
  reading.begin(names);
  for (const std::string& part : parts) reading.add(part);
  return reading;
}

}  // namespace tamis::keyword
