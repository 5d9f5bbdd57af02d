// Speakers whose names stand on lines of their own.
#pragma once

#include <vector>

#include "rows.hpp"

namespace tamis::transcript {

// `• #Name` over indented text. Whether there were any.
bool take_bullet_names(std::vector<Row>& rows);

// A name alone on its line, or as a heading, that recurs, with its text below.
// Whether there were any.
bool take_lone_names(std::vector<Row>& rows);

}  // namespace tamis::transcript
