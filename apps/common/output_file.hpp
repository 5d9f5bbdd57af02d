// A file that is there when all of it is written, and not before.
#pragma once

#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "inputs.hpp"
#include "options.hpp"
#include "temporary_name.hpp"

namespace tamis::common {

// An output that could not be written.
struct OutputError : std::runtime_error {
  OutputError(const std::string& place, int error);
  bool is_closed_pipe;  // nobody reads it any more, which is no fault
  bool is_full;         // no other file has room either
};

bool is_same_file(const std::string& a, const std::string& b);

// Bytes go to a file without a name where there can be one, else to a hidden
// one in the same folder; commit() gives it its name. Without commit() nothing
// is left. What is there already is replaced: its permissions stay and, where
// that is allowed, its owner; one that must not be written to is refused. What
// is no regular file, as /dev/null, is written to as it is; an empty path is
// stdout.
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
  int open_temporary();
  bool give_name();

  std::string place_;    // as messages name it
  std::string path_;     // the file, behind links
  bool is_new_ = false;  // it has not its name yet
  std::optional<TemporaryName> temporary_;
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

}  // namespace tamis::common
