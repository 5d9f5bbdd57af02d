#include "run.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <iostream>
#include <new>

#include "command_line.hpp"
#include "inputs.hpp"
#include "tamis/token/language.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis::common {
namespace {

void check(const SharedOptions& options) {
  refuse(problem_with(read_options_of(options)));
  if (options.language != "auto" &&
      !token::language_of_code(options.language)) {
    refuse("--language: there are word lists for " + language_codes() +
           ", not for '" + options.language + "'");
  }
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

double seconds_since(std::chrono::steady_clock::time_point begin) {
  const std::chrono::duration<double> passed =
      std::chrono::steady_clock::now() - begin;
  return passed.count();
}

int wrong_usage(const std::string& tool, const std::exception& error) {
  std::cerr << tool << ": " << error.what() << '\n'
            << tool << ": see '" << tool << " --help'\n";
  return 2;
}

}  // namespace

int run(int count, char** arguments, const SharedOptions& options,
        const Define& define, const Work& work) {
  keep_standard_streams_closed();
  const auto begin = std::chrono::steady_clock::now();
  CommandLine line;
  define(line);
  std::signal(SIGXFSZ, SIG_IGN);  // so does a file that must not grow
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe shows as a failed write
  const std::string tool = line.get_name();
  try {
    line.parse(count, arguments);
    check(options);
  } catch (const CLI::Success& help) {  // --help, --version
    line.exit(help);
    std::cout.flush();
    if (std::cout) return 0;
    std::cerr << tool << ": cannot write: standard output\n";
    return 1;
  } catch (const std::runtime_error& error) {
    return wrong_usage(tool, error);
  }
  std::vector<Input> inputs;
  Progress progress(tool, options);  // ends before the inputs that it looks at
  Messages messages(tool, options, &progress);
  try {
    tell_of_terminal(options, tool);
    inputs = inputs_of(options, messages);
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
  } catch (const UsageError& error) {
    progress.stop();
    return wrong_usage(tool, error);
  } catch (const OutputError& error) {
    if (!error.is_closed_pipe) messages.fail("cannot write", error.what());
  } catch (const std::bad_alloc&) {
    messages.fail("out of memory", "the input is too large for this machine");
  } catch (const std::exception& error) {
    messages.fail("unexpected", error.what());
  }
  return messages.exit_code();
}

}  // namespace tamis::common
