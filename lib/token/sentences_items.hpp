// Items that stand numbered on one line: "1) bread 2) salt", "• bread • salt".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tamis::token {

// Where each further item of `line` begins, in order; nothing if the line does
// not begin with an item that a second one follows. Linear.
void find_items(std::string_view line, std::vector<std::size_t>& begins);

}  // namespace tamis::token
