#include "run.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <new>

#include "command_line.hpp"
#include "completion.hpp"
#include "documents.hpp"
#include "help.hpp"
#include "inputs.hpp"
#include "last_words.hpp"
#include "man_page.hpp"
#include "settings.hpp"
#include "tamis/transcript/read.hpp"
#include "visible.hpp"

namespace tamis::common {
namespace {

std::string variable(const std::string& name) {
  const char* const value = std::getenv(name.c_str());
  return value == nullptr ? "" : value;
}

// What --help, --help-all and --version print.
std::string told(const CommandLine& line, const CLI::Success& asked) {
  if (dynamic_cast<const CLI::CallForHelp*>(&asked) != nullptr) {
    return help(line);
  }
  if (dynamic_cast<const CLI::CallForAllHelp*>(&asked) != nullptr) {
    return full_help(line);
  }
  return std::string(asked.what()) + "\n";
}

// Asks at the terminal are answered at the terminal.
void tell_of_terminal(const SharedOptions& options, const std::string& tool) {
  if (options.inputs.empty() && options.files_from.empty() &&
      ::isatty(STDIN_FILENO) == 1 && !options.quiet) {
    std::cerr << tool
              << ": reading standard input up to Ctrl-D; --help shows how to "
                 "name files\n";
  }
}

// A file that we open must not come to stand for a standard stream that was
// closed: that is held open for what nobody does with it, and fails.
void keep_standard_streams_closed() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

int print(const std::string& tool, const std::string& text) {
  try {
    OutputFile output("");
    output.write(text);
    output.commit();
    return 0;
  } catch (const OutputError& error) {
    if (error.is_closed_pipe) return 0;
    std::cerr << tool << ": cannot write: " << error.what() << '\n';
    return 1;
  }
}

// What a command line or a file of settings is quoted in, of some lines.
std::string shown(std::string_view message) {
  Visible visible(Visible::To::terminal);
  std::string text(visible.add(message));
  return text += visible.end();
}

// `settings`: where options were taken from beside the command line.
int wrong_usage(const std::string& tool, const std::exception& error,
                const std::vector<std::string>& settings) {
  std::cerr << tool << ": " << shown(error.what()) << '\n';
  for (const std::string& place : settings) {
    std::cerr << tool << ": set by " << shown(place) << '\n';
  }
  std::cerr << tool << ": see '" << tool << " --help'\n";
  return 2;
}

// What cannot be written shows as a failed write.
void ignore_signals_of_writing() {
  std::signal(SIGPIPE, SIG_IGN);  // the next tool closed the pipe
  std::signal(SIGXFSZ, SIG_IGN);  // the file must not grow
}

void work_on_inputs(const SharedOptions& options, const Work& work,
                    Messages& messages, Progress& progress,
                    const std::vector<Input>& inputs, Clock::time_point begin) {
  Output output(options, inputs, messages, progress);
  Session session{options, inputs, messages, output, progress};
  progress.start(inputs);
  work(session);
  output.finish(messages.failures() > 0);
  if (session.after_output) session.after_output();
  progress.stop();
  if (options.verbose) {
    messages.done(told(session.tally, seconds_since(begin)));
  }
}

// The work behind a command line that was right, and its exit code.
int worked(const std::string& tool, const SharedOptions& options,
           const std::vector<std::string>& settings, const Work& work,
           Clock::time_point begin) {
  std::vector<Input> inputs;
  Progress progress(tool, options);  // ends before the inputs that it looks at
  Messages messages(tool, options, &progress);
  try {
    tell_of_terminal(options, tool);
    inputs = inputs_of(options, messages);
    work_on_inputs(options, work, messages, progress, inputs, begin);
  } catch (const UsageError& error) {
    progress.stop();
    return wrong_usage(tool, error, settings);
  } catch (const OutputError& error) {
    if (!error.is_closed_pipe) messages.fail("cannot write", error.what());
  } catch (const std::bad_alloc&) {
    progress.stop();
    throw;
  } catch (const OutOfMemory& error) {
    messages.fail("out of memory", error.what());
  } catch (const std::exception& error) {
    messages.fail("unexpected", error.what());
  }
  return messages.exit_code();
}

// All of it, but for want of memory.
int run_line(int count, char** arguments, SharedOptions& options,
             const Define& define, const Work& work) {
  const auto begin = Clock::now();
  keep_standard_streams_closed();
  ignore_signals_of_writing();
  CommandLine line;
  define(line);
  add_man_page(line);
  add_completion(line);
  const std::string tool = line.get_name();
  std::vector<std::string> settings;
  try {
    parse(line, {arguments + std::min(count, 1), arguments + count});
    settings = apply_settings(line, variable);
    settle_output(line, options);
    refuse(problem_with(read_options_of(options)));
  } catch (const CLI::Success& asked) {
    return print(tool, told(line, asked));
  } catch (const std::runtime_error& error) {
    return wrong_usage(tool, error, settings);
  }
  return worked(tool, options, settings, work, begin);
}

}  // namespace

int run(int count, char** arguments, SharedOptions& options,
        const Define& define, const Work& work) {
  try {
    return run_line(count, arguments, options, define, work);
  } catch (const std::bad_alloc&) {
    tell_of_memory();
    return 1;
  }
}

}  // namespace tamis::common
