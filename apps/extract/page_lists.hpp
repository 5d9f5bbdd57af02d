// The keywords of documents, of speakers or of all documents, where no themes
// are asked for.
#pragma once

#include <cstddef>
#include <string>

#include "extract/page.hpp"

namespace tamis::apps::html {

// `contexts`: most of each keyword that are shown.
std::string lists(const Page& page, std::size_t contexts);

// How many keywords of a list are shown where there are `lists` of them.
std::size_t keywords_per_list(std::size_t lists);

}  // namespace tamis::apps::html
