#include "nameless_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace tamis::dedup {
namespace {

// Calls move(bytes, size, at) until `size` bytes are moved; `short_code` is
// what it means when none are.
template <typename Byte, typename Move>
int move_all(Byte* bytes, std::size_t size, std::uint64_t at, int short_code,
             Move move) {
  while (size > 0) {
    const ssize_t count = move(bytes, size, static_cast<off_t>(at));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count < 0 ? errno : short_code;
    bytes += count;
    size -= static_cast<std::size_t>(count);
    at += static_cast<std::uint64_t>(count);
  }
  return 0;
}

}  // namespace

int NamelessFile::open(const std::string& folder) {
#ifdef O_TMPFILE
  file_ = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, 0600);
  if (file_ >= 0) return 0;
#endif
  std::string path = folder + "/tamis-XXXXXX";
  file_ = ::mkostemp(path.data(), O_CLOEXEC);
  if (file_ < 0) return errno;
  ::unlink(path.c_str());
  return 0;
}

int NamelessFile::write(const void* bytes, std::size_t size, std::uint64_t at) {
  return move_all(static_cast<const char*>(bytes), size, at, ENOSPC,
                  [this](const char* from, std::size_t count, off_t place) {
                    return ::pwrite(file_, from, count, place);
                  });
}

int NamelessFile::read(void* to, std::size_t size, std::uint64_t at) const {
  return move_all(static_cast<char*>(to), size, at, EIO,
                  [this](char* into, std::size_t count, off_t place) {
                    return ::pread(file_, into, count, place);
                  });
}

void NamelessFile::close() {
  if (file_ >= 0) ::close(file_);
  file_ = -1;
}

}  // namespace tamis::dedup
