// What completes a tool's command line in bash, zsh and fish, made of that
// command line alone:
//
//   source <(clean --completion bash)
//   source <(clean --completion zsh)
//   clean --completion fish | source
#pragma once

#include <string>

namespace tamis::common {

class CommandLine;

// The script for each shell, without an end of line behind its last one. Names
// of files are left to the shell, which knows how to quote them.
std::string bash_completion(CommandLine& line);
std::string zsh_completion(CommandLine& line);
std::string fish_completion(CommandLine& line);

// Adds --completion SHELL, which prints them; --help does not show it.
void add_completion(CommandLine& line);

}  // namespace tamis::common
