// Where given phrases stand in a reading.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

// The stems of the content words of a phrase, as numbers of the lexicon.
std::vector<std::uint32_t> content_stems(const Reading& reading, Range phrase);

// The same as they are written.
std::vector<std::string> stems_of(const Reading& reading, Range phrase);

// For each of `phrases`, which begin and end with content words and are
// different, all that is told by the same stems in the same order, linkers left
// aside. Linear.
std::vector<std::vector<Range>> tellings_of(const Reading& reading,
                                            std::span<const Range> phrases);

}  // namespace tamis::keyword
