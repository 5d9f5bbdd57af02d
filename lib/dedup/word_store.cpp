#include "word_store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace tamis::dedup {
namespace {

constexpr std::size_t most_held = 1 << 15;  // words, before they are written

// A file without a name, or -1.
int nameless_file(const std::string& folder) {
  if (folder.empty()) return -1;
  std::string path = folder + "/tamis-XXXXXX";
  const int file = ::mkostemp(path.data(), O_CLOEXEC);
  if (file >= 0) ::unlink(path.c_str());
  return file;
}

bool write_all(int file, const char* bytes, std::size_t size, std::size_t at) {
  while (size > 0) {
    const ssize_t count = ::pwrite(file, bytes, size, static_cast<off_t>(at));
    if (count <= 0) return false;
    bytes += count;
    size -= static_cast<std::size_t>(count);
    at += static_cast<std::size_t>(count);
  }
  return true;
}

bool read_all(int file, char* bytes, std::size_t size, std::size_t at) {
  while (size > 0) {
    const ssize_t count = ::pread(file, bytes, size, static_cast<off_t>(at));
    if (count <= 0) return false;
    bytes += count;
    size -= static_cast<std::size_t>(count);
    at += static_cast<std::size_t>(count);
  }
  return true;
}

}  // namespace

WordStore::WordStore(const std::string& folder)
    : file_(nameless_file(folder)) {}

WordStore::~WordStore() {
  if (file_ >= 0) ::close(file_);
}

std::uint64_t WordStore::add(const Words& words) {
  const std::uint64_t place = written_ + held_.size();
  held_.insert(held_.end(), words.begin(), words.end());
  if (file_ >= 0 && held_.size() >= most_held && !flush()) fall_back();
  return place;
}

void WordStore::read(std::uint64_t place, std::size_t count,
                     Words& words) const {
  words.resize(count);
  const std::size_t written = static_cast<std::size_t>(
      std::min<std::uint64_t>(count, written_ - std::min(written_, place)));
  if (!read_all(file_, reinterpret_cast<char*>(words.data()),
                written * sizeof words[0], place * sizeof words[0])) {
    words.assign(count, 0);  // like no other text
    return;
  }
  if (written == count) return;
  const auto from =
      held_.begin() + static_cast<std::ptrdiff_t>(place + written - written_);
  std::copy_n(from, count - written,
              words.begin() + static_cast<std::ptrdiff_t>(written));
}

bool WordStore::flush() {
  const char* const bytes = reinterpret_cast<const char*>(held_.data());
  if (!write_all(file_, bytes, held_.size() * sizeof held_[0],
                 written_ * sizeof held_[0])) {
    return false;
  }
  written_ += held_.size();
  held_.clear();
  return true;
}

// Takes what was written back into memory: the disk is full.
void WordStore::fall_back() {
  Words all;
  read(0, static_cast<std::size_t>(written_), all);
  all.insert(all.end(), held_.begin(), held_.end());
  held_.swap(all);
  written_ = 0;
  ::close(file_);
  file_ = -1;
}

}  // namespace tamis::dedup
