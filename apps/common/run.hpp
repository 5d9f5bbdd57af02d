// The frame around each tool's work: from command line to exit code.
#pragma once

#include <functional>

#include "documents.hpp"
#include "options.hpp"
#include "print.hpp"

namespace tamis::common {

class CommandLine;

using Work = std::function<void(Session&)>;

using Define = std::function<void(CommandLine&)>;

// Defines a command line, parses it, works, and gives the exit code: 0 done,
// also when the reader of stdout went away; 1 an input could not be read or an
// output not written; 2 a wrong command line. `options` is filled when `work`
// is called.
int run(int count, char** arguments, SharedOptions& options,
        const Define& define, const Work& work);

// The main function of a tool: `define` makes its command line, `work` works.
template <typename Command>
int run_tool(int count, char** arguments,
             void (*define)(CommandLine&, Command&),
             void (*work)(Session&, const Command&)) {
  Command command;
  return run(
      count, arguments, command.shared,
      [&](CommandLine& line) { define(line, command); },
      [&](Session& session) { work(session, command); });
}

}  // namespace tamis::common
