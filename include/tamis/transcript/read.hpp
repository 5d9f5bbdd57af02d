// Raw bytes to documents, whatever the notation.
//
// The format is found by looking at the content; names and extensions are not
// asked. What cannot be read is counted and told by line, and all else is read.
// JSON records are read as they come, in the memory of the longest one; other
// files are held whole, but those that are read live.
//
//   read(bytes, "talk.vtt", {}, [](Document document) { use(document); });
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

enum class Format {
  text,
  markdown,
  html,
  podcast_html,
  srt,
  vtt,
  sbv,
  ttml,
  srv1,
  srv3,
  podlove_xml,
  hansard,
  json3,
  whisper,
  tsv,
  aws,
  deepgram,
  assemblyai,
  google,
  speechmatics,
  kaldi,
  podcast_json,
  podlove_json,
  jsonl,
};

std::string_view name(Format format);
std::optional<Format> format_called(std::string_view name);
std::vector<std::string_view> format_names();

// The format of `text` (UTF-8, LF), by its content; `text` when nothing else
// fits.
Format format_of(std::string_view text);

// What is read while it is still written.
enum class Live {
  nothing,  // all waits for blocks, most for the end
  records,  // of JSONL, once their line ends
  pieces,   // captions and lines of plain text too
};

struct ReadOptions {
  std::optional<Format> format = {};  // none: found by content
  std::string encoding = {};  // as iconv names it; empty: found by content
  std::string field = {};     // of JSONL, with the text; empty: the usual ones
  // Bytes. A plain text longer than this comes in parts of about this size,
  // cut at line ends, as documents of one id: for who wants its words and not
  // its turns, in constant memory. 0: all of it at once.
  std::size_t part_size = 0;
  // Captions and lines come as pieces of their document (Document::piece), each
  // once it is known to be whole. Who speaks and what rolls is told by what
  // came before, of which little is held; format and encoding, by the first
  // lines. Formats but JSONL, SubRip, WebVTT, SBV and plain text are read when
  // their end is there.
  Live live = Live::nothing;
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const ReadOptions& options);

struct Problem {
  std::size_t line;  // from 1; 0: the whole file
  std::string message;
};

// What was skipped or doubtful, in order. However many there are, the first
// thousand are held, and the others counted.
class Problems {
 public:
  void add(Problem problem) {
    ++count_;
    if (held_.size() < most_held) held_.push_back(std::move(problem));
  }

  // All of them.
  std::size_t size() const { return count_; }
  bool empty() const { return count_ == 0; }

  // Those that are held.
  auto begin() const { return held_.begin(); }
  auto end() const { return held_.end(); }
  const Problem& operator[](std::size_t i) const { return held_.at(i); }

 private:
  static constexpr std::size_t most_held = 1000;

  std::vector<Problem> held_;
  std::size_t count_ = 0;
};

// What cannot be read at all: it is no text, or its source broke.
struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Puts at most `most` bytes, 1 or more, to `to` and says how many; 0: the end.
// May throw InputError.
using ByteSource = std::function<std::size_t(char* to, std::size_t most)>;

// All of `bytes`, unpacked where gzip or zstd packed them, as they are
// otherwise.
std::string unpacked(const ByteSource& bytes, Problems& problems);

// The same as they come: for what is too large to hold. What was wrong with
// the packing is told to `problems`, which must live as long, at the end.
ByteSource unpacking(ByteSource bytes, Problems& problems);

// All of `bytes`, as they are.
std::string all_of(const ByteSource& bytes);

using DocumentSink = std::function<void(Document)>;

// Gives each document of `bytes` to `sink`, in order. `source` names them.
// What comes back says what was skipped or doubtful, by line. Linear. Throws
// InputError for binary bytes, unless their format is given, and for a
// document, or a line of JSONL, of 4 GiB or more.
Problems read(const ByteSource& bytes, std::string_view source,
              const ReadOptions& options, const DocumentSink& sink);
Problems read(std::string_view bytes, std::string_view source,
              const ReadOptions& options, const DocumentSink& sink);

}  // namespace tamis::transcript
