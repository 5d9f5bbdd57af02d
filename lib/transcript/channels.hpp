// Several channels of one recording: a speaker each, or the same speech twice.
#pragma once

#include <vector>

#include "recognised_turns.hpp"

namespace tamis::transcript {

// Leaves out channels that say what another says at the same times, and names
// the speakers of several that remain by their channel.
void settle_channels(std::vector<Turn>& turns);

}  // namespace tamis::transcript
