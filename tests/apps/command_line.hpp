// What the tests of this folder share: a tool's command, filled from words as
// a shell gives them, without running the tool.
#pragma once

#include <functional>
#include <map>
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
using Variables = std::map<std::string, std::string>;

// CLI11 takes seconds to compile: one source sees it, for all tests.
void parse(const Define& define, const std::vector<std::string>& words,
           const Variables& variables = {});

// What a tool tells of itself.
struct Told {
  std::string help;
  std::string full_help;
  std::vector<std::string> options;   // their long names, with dashes
  std::vector<std::string> examples;  // commands
};
Told told_by(const Define& define);

template <typename Command>
Command parsed(const std::vector<std::string>& words,
               const Variables& variables = {}) {
  Command command;
  parse([&](common::CommandLine& line) { define(line, command); }, words,
        variables);
  return command;
}

// Why it is refused; empty if it is not.
template <typename Command>
std::string refusal(const std::vector<std::string>& words,
                    const Variables& variables = {}) {
  try {
    parsed<Command>(words, variables);
    return {};
  } catch (const Refused& refused) {
    return refused.what();
  }
}

template <typename Command>
bool refuses(const std::vector<std::string>& words) {
  return !refusal<Command>(words).empty();
}

template <typename Command>
Told told_by() {
  Command command;
  return told_by([&](common::CommandLine& line) { define(line, command); });
}

}  // namespace tamis::apps
