#include "spool.hpp"

#include <utility>

#include "tamis/dedup/lines.hpp"

namespace tamis::dedup {

SpoolError::SpoolError(const std::string& folder, int code)
    : std::runtime_error(folder + ": " + std::strerror(code)), error(code) {}

// A chunk is small enough for a few thousand of them beside the memory.
SpoolRoom::SpoolRoom(std::string folder, std::size_t memory)
    : folder_(std::move(folder)),
      left_(memory),
      chunk_size_(std::clamp<std::size_t>(memory / 4096, 4096, 1 << 18)) {}

bool SpoolRoom::take(std::size_t size) {
  if (size > left_) return false;
  left_ -= size;
  return true;
}

std::uint64_t SpoolRoom::append(const char* bytes, std::size_t size) {
  int code = file_.is_open() ? 0 : file_.open(folder_);
  if (code == 0) code = file_.write(bytes, size, file_size_);
  if (code != 0) throw SpoolError(folder_, code);
  return std::exchange(file_size_, file_size_ + size);
}

void SpoolRoom::read(std::uint64_t at, char* to, std::size_t size) const {
  const int code = file_.read(to, size, at);
  if (code != 0) throw SpoolError(folder_, code);
}

void Spool::write_across(const char* bytes, std::size_t size) {
  while (size > 0) {
    if (!open_) {
      open_ = std::make_unique_for_overwrite<char[]>(room_->chunk_size());
    }
    const std::size_t part = std::min(size, room_->chunk_size() - open_size_);
    std::memcpy(open_.get() + open_size_, bytes, part);
    open_size_ += part;
    bytes += part;
    size -= part;
    if (open_size_ == room_->chunk_size()) seal();
  }
}

void Spool::seal() {
  const std::size_t size = std::exchange(open_size_, 0);
  if (room_->take(size)) {
    chunks_.push_back({std::move(open_), 0, size});
  } else {
    chunks_.push_back({nullptr, room_->append(open_.get(), size), size});
  }
}

void Spool::close() {
  if (open_size_ > 0) {
    auto exact = std::make_unique_for_overwrite<char[]>(open_size_);
    std::memcpy(exact.get(), open_.get(), open_size_);
    open_ = std::move(exact);
    seal();
  }
  open_.reset();
}

void Spool::clear() {
  for (const Chunk& chunk : chunks_) {
    if (chunk.bytes) room_->give_back(chunk.size);
  }
  chunks_.clear();
  open_.reset();
  open_size_ = 0;
}

bool Spool::Reader::load() {
  if (next_ == spool_->chunks_.size()) return false;
  const Chunk& chunk = spool_->chunks_[next_++];
  if (!chunk.bytes) {
    if (!room_) {
      room_ =
          std::make_unique_for_overwrite<char[]>(spool_->room_->chunk_size());
    }
    spool_->room_->read(chunk.at, room_.get(), chunk.size);
  }
  at_ = chunk.bytes ? chunk.bytes.get() : room_.get();
  end_ = at_ + chunk.size;
  return true;
}

bool Spool::Reader::read_across(char* to, std::size_t size) {
  while (size > 0) {
    if (at_ == end_ && !load()) return false;
    const std::size_t part =
        std::min(size, static_cast<std::size_t>(end_ - at_));
    std::memcpy(to, at_, part);
    at_ += part;
    to += part;
    size -= part;
  }
  return true;
}

}  // namespace tamis::dedup
