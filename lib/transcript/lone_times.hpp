// Times that stand on lines of their own, as a player's panel of the transcript
// copies: a time, perhaps the same in words, and what is said.
#pragma once

#include <vector>

#include "rows.hpp"

namespace tamis::transcript {

// Uses up times alone on their lines, three or more, and gives them as starts
// to what stands below; or to what stands above, where texts and times take
// turns and a time comes last. A time said again in words below it, "1 minute,
// 5 seconds" or "1 minute et 5 secondes", is used up as well.
void take_lone_times(std::vector<Row>& rows);

}  // namespace tamis::transcript
