// What the tests of this folder share: a tool's command, filled from words as
// a shell gives them, without running the tool.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace tamis::common {
class CommandLine;
}

namespace tamis::apps {

// A command line that the tool refuses.
struct Refused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

using Define = std::function<void(common::CommandLine&)>;

// CLI11 takes seconds to compile: one source sees it, for all tests.
void parse(const Define& define, std::vector<std::string> words);
std::string help_of(const Define& define);

template <typename Command>
Command parsed(const std::vector<std::string>& words) {
  Command command;
  parse([&](common::CommandLine& line) { define(line, command); }, words);
  return command;
}

template <typename Command>
bool refuses(const std::vector<std::string>& words) {
  try {
    parsed<Command>(words);
    return false;
  } catch (const Refused&) {
    return true;
  }
}

template <typename Command>
std::string help_of() {
  Command command;
  return help_of([&](common::CommandLine& line) { define(line, command); });
}

}  // namespace tamis::apps
