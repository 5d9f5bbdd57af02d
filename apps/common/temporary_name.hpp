// The name of a file that is not to stay: it goes with this, and where a signal
// ends the tool.
#pragma once

#include <string>

namespace tamis::common {

class TemporaryName {
 public:
  // A name in `folder` that no file has yet, hidden, so that no folder's
  // listing takes it for an input. The file is the caller's to make, and to
  // lock: those that a killed run left there go, if nobody holds their lock.
  explicit TemporaryName(const std::string& folder);
  ~TemporaryName();
  TemporaryName(const TemporaryName&) = delete;
  TemporaryName& operator=(const TemporaryName&) = delete;

  const std::string& path() const { return path_; }

  // To be called when the file has gone elsewhere.
  void release();

 private:
  std::string path_;
  std::size_t slot_;
};

// Removes those there are, for an end that unwinds nothing.
void remove_temporary_files() noexcept;

}  // namespace tamis::common
