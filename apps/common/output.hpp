// Where results go: stdout, a file, or a folder with one file per input.
#pragma once

#include <cstdio>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "inputs.hpp"
#include "options.hpp"

namespace tamis::common {

// An output that could not be written. `is_closed_pipe`: nobody reads it any
// more, which is no fault.
struct OutputError : std::runtime_error {
  OutputError(const std::string& place, int error);
  bool is_closed_pipe;
};

bool is_same_file(const std::string& a, const std::string& b);

// A file that appears under its name only when all of it is written: bytes go
// to a temporary file beside it, which commit() renames. Without commit()
// nothing is left. What is no regular file, as /dev/null, is written to as it
// is; an empty path is stdout.
class OutputFile {
 public:
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  void flush();
  void commit();
  bool is_empty() const { return is_empty_; }

 private:
  int open_new(const std::string& path);

  std::string place_;      // as messages name it
  std::string path_;       // the file, behind links
  std::string temporary_;  // empty: written in place
  std::FILE* file_;
  bool is_empty_ = true;
};

// Where files without a name may wait: $TMPDIR, or else /tmp.
std::string temporary_folder();

// Rows about the work, in a file of their own.
class Report {
 public:
  // No rows are kept where `path` is empty. Throws UsageError, which names the
  // command line's `option`, where it is one of the inputs or the output.
  Report(const std::string& path, const SharedOptions& options,
         const std::vector<Input>& inputs,
         const std::string& option = "--report");

  explicit operator bool() const { return file_.has_value(); }
  void write(std::string_view row);

  // The file appears, unless the work failed and there is no row.
  void finish(bool has_failed);

 private:
  std::optional<OutputFile> file_;
};

class Output {
 public:
  // `inputs` stay where they are, and those given below are among them.
  Output(const SharedOptions& options, const std::vector<Input>& inputs);

  // Whether `input` needs no work, its output being there already.
  bool is_skipped(const Input& input) const;

  // What is added from here on comes from `input`.
  void begin(const Input& input);
  void end(bool has_failed);

  // Whether each input has an output of its own.
  bool is_folder() const { return is_folder_; }

  // The format of this output: what -f says, else what is wanted for the first
  // document in it, since one file has one format.
  const std::string& format(const std::string& wanted);

  // Bytes as they are.
  void write(std::string_view bytes);

  // Shows what was written, where that is stdout.
  void flush();

  // The same of a document that comes piece by piece, written at once; the head
  // above a sole one is left out where there is one input.
  void add_piece(std::string_view name, std::string_view text, bool is_first);

  // One document that can be the only one in a file, as a caption file is.
  void add_sole(std::string_view text);

  // One document's text: under `==> name <==` when there are several.
  void add(std::string_view name, std::string text);

  // One document's rows; the first in a file comes under `header`.
  void add_rows(std::string_view header, std::string_view rows);

  // To be called when all is added. Where the work failed and nothing was
  // added, a file that is there already stays as it was.
  void finish(bool has_failed);

 private:
  void close(bool has_failed);
  OutputFile& file();
  void flush_first();

  SharedOptions options_;
  bool is_folder_;
  bool has_several_;                           // inputs
  std::map<const Input*, std::string> names_;  // of outputs; one input may
                                               // be named twice
  std::optional<OutputFile> file_;
  std::optional<std::pair<std::string, std::string>> first_;  // held back
  std::string format_;
  std::size_t documents_ = 0;
};

}  // namespace tamis::common
