// A file that is there when all of it is written, and not before.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "temporary_name.hpp"

namespace tamis::common {

// An output that could not be written.
struct OutputError : std::runtime_error {
  OutputError(const std::string& place, int error);
  bool is_closed_pipe;  // nobody reads it any more, which is no fault
  bool is_full;         // no other file has room either
};

// What `path` leads to, behind links, also where that is not there yet.
std::string real_path(const std::string& path);

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

  // Bytes wait until they are many; a call that was broken off is gone on with.
  void write(std::string_view bytes);
  void flush();
  void commit();
  bool is_empty() const { return is_empty_; }
  bool is_terminal() const;

  // Whether others see what is written before commit().
  bool is_open_to_others() const { return !is_new_; }

 private:
  int open_new(const std::string& path);
  int open_temporary();
  bool give_name();
  void put(std::string_view bytes);

  std::string place_;    // as messages name it
  std::string path_;     // the file, behind links
  bool is_new_ = false;  // it has not its name yet
  std::optional<TemporaryName> temporary_;
  int descriptor_ = -1;
  std::string buffer_;
  bool is_empty_ = true;
};

// Where files without a name may wait: $TMPDIR, or else /tmp.
std::string temporary_folder();

}  // namespace tamis::common
