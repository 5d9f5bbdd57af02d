// What stays of a block of bytes.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

namespace tamis::dedup {

// The stretches of a block that stay, given in order, moved together in place.
class KeptBytes {
 public:
  explicit KeptBytes(char* bytes) : bytes_(bytes) {}

  void keep(std::string_view line) {
    const auto begin = static_cast<std::size_t>(line.data() - bytes_);
    if (begin != end_) {
      close();
      begin_ = begin;
    }
    end_ = begin + line.size();
  }

  std::string_view all() {
    close();
    return {bytes_, size_};
  }

 private:
  void close() {
    const std::size_t run = end_ - begin_;
    if (size_ != begin_) std::memmove(bytes_ + size_, bytes_ + begin_, run);
    size_ += run;
    begin_ = end_;
  }

  char* bytes_;
  std::size_t size_ = 0;
  std::size_t begin_ = 0;  // of the run that is open
  std::size_t end_ = 0;
};

}  // namespace tamis::dedup
