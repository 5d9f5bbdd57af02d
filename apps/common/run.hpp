// The frame around each tool's work: from command line to exit code.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "messages.hpp"
#include "options.hpp"
#include "output.hpp"
#include "tamis/token/language.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::common {

struct Session {
  const SharedOptions& options;
  const std::vector<Input>& inputs;
  Messages& messages;
  Output& output;
  std::optional<std::string> standard_input = {};  // once it was held
};

using Work = std::function<void(Session&)>;

// Parses, works, and gives the exit code: 0 done, also when the reader of
// stdout went away; 1 an input could not be read or an output not written; 2 a
// wrong command line. `options` is filled when `work` is called.
int run(CLI::App& app, int count, char** arguments,
        const SharedOptions& options, const Work& work);

// The main function of a tool: `define` makes its command line, `work` works.
template <typename Command>
int run_tool(int count, char** arguments, void (*define)(CLI::App&, Command&),
             void (*work)(Session&, const Command&)) {
  CLI::App app;
  Command command;
  define(app, command);
  return run(app, count, arguments, command.shared,
             [&](Session& session) { work(session, command); });
}

// Gives each document of each input to `use`, in order; with -o FOLDER what is
// added to the output meanwhile goes to the input's own file. --language
// overrides what a document says of itself. `end` is called behind the last
// document of each input that has any, while its file is still open.
void for_each_document(
    Session& session, const std::function<void(transcript::Document)>& use,
    const std::function<void()>& end = [] {});

// The language `document` says it is in, or else its first 100 kB.
token::Language language_of(const transcript::Document& document);

// Gives each document of each input to `use` before the work proper, which
// reads them again: standard input is held meanwhile. What cannot be read is
// told then, not now.
void look_ahead(Session& session,
                const std::function<void(const transcript::Document&)>& use);

// Gives the bytes of each input in the same way. An InputError out of `use` is
// told, and the next input is taken.
void for_each_input(
    Session& session,
    const std::function<void(const Input&, const transcript::ByteSource&)>&
        use);

// The same, but that the output is left to `use`.
void read_each_input(
    Session& session,
    const std::function<void(const Input&, const transcript::ByteSource&)>&
        use);

// The format that `document` is printed in: that of -f, else JSONL where the
// first document came as JSONL, and text for all else.
const std::string& format_for(Session& session,
                              const transcript::Document& document);

void print(Session& session, const transcript::Document& document,
           bool timestamps);

}  // namespace tamis::common
