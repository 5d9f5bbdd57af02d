// Options that do not stand on the command line: from the environment, then
// from the file that --config or TAMIS_CONFIG names.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "command_line.hpp"

namespace tamis::common {

// The value of a variable; empty where there is none.
using Environment = std::function<std::string(const std::string&)>;

// `text` in the capitals that variables have, and titles.
std::string upper(std::string_view text);

// The variable for the option of the long name `option`, and for `tool` alone
// unless that is empty: TAMIS_CLEAN_SKIP_EXISTING.
std::string variable_called(std::string_view tool, std::string_view option);

// Gives those options of `line`, which is parsed, that were not given on it the
// values of
//   1. TAMIS_<TOOL>_<OPTION>, then TAMIS_<OPTION> for what all tools share,
//   2. the tool's section of the file, then what stands above all sections.
// Throws UsageError with the variable's name, or the file's and the line, where
// a value is wrong, a key unknown or the file not to be read. Gives these
// places of all values that were taken.
std::vector<std::string> apply_settings(CommandLine& line,
                                        const Environment& environment);

}  // namespace tamis::common
