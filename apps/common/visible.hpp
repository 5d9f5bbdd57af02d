// What others wrote, on its way to a terminal, a file or a pipe: nothing in it
// steers a terminal, neither now nor when the file is shown on one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tamis::common {

class Visible {
 public:
  enum class To : std::uint8_t {
    file,      // control characters are shown: as \x1b, \xc2\x9b
    terminal,  // and all else that is not printable, tabs and line ends aside
    raw,       // all bytes as they are
  };

  explicit Visible(To to) : to_(to) {}

  // `bytes` as they are to be written, good until the next call. What may be
  // half of a character, or of a line end, comes with those behind it.
  std::string_view add(std::string_view bytes);
  std::string_view end();

  // How many characters were not left as they are.
  std::size_t changed() const { return changed_; }

 private:
  std::string_view shown(std::string_view bytes);
  std::size_t find(std::string_view bytes, std::size_t at) const;

  To to_;
  std::string held_;    // at most 3 bytes
  std::string joined_;  // those, and what was added
  std::string shown_;
  std::size_t changed_ = 0;
};

}  // namespace tamis::common
