// The documents of all inputs, one after the other, for a tool to work on.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>

#include "messages.hpp"
#include "options.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "tally.hpp"
#include "tamis/token/language.hpp"
#include "tamis/transcript/document.hpp"
#include "tamis/transcript/read.hpp"
#include "tamis/transcript/write_pieces.hpp"

namespace tamis::common {

struct Session {
  const SharedOptions& options;
  const std::vector<Input>& inputs;
  Messages& messages;
  Output& output;
  Progress& progress;
  Tally tally = {};
  // Whether what a document left behind is needed by those that follow, so that
  // one which memory does not hold ends the run, and is not passed over.
  bool remembers = false;
  // Whether to read an input whose own output is there already, since what is
  // made of others hangs on it; empty: none is.
  std::function<bool(const Input&)> needs_skipped = {};
  std::map<std::string, std::string> held = {};  // bytes by path: what can be
                                                 // read only once
  // With --line-buffered inputs come in pieces: sentences of so many words at
  // least, 0: captions. None: the work needs whole documents.
  std::optional<std::size_t> piece_words = {};
  transcript::PieceWriter pieces = {};
  std::function<void()> after_output = {};  // called when it is in its place
};

// Memory did not hold what a document is to be remembered by.
struct OutOfMemory : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// How the inputs are to be read.
transcript::ReadOptions read_options_of(const SharedOptions& options);

// What is done with a document in its turn, and what makes that of it: the
// latter for several documents at once, in any order, in several threads.
using Use = std::function<void()>;
using Prepare = std::function<Use(transcript::Document)>;

// Prepares each document of each input, and uses them in order, in this thread;
// with -o FOLDER what is added to the output meanwhile goes to the input's own
// file. --language overrides what a document says of itself. `end` is called
// behind the last document of each input that has any, while its file is still
// open. A document that memory does not hold is told, and the next one is
// taken.
void for_each_prepared(
    Session& session, const Prepare& prepare,
    const std::function<void()>& end = [] {});

// The same where nothing is to be prepared.
void for_each_document(
    Session& session, const std::function<void(transcript::Document)>& use,
    const std::function<void()>& end = [] {});

// Words of all its segments.
std::size_t word_count(const transcript::Document& document);

// The language `document` says it is in, or else its first 100 kB.
token::Language language_of(const transcript::Document& document);

// Prepares and uses each document of each input before the work proper, which
// reads them again: what can be read only once is held meanwhile. What cannot
// be read is told then, not now.
void look_ahead_prepared(Session& session, const Prepare& prepare);
void look_ahead(Session& session,
                const std::function<void(const transcript::Document&)>& use);

// Gives the bytes of each input; what becomes of its output is left to `use`.
// An InputError out of `use` is told, and the next input is taken.
void read_each_input(
    Session& session,
    const std::function<void(const Input&, const transcript::ByteSource&)>&
        use);

}  // namespace tamis::common
