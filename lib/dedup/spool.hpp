// Bytes put aside in order and read again in order: in memory while there is
// room, then in a file without a name that all spools of a room share.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "nameless_file.hpp"

namespace tamis::dedup {

// What spools share. Beside `memory` each spool has one chunk that it fills and
// each reader one that it reads.
class SpoolRoom {
 public:
  SpoolRoom(std::string folder, std::size_t memory);
  SpoolRoom(const SpoolRoom&) = delete;
  SpoolRoom& operator=(const SpoolRoom&) = delete;

  std::size_t chunk_size() const { return chunk_size_; }

  // Whether `size` bytes of memory are left; they are taken then.
  bool take(std::size_t size);
  void give_back(std::size_t size) { left_ += size; }

  // Throw SpoolError.
  std::uint64_t append(const char* bytes, std::size_t size);
  void read(std::uint64_t at, char* to, std::size_t size) const;

 private:
  std::string folder_;
  std::size_t left_;
  std::size_t chunk_size_;
  NamelessFile file_;
  std::uint64_t file_size_ = 0;
};

class Spool {
 public:
  class Reader;

  explicit Spool(SpoolRoom& room) : room_(&room) {}
  ~Spool() { clear(); }
  Spool(Spool&&) noexcept = default;
  Spool& operator=(Spool&&) = delete;

  void write(const void* bytes, std::size_t size) {
    if (size <= room_->chunk_size() - open_size_ && open_) {
      std::memcpy(open_.get() + open_size_, bytes, size);
      open_size_ += size;
    } else {
      write_across(static_cast<const char*>(bytes), size);
    }
  }

  // Nothing is written any more: the last chunk takes no more than its bytes.
  void close();

  // Forgets all bytes; those in the file stay there, unused.
  void clear();

 private:
  struct Chunk {
    std::unique_ptr<char[]> bytes;  // null: in the file
    std::uint64_t at;
    std::size_t size;
  };

  void write_across(const char* bytes, std::size_t size);
  void seal();

  SpoolRoom* room_;
  std::vector<Chunk> chunks_;
  std::unique_ptr<char[]> open_;
  std::size_t open_size_ = 0;
};

// Reads a closed spool from its beginning; the spool must stay.
class Spool::Reader {
 public:
  explicit Reader(const Spool& spool) : spool_(&spool) {}

  // Puts the next `size` bytes to `to`; false, and nothing, at the end. Bytes
  // are asked for in the sizes they were written in, or smaller.
  bool read(void* to, std::size_t size) {
    if (size <= static_cast<std::size_t>(end_ - at_)) {
      std::memcpy(to, at_, size);
      at_ += size;
      return true;
    }
    return read_across(static_cast<char*>(to), size);
  }

 private:
  bool read_across(char* to, std::size_t size);
  bool load();

  const Spool* spool_;
  std::size_t next_ = 0;  // chunk
  std::unique_ptr<char[]> room_;
  const char* at_ = nullptr;
  const char* end_ = nullptr;
};

}  // namespace tamis::dedup
