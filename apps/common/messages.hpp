// What a tool says on stderr, and with what code it ends.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"
#include "tamis/transcript/read.hpp"

namespace spdlog {
class logger;
}

namespace tamis::common {

class Progress;

// Names of files are shown printable, whatever bytes they are of.
class Messages {
 public:
  // `progress`, whose line gives way to messages, may be null.
  Messages(const std::string& tool, const SharedOptions& options,
           Progress* progress = nullptr);

  // An input that could not be read at all, or an output not written.
  void fail(std::string_view place, std::string_view what);

  // The same of one of the many documents that an input may hold: the first
  // ones are told, and by end_input() how many more there were.
  void fail_document(std::string_view id, std::string_view what);
  void end_input(std::string_view place);

  // Parts of an input that could not be read: the first ones by line, then how
  // many more.
  void report(std::string_view place, const transcript::Problems& problems);

  // A result that may not be what was wanted; --strict makes it a failure.
  void doubt(std::string_view place, std::string_view what);

  // What is done otherwise than one might think.
  void warn(std::string_view place, std::string_view what);

  // For -v.
  void done(const std::string& what);

  // How often fail() and fail_document() were called.
  std::size_t failures() const { return failures_; }

  int exit_code() const;

 private:
  std::string shown(std::string_view place, std::string_view style) const;
  template <typename... Arguments>
  void say(int level, const char* format, const Arguments&... arguments);

  std::shared_ptr<spdlog::logger> log_;
  SharedOptions options_;
  Progress* progress_;
  bool is_colored_;
  std::size_t failures_ = 0;
  std::size_t failed_documents_ = 0;  // of the current input
  bool has_problems_ = false;
};

}  // namespace tamis::common
