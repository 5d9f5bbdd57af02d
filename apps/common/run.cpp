#include "run.hpp"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <memory>
#include <new>

#include "belt.hpp"
#include "command_line.hpp"
#include "inputs.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/language.hpp"
#include "tamis/transcript/pieces.hpp"
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
  const auto held = session.held.find(input.path);
  return held == session.held.end() ? bytes_of(input) : source_of(held->second);
}

// Keeps what can be read only once.
void hold(Session& session, const Input& input) {
  std::error_code error;
  const bool is_file =
      input.path != "-" && std::filesystem::is_regular_file(input.path, error);
  if (is_file || session.held.contains(input.path)) return;
  session.held[input.path] = transcript::all_of(bytes_of(input));
}

std::size_t weight_of(const transcript::Document& document) {
  std::size_t weight = 0;
  for (const transcript::Segment& segment : document.segments) {
    weight += sizeof segment + segment.text.size();
  }
  return weight;
}

// Pieces, also those that an earlier tool wrote, become documents again where
// they are not wanted.
transcript::PieceOptions piece_options_of(const Session& session) {
  const bool is_live = session.options.line_buffered && session.piece_words;
  return {.least_words = is_live ? *session.piece_words : 0,
          .whole_documents = !is_live};
}

// Puts each document of `bytes` on the belt, and says whether there was any.
// Throws InputError behind those that came before the fault.
std::vector<transcript::Problem> put_documents(
    const Session& session, const Input& input,
    const transcript::ByteSource& bytes, const Prepare& prepare,
    const Belt::Put& put, bool& has_any) {
  const SharedOptions& options = session.options;
  const auto put_one = [&](transcript::Document document) {
    has_any = true;
    if (options.language != "auto") {
      document.language =
          token::code(*token::language_of_code(options.language));
    }
    struct Cell {
      transcript::Document document;
      Use use;
    };
    const std::size_t weight = weight_of(document);
    const auto cell = std::make_shared<Cell>(Cell{std::move(document), {}});
    put({[cell, &prepare] { cell->use = prepare(std::move(cell->document)); },
         [cell, &session] {
           cell->use();
           if (session.options.line_buffered) session.output.flush();
         },
         weight});
  };
  const std::string source = text::repaired(input.path);
  transcript::ReadOptions read_options = read_options_of(options);
  if (options.line_buffered) {
    read_options.live = session.piece_words ? transcript::Live::pieces
                                            : transcript::Live::records;
  }
  transcript::PieceJoiner joiner(piece_options_of(session), put_one);
  try {
    auto problems = transcript::read(
        bytes, source, read_options,
        [&](transcript::Document piece) { joiner.add(std::move(piece)); });
    joiner.end();
    return problems;
  } catch (const transcript::InputError&) {
    joiner.end();
    throw;
  }
}

// All of what comes of an input, its output opened before and closed behind.
void put_input(Session& session, const Input& input, const Prepare& prepare,
               const std::function<void()>& end, const Belt::Put& put) {
  Messages& messages = session.messages;
  const auto fail = [&](const std::string& what) {
    put({{}, [&messages, &input, what] { messages.fail(input.path, what); }});
  };
  transcript::ByteSource bytes;
  try {
    bytes = opened(session, input);
  } catch (const transcript::InputError& error) {
    return fail(error.what());
  }
  const auto failures = std::make_shared<std::size_t>(0);
  put({{}, [&session, &input, failures] {
         *failures = session.messages.failures();
         session.output.begin(input);
       }});
  bool has_any = false;
  const auto put_end = [&] {
    if (has_any) put({{}, [&end] { end(); }});  // what came counts
  };
  try {
    const auto problems =
        put_documents(session, input, bytes, prepare, put, has_any);
    put({{}, [&messages, &input, problems] {
           messages.report(input.path, problems);
         }});
    put_end();
  } catch (const transcript::InputError& error) {
    put_end();
    fail(error.what());
  }
  put({{}, [&session, failures] {
         session.output.end(session.messages.failures() > *failures);
       }});
}

// A use of whole documents as a preparation that prepares nothing.
Prepare preparing(const std::function<void(transcript::Document)>& use) {
  return [&use](transcript::Document document) -> Use {
    const auto held =
        std::make_shared<transcript::Document>(std::move(document));
    return [held, &use] { use(std::move(*held)); };
  };
}

// What goes on where the piece before ended; false for formats whose documents
// are rows of their own.
bool print_piece(Session& session, const transcript::Document& piece,
                 const std::string& format, bool timestamps) {
  transcript::PieceWriter& writer = session.pieces;
  const bool is_first = writer.begins(piece);
  if (format == "text") {
    session.output.add_piece(piece.id, writer.text(piece, {timestamps}),
                             is_first);
  } else if (format == "srt" || format == "vtt") {
    if (is_first && !has_times(piece)) {
      session.messages.fail(piece.id, "has no times, so no " + format);
    }
    const std::string text =
        format == "srt" ? writer.srt(piece) : writer.vtt(piece);
    is_first ? session.output.add_sole(text) : session.output.write(text);
  } else {
    return false;
  }
  return true;
}

}  // namespace

int run(int count, char** arguments, const SharedOptions& options,
        const Define& define, const Work& work) {
  CommandLine line;
  define(line);
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
  Messages messages(tool, options);
  try {
    tell_of_terminal(options, tool);
    const std::vector<Input> inputs = inputs_of(options, messages);
    Output output(options, inputs);
    Session session{options, inputs, messages, output};
    work(session);
    output.finish(messages.failures() > 0);
    if (session.after_output) session.after_output();
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

void look_ahead_prepared(Session& session, const Prepare& prepare) {
  const Belt belt(thread_count(session.options.threads));
  belt.run([&](const Belt::Put& put) {
    for (const Input& input : session.inputs) {
      try {
        hold(session, input);
        bool has_any = false;
        put_documents(session, input, opened(session, input), prepare, put,
                      has_any);
      } catch (const transcript::InputError&) {
        continue;
      }
    }
  });
}

void look_ahead(Session& session,
                const std::function<void(const transcript::Document&)>& use) {
  look_ahead_prepared(session, preparing(use));
}

void for_each_prepared(Session& session, const Prepare& prepare,
                       const std::function<void()>& end) {
  const Belt belt(thread_count(session.options.threads));
  belt.run([&](const Belt::Put& put) {
    for (const Input& input : session.inputs) {
      if (session.output.is_skipped(input)) continue;
      put_input(session, input, prepare, end, put);
    }
  });
}

void for_each_document(Session& session,
                       const std::function<void(transcript::Document)>& use,
                       const std::function<void()>& end) {
  for_each_prepared(session, preparing(use), end);
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
  if (document.piece > 0 &&
      print_piece(session, document, format, timestamps)) {
    return;
  }
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
