// The course of a theme: how often it is spoken of from document to document,
// or from minute to minute.
#pragma once

#include <string>

#include "extract/page.hpp"

namespace tamis::apps::html {

// A chart, with nothing around it; empty where there is none to draw.
std::string course(const Page& page, const PageTheme& theme);

}  // namespace tamis::apps::html
