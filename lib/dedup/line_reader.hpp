// A source cut into blocks of whole lines.
#pragma once

#include <cstddef>
#include <exception>
#include <memory>
#include <string_view>
#include <vector>

#include "line_keys.hpp"
#include "tamis/dedup/lines.hpp"

namespace tamis::dedup {

struct LineBlock {
  enum class Kind {
    lines,
    piece,       // of a line too long to be compared
    last_piece,  // of such a line
  };

  // Line `i` with its end, and without.
  std::string_view line(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    return {bytes.get() + begin, ends[i] - begin};
  }
  static std::string_view bare(std::string_view line) {
    if (line.ends_with('\n')) line.remove_suffix(1);
    return line;
  }

  std::unique_ptr<char[]> bytes;
  std::size_t room = 0;
  std::size_t size = 0;
  Kind kind = Kind::lines;
  std::vector<std::size_t> ends;  // of lines: the byte behind each
  std::vector<Hash128> keys;      // of lines, by make_keys()
  bool is_last = false;
  bool pauses = false;  // the source had no more for now
};

// Hashes the lines of `block`; 0 for those over `longest` bytes.
void make_keys(LineBlock& block, LineKeys& keys, std::size_t longest);

class LineReader {
 public:
  // `source` must live longer. Lines of more than `longest` bytes may come in
  // pieces.
  LineReader(const Lines::Source& source, std::size_t longest)
      : source_(source), longest_(longest) {}

  // Fills `block` in place of what it held. Behind the last one there is none.
  void next(LineBlock& block);

  // What the source threw, behind the last block.
  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  void begin(LineBlock& block) const;
  void fill(LineBlock& block);
  std::size_t read(LineBlock& block);
  void end_line(LineBlock& block);
  void cut(LineBlock& block, std::size_t end);

  const Lines::Source& source_;
  std::size_t longest_;
  std::vector<char> rest_;  // of the block before, an unfinished line mostly
  bool is_at_end_ = false;
  bool has_paused_ = false;
  bool is_in_long_line_ = false;
  std::exception_ptr error_;
};

}  // namespace tamis::dedup
