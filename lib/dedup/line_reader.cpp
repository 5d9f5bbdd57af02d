#include "line_reader.hpp"

#include <algorithm>
#include <cstring>

namespace tamis::dedup {
namespace {

constexpr std::size_t block_size = 1 << 18;  // bytes; stays in the second cache

std::size_t size_up_to_last_end(const char* bytes, std::size_t size) {
  const std::size_t last = std::string_view(bytes, size).rfind('\n');
  return last == std::string_view::npos ? 0 : last + 1;
}

void grow(LineBlock& block, std::size_t room) {
  auto bytes = std::make_unique_for_overwrite<char[]>(room);
  if (block.size > 0) std::memcpy(bytes.get(), block.bytes.get(), block.size);
  block.bytes = std::move(bytes);
  block.room = room;
}

}  // namespace

// Memory that a long line took is given back.
void LineReader::begin(LineBlock& block) const {
  block.size = 0;
  const std::size_t wanted = std::max(block_size, rest_.size() + 1);
  if (block.room < wanted || block.room > 2 * wanted) grow(block, wanted);
  if (!rest_.empty()) {
    std::memcpy(block.bytes.get(), rest_.data(), rest_.size());
  }
  block.size = rest_.size();
  block.kind = LineBlock::Kind::lines;
  block.ends.clear();
  block.keys.clear();
}

// What the source threw is kept until all that came before it was taken.
std::size_t LineReader::read(LineBlock& block) {
  const std::size_t most = block.room - block.size;
  std::size_t count = 0;
  try {
    count = source_(block.bytes.get() + block.size, most);
  } catch (...) {
    error_ = std::current_exception();
  }
  block.size += count;
  has_paused_ = count < most;
  is_at_end_ = count == 0;
  return count;
}

void LineReader::next(LineBlock& block) {
  begin(block);
  rest_.clear();
  if (is_in_long_line_) {
    end_line(block);
  } else {
    fill(block);
  }
  block.pauses = has_paused_;
  block.is_last = is_at_end_ && rest_.empty();
}

// Reads until a line is whole, and on until the block is full or the source
// pauses.
void LineReader::fill(LineBlock& block) {
  std::size_t end = size_up_to_last_end(block.bytes.get(), block.size);
  while (!is_at_end_ &&
         (end == 0 || (!has_paused_ && block.size < block.room))) {
    if (block.size > longest_ && end == 0) {
      block.kind = LineBlock::Kind::piece;
      is_in_long_line_ = true;
      return;
    }
    if (block.size == block.room) grow(block, 2 * block.room);
    const std::size_t before = block.size;
    const std::size_t count = read(block);
    const std::size_t more =
        size_up_to_last_end(block.bytes.get() + before, count);
    if (more > 0) end = before + more;
  }
  cut(block, is_at_end_ ? block.size : end);
}

// The next piece of a long line; what stands behind its end waits.
void LineReader::end_line(LineBlock& block) {
  block.kind = LineBlock::Kind::piece;
  if (block.size == 0) read(block);
  const std::string_view bytes(block.bytes.get(), block.size);
  const std::size_t end = bytes.find('\n');
  if (end == bytes.npos && !is_at_end_) return;
  block.kind = LineBlock::Kind::last_piece;
  is_in_long_line_ = false;
  if (end == bytes.npos) return;
  rest_.assign(bytes.begin() + static_cast<std::ptrdiff_t>(end) + 1,
               bytes.end());
  block.size = end + 1;
}

void LineReader::cut(LineBlock& block, std::size_t end) {
  const char* const bytes = block.bytes.get();
  rest_.assign(bytes + end, bytes + block.size);
  block.size = end;
  for (std::size_t at = 0; at < end;) {
    const void* const found = std::memchr(bytes + at, '\n', end - at);
    at = found == nullptr ? end
                          : static_cast<std::size_t>(
                                static_cast<const char*>(found) - bytes) +
                                1;
    block.ends.push_back(at);
  }
}

void make_keys(LineBlock& block, LineKeys& keys, std::size_t longest) {
  block.keys.resize(block.ends.size());
  for (std::size_t i = 0; i < block.keys.size(); ++i) {
    const std::string_view line = LineBlock::bare(block.line(i));
    block.keys[i] =
        line.size() > longest ? Hash128{} : keys.key_of(keys.compared(line));
  }
}

}  // namespace tamis::dedup
