// What is said about something.
#pragma once

#include <string>
#include <vector>

#include "reading.hpp"

namespace tamis::summary {

// By sentences, whether each tells one of the terms, or goes on in the same
// part from one that does. All, where there are no terms. Linear for each term.
std::vector<bool> in_focus(const Reading& reading,
                           const std::vector<std::string>& terms);

}  // namespace tamis::summary
