// The options all tools share.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace tamis::common {

class CommandLine;

// A command line that says what cannot be.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Throws UsageError if `problem` is not empty.
void refuse(const std::string& problem);

struct SharedOptions {
  std::vector<std::string> inputs;  // files, folders, "-"; none: stdin
  std::string files_from;           // a list of inputs, one a line
  bool null_parted = false;         // that list is parted by NUL
  bool recursive = false;
  bool follow = false;               // links in folders
  std::vector<std::string> include;  // globs of files in folders; none: all
  std::vector<std::string> exclude;  // globs of files and folders in folders
  std::string from = "auto";         // the format of the inputs
  std::string encoding;              // of the inputs; empty: found by content
  std::string field;                 // of JSONL, that holds the text
  std::size_t part_size = 0;   // of plain text, as in transcript::ReadOptions
  std::string output;          // a file or folder; empty: stdout
  std::string format_of_name;  // that the name of `output` says; empty: none
  std::vector<std::string> written;  // files beside `output`: a report
  bool skip_existing = false;
  bool escape_formulas = false;  // of tables
  std::string format;  // of the output; empty: jsonl for JSONL, else text
  std::string language = "auto";
  bool line_buffered = false;     // results are written as they are known
  std::string color = "auto";     // always or never
  unsigned threads = 0;           // 0: as many as there are cores
  std::size_t memory = 0;         // bytes that it may take; 0: all there are
  std::string config;             // a file of options; empty: none
  std::string progress = "auto";  // always or never
  bool strict = false;
  bool quiet = false;
  bool verbose = false;
};

// Those --language takes: "fr, en, de, ...".
std::string language_codes();

// Adds them to `line`. `formats` are those the tool can print, its default
// first.
void add_shared(CommandLine& line, SharedOptions& options,
                const std::vector<std::string>& formats);

// Takes "-" for stdout, notes what else is written, and takes the format from
// the name of the output, as talk.srt, where nothing else says one. To be
// called when all options are there.
void settle_output(CommandLine& line, SharedOptions& options);

}  // namespace tamis::common
