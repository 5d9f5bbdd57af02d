// What a page was made from: in a line, and as a table.
#pragma once

#include <string>

#include "extract/page.hpp"

namespace tamis::apps::html {

// "12 documents, 148,233 words, 9 h 32 min, in English and French".
std::string what_was_read(const Page& page);

std::string documents(const Page& page);

}  // namespace tamis::apps::html
