// The manual page of a tool, made of its command line alone, in the macros of
// man(7):
//
//   clean --man >clean.1 && man -l clean.1
#pragma once

#include <string>
#include <string_view>

namespace tamis::common {

class CommandLine;

// The page, without an end of line behind its last one. No date is in it: the
// same version gives the same bytes.
std::string man_page(CommandLine& line);

// `text` as troff prints it, letter by letter: what is copied out of the page
// can be typed. Line ends become blanks.
std::string escaped_for_man(std::string_view text);

// Adds --man, which prints the page; --help does not show it.
void add_man_page(CommandLine& line);

}  // namespace tamis::common
