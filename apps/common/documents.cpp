#include "documents.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <new>

#include "belt.hpp"
#include "inputs.hpp"
#include "memory_bound.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/words.hpp"
#include "tamis/transcript/pieces.hpp"

namespace tamis::common {
namespace {

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
  return session.progress.counted(input, held == session.held.end()
                                             ? bytes_of(input)
                                             : source_of(held->second));
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

// Where memory is bounded by choice, a document that it does not hold is told
// and the next one is taken; else the run ends.
constexpr const char* too_large = "needs more memory than --memory allows";

// A document on the belt.
struct Cell {
  std::string id;
  transcript::Document document;
  Use use = {};
  bool is_first = true;  // of the pieces it came in
  std::size_t words = 0;
};

void prepare_cell(Cell& cell, const Session& session, const Prepare& prepare) {
  try {
    if (session.options.verbose) cell.words = word_count(cell.document);
    cell.use = prepare(std::move(cell.document));
  } catch (const std::bad_alloc&) {
    if (session.options.memory == 0) throw;
    cell.use = [] { throw std::bad_alloc(); };
  }
}

void use_cell(Cell& cell, const Session& session, Tally& tally) {
  tally.documents += cell.is_first;
  tally.words += cell.words;
  try {
    cell.use();
  } catch (const std::bad_alloc&) {
    if (session.options.memory == 0) throw;
    if (session.remembers) throw OutOfMemory(cell.id + " " + too_large);
    session.messages.fail_document(cell.id, too_large);
    session.output.break_off();
  }
  if (session.options.line_buffered) session.output.flush();
}

Belt::Step step_of(const Session& session, const Prepare& prepare,
                   transcript::Document document, Tally& tally) {
  const std::size_t weight = weight_of(document);
  const auto cell = std::make_shared<Cell>();
  cell->id = document.id;
  cell->is_first = document.piece <= 1;
  cell->document = std::move(document);
  return {[cell, &prepare, &session] { prepare_cell(*cell, session, prepare); },
          [cell, &tally, &session] { use_cell(*cell, session, tally); },
          weight};
}

// Puts each document of `bytes` on the belt, and says whether there was any.
// With -v their words are counted.
// Throws InputError behind those that came before the fault.
transcript::Problems put_documents(const Session& session, const Input& input,
                                   const transcript::ByteSource& bytes,
                                   const Prepare& prepare, const Belt::Put& put,
                                   Tally& tally, bool& has_any) {
  const SharedOptions& options = session.options;
  transcript::PieceJoiner joiner(
      piece_options_of(session), [&](transcript::Document document) {
        has_any = true;
        if (options.language != "auto") {
          document.language =
              token::code(*token::language_of_code(options.language));
        }
        put(step_of(session, prepare, std::move(document), tally));
      });
  transcript::ReadOptions read_options = read_options_of(options);
  if (options.line_buffered) {
    read_options.live = session.piece_words ? transcript::Live::pieces
                                            : transcript::Live::records;
  }
  try {
    auto problems = transcript::read(
        bytes, text::repaired(input.path), read_options,
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
         ++session.tally.files;
         *failures = session.messages.failures();
         session.output.begin(input);
       }});
  bool has_any = false;
  const auto put_end = [&] {
    if (has_any) put({{}, [&end] { end(); }});  // what came counts
  };
  const auto break_off = [&](const std::string& what) {
    put_end();
    fail(what);
    if (has_any) put({{}, [&session] { session.output.break_off(); }});
  };
  try {
    const auto problems = put_documents(session, input, bytes, prepare, put,
                                        session.tally, has_any);
    put({{}, [&messages, &input, problems] {
           messages.report(input.path, problems);
         }});
    put_end();
  } catch (const transcript::InputError& error) {
    break_off(error.what());
  } catch (const std::bad_alloc&) {
    if (session.options.memory == 0) throw;
    if (session.remembers) {
      return put(
          {{}, [&input] { throw OutOfMemory(input.path + " " + too_large); }});
    }
    break_off(too_large);
  }
  put({{}, [&session, &input, failures] {
         session.messages.end_input(input.path);
         session.output.end(session.messages.failures() > *failures);
       }});
}

// What memory does not hold now is told when it is read again.
void put_ahead(Session& session, const Input& input, const Prepare& prepare,
               const Belt::Put& put, Tally& tally) {
  try {
    bool has_any = false;
    put_documents(session, input, opened(session, input), prepare, put, tally,
                  has_any);
  } catch (const std::bad_alloc&) {
    if (session.options.memory == 0) throw;
  }
}

// Whether `input` is not to be read, its output being there.
bool passes_over(Session& session, const Input& input) {
  if (!session.output.is_skipped(input)) return false;
  ++session.tally.skipped;
  if (session.needs_skipped && session.needs_skipped(input)) return false;
  session.progress.leave_out(input);
  return true;
}

// A use of whole documents as a preparation that prepares nothing.
Prepare preparing(const std::function<void(transcript::Document)>& use) {
  return [&use](transcript::Document document) -> Use {
    const auto held =
        std::make_shared<transcript::Document>(std::move(document));
    return [held, &use] { use(std::move(*held)); };
  };
}

}  // namespace

transcript::ReadOptions read_options_of(const SharedOptions& options) {
  return {transcript::format_called(options.from), options.encoding,
          options.field, options.part_size};
}

void read_each_input(
    Session& session,
    const std::function<void(const Input&, const transcript::ByteSource&)>&
        use) {
  for (const Input& input : session.inputs) {
    if (passes_over(session, input)) continue;
    try {
      const transcript::ByteSource bytes = opened(session, input);
      ++session.tally.files;
      use(input, bytes);
    } catch (const transcript::InputError& error) {
      session.messages.fail(input.path, error.what());
    }
  }
}

void look_ahead_prepared(Session& session, const Prepare& prepare) {
  bound_memory(session.options);
  session.progress.add_reading();
  Tally ahead;  // counted again by the work proper
  const Belt belt(thread_count(session.options.threads));
  belt.run([&](const Belt::Put& put) {
    for (const Input& input : session.inputs) {
      try {
        hold(session, input);
        put_ahead(session, input, prepare, put, ahead);
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
  bound_memory(session.options);
  const Belt belt(thread_count(session.options.threads));
  belt.run([&](const Belt::Put& put) {
    for (const Input& input : session.inputs) {
      if (passes_over(session, input)) continue;
      put_input(session, input, prepare, end, put);
    }
  });
}

void for_each_document(Session& session,
                       const std::function<void(transcript::Document)>& use,
                       const std::function<void()>& end) {
  for_each_prepared(session, preparing(use), end);
}

std::size_t word_count(const transcript::Document& document) {
  std::size_t words = 0;
  for (const transcript::Segment& segment : document.segments) {
    words += token::word_count(segment.text);
  }
  return words;
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

}  // namespace tamis::common
