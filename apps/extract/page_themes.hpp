// The themes of a page: a bar each, opening to its keywords, its course, who
// speaks of it, and quotes.
#pragma once

#include <cstddef>
#include <string>

#include "extract/page.hpp"

namespace tamis::apps::html {

// `contexts`: most of each keyword that are shown.
std::string themes(const Page& page, std::size_t contexts);

}  // namespace tamis::apps::html
