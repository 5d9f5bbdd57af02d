// What the tools are called where they are installed: an administrator may put
// the same few letters before all five (TAMIS_PROGRAM_PREFIX), since Debian,
// for one, has another `extract`.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "command_line.hpp"

namespace tamis::common {

// The five by their own names, in the order of the alphabet.
inline constexpr std::array<std::string_view, 5> tools = {
    "clean", "dedupe", "extract", "summarize", "tokenize"};

// What the installed names begin with; mostly nothing.
std::string_view program_prefix();

// The tool that `line` is of, by its own name.
std::string tool_of(const CommandLine& line);

// `commands` with `prefix` before each tool of ours that is called there: as
// the first word, behind a pipe, or behind a semicolon.
std::string with_prefix(std::string_view prefix, std::string_view commands);

// Gives `line`, and the tools that its manual names, the installed names.
void call_by_installed_name(CommandLine& line);

}  // namespace tamis::common
