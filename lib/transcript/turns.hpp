// Turns that begin with a label or a time before their text.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "rows.hpp"

namespace tamis::transcript {

// Names the speakers of `rows`, sets their starts and cuts off what named and
// timed them. Strings that do not stand in the source are kept in `strings`.
void take_turns(std::vector<Row>& rows, std::deque<std::string>& strings);

}  // namespace tamis::transcript
