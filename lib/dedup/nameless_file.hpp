// A file that nobody sees, and that is gone when the program is, however it
// ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace tamis::dedup {

class NamelessFile {
 public:
  NamelessFile() = default;
  ~NamelessFile() { close(); }
  NamelessFile(const NamelessFile&) = delete;
  NamelessFile& operator=(const NamelessFile&) = delete;

  bool is_open() const { return file_ >= 0; }

  // Each gives 0 when all is done, or else an errno.
  int open(const std::string& folder);
  int write(const void* bytes, std::size_t size, std::uint64_t at);
  int read(void* to, std::size_t size, std::uint64_t at) const;

  void close();

 private:
  int file_ = -1;
};

}  // namespace tamis::dedup
