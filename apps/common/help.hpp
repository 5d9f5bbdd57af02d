// What --help and --help-all print, made of a command line alone.
#pragma once

#include <string>

#include "command_line.hpp"

namespace tamis::common {

// How it is used most, for a terminal of 24 lines and 80 columns.
std::string help(const CommandLine& line);

// All of it, for a terminal of 80 columns.
std::string full_help(const CommandLine& line);

// "-o, --output"
std::string flags_of(const CLI::Option& option);

}  // namespace tamis::common
