// Keywords of a page, each opening to the places where it is said.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "extract/page.hpp"

namespace tamis::apps::html {

// `contexts`: most of each that are shown.
std::string keywords(const Page& page, std::span<const PageKeyword> keywords,
                     std::size_t contexts);

}  // namespace tamis::apps::html
