#include "run.hpp"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <new>

#include "inputs.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/language.hpp"
#include "tamis/transcript/read.hpp"
#include "tamis/transcript/write.hpp"

namespace tamis::common {
namespace {

transcript::ReadOptions read_options_of(const SharedOptions& options) {
  return {transcript::format_called(options.from), options.encoding,
          options.field, options.part_size};
}

void check(const SharedOptions& options) {
  refuse(problem_with(read_options_of(options)));
  if (options.language != "auto" &&
      !token::language_of_code(options.language)) {
    refuse("--language: there are word lists for " + language_codes() +
           ", not for '" + options.language + "'");
  }
}

bool has_times(const transcript::Document& document) {
  return std::any_of(document.segments.begin(), document.segments.end(),
                     [](const auto& segment) { return segment.start; });
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

int wrong_usage(const std::string& tool, const std::exception& error) {
  std::cerr << tool << ": " << error.what() << '\n'
            << tool << ": see '" << tool << " --help'\n";
  return 2;
}

// Bytes that stay where they are while they are read.
transcript::ByteSource source_of(const std::string& bytes) {
  return [rest = std::string_view(bytes)](char* to, std::size_t most) mutable {
    const std::size_t count = rest.copy(to, most);
    rest.remove_prefix(count);
    return count;
  };
}

transcript::ByteSource opened(const Session& session, const Input& input) {
  return input.path == "-" && session.standard_input
             ? source_of(*session.standard_input)
             : bytes_of(input);
}

}  // namespace

int run(CLI::App& app, int count, char** arguments,
        const SharedOptions& options, const Work& work) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe shows as a failed write
  const std::string tool = app.get_name();
  try {
    app.parse(count, arguments);
    check(options);
  } catch (const CLI::Success& help) {  // --help, --version
    app.exit(help);
    std::cout.flush();
    if (std::cout) return 0;
    std::cerr << tool << ": cannot write: standard output\n";
    return 1;
  } catch (const std::runtime_error& error) {
    return wrong_usage(tool, error);
  }
  Messages messages(tool, options);
  try {
    tell_of_terminal(options, tool);
    const std::vector<Input> inputs = inputs_of(options, messages);
    Output output(options, inputs);
    Session session{options, inputs, messages, output, {}};
    work(session);
    output.finish(messages.failures() > 0);
  } catch (const UsageError& error) {
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

void read_each_input(
    Session& session,
    const std::function<void(const Input&, const transcript::ByteSource&)>&
        use) {
  for (const Input& input : session.inputs) {
    if (session.output.is_skipped(input)) continue;
    try {
      use(input, opened(session, input));
    } catch (const transcript::InputError& error) {
      session.messages.fail(input.path, error.what());
    }
  }
}

void for_each_input(
    Session& session,
    const std::function<void(const Input&, const transcript::ByteSource&)>&
        use) {
  read_each_input(session,
                  [&](const Input& input, const transcript::ByteSource& bytes) {
                    const std::size_t failures = session.messages.failures();
                    session.output.begin(input);
                    try {
                      use(input, bytes);
                    } catch (const transcript::InputError&) {
                      session.output.end(true);
                      throw;
                    }
                    session.output.end(session.messages.failures() > failures);
                  });
}

void look_ahead(Session& session,
                const std::function<void(const transcript::Document&)>& use) {
  const transcript::ReadOptions options = read_options_of(session.options);
  for (const Input& input : session.inputs) {
    try {
      if (input.path == "-" && !session.standard_input) {
        session.standard_input = transcript::all_of(bytes_of(input));
      }
      transcript::read(opened(session, input), input.path, options, use);
    } catch (const transcript::InputError&) {
      continue;
    }
  }
}

void for_each_document(Session& session,
                       const std::function<void(transcript::Document)>& use,
                       const std::function<void()>& end) {
  const SharedOptions& options = session.options;
  const transcript::ReadOptions read_options = read_options_of(options);
  bool has_any = false;
  const transcript::DocumentSink sink = [&](transcript::Document document) {
    has_any = true;
    if (options.language != "auto") {
      document.language =
          token::code(*token::language_of_code(options.language));
    }
    use(std::move(document));
  };
  for_each_input(
      session, [&](const Input& input, const transcript::ByteSource& bytes) {
        has_any = false;
        try {
          session.messages.report(
              input.path, transcript::read(bytes, text::repaired(input.path),
                                           read_options, sink));
        } catch (const transcript::InputError&) {
          if (has_any) end();  // what came before the fault counts
          throw;
        }
        if (has_any) end();
      });
}

token::Language language_of(const transcript::Document& document) {
  constexpr std::size_t sample_size = 100'000;  // bytes
  const auto told = token::language_of_code(document.language);
  if (told) return *told;
  std::string sample;
  for (const transcript::Segment& segment : document.segments) {
    if (sample.size() >= sample_size) break;
    if (!segment.is_event) (sample += segment.text) += '\n';
  }
  return token::language_of(sample);
}

const std::string& format_for(Session& session,
                              const transcript::Document& document) {
  return session.output.format(document.is_record ? "jsonl" : "text");
}

void print(Session& session, const transcript::Document& document,
           bool timestamps) {
  Output& output = session.output;
  const std::string& format = format_for(session, document);
  if (format == "jsonl") {
    output.write(transcript::to_jsonl(document) + "\n");
  } else if (format == "text") {
    output.add(document.id,
               transcript::to_text(document, {.timestamps = timestamps}));
  } else if (format == "md") {
    output.write(transcript::to_markdown(document));
  } else if (format == "tsv") {
    output.add_rows(transcript::tsv_header, transcript::to_tsv(document));
  } else if (!has_times(document)) {
    session.messages.fail(document.id, "has no times, so no " + format);
  } else {
    output.add_sole(format == "srt" ? transcript::to_srt(document)
                                    : transcript::to_vtt(document));
  }
}

}  // namespace tamis::common
