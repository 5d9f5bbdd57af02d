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

class Messages {
 public:
  Messages(const std::string& tool, const SharedOptions& options);

  // An input that could not be read at all, or an output not written.
  void fail(std::string_view place, std::string_view what);

  // Parts of an input that could not be read: the first ones by line, then how
  // many more.
  void report(std::string_view place,
              const std::vector<transcript::Problem>& problems);

  // For -v.
  void done(const std::string& what);

  // How often fail() was called.
  std::size_t failures() const { return failures_; }

  int exit_code() const;

 private:
  std::shared_ptr<spdlog::logger> log_;
  SharedOptions options_;
  std::size_t failures_ = 0;
  bool has_problems_ = false;
};

}  // namespace tamis::common
