// The text of a file as its bytes come: unpacked, decoded, some of it held.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "tamis/text/encoding.hpp"
#include "tamis/transcript/read.hpp"
#include "unpack.hpp"

namespace tamis::transcript {

inline constexpr std::size_t read_size = 1 << 18;  // bytes asked for at once

class TextStream {
 public:
  TextStream(const ByteSource& bytes, const ReadOptions& options)
      : bytes_(bytes),
        is_live_(options.live != Live::nothing),
        decoder_({options.encoding, is_live_}) {}

  // The first bytes, before they are decoded; of what is live the first line,
  // however much comes with it.
  std::string_view first_bytes() {
    if (block_.empty()) read_block(true);
    return is_live_ ? block_.substr(0, first_line_end()) : block_;
  }

  // Reads until at least `size` bytes of text are held; false where the file
  // has less.
  bool hold(std::size_t size) {
    while (held().size() < size && hold_more()) {
    }
    return held().size() >= size;
  }

  // Reads what comes next, and waits for it; false at the end of the file.
  bool hold_more() {
    if (is_at_end_) return false;
    text_.erase(0, std::exchange(dropped_, 0));
    if (block_.empty()) read_block();
    if (block_.empty()) {
      is_at_end_ = true;
      decoder_.end(text_);
    } else {
      decoder_.add(std::exchange(block_, {}), text_);
    }
    return true;
  }

  // Good until more is held.
  std::string_view held() const {
    return std::string_view(text_).substr(dropped_);
  }
  void drop(std::size_t size) { dropped_ += size; }
  void drop_all() { text_ = std::string(), dropped_ = 0; }
  text::Decoded found() const { return decoder_.found(); }
  const std::string& packing_problem() const { return bytes_.problem(); }

 private:
  // A full one: what a text is, is not to hang on how its bytes come. What is
  // live is judged line by line instead, and read as it comes; the first block
  // of it holds a line.
  void read_block(bool is_first = false) {
    std::size_t size = 0;
    for (std::size_t count = 1; count > 0 && size < read_size; size += count) {
      if (is_live_ && size > 0 && (!is_first || has_line())) break;
      count = bytes_.read(room_.get() + size, read_size - size);
      block_ = {room_.get(), size + count};
    }
  }

  // Behind the byte order mark, as the decoder looks for it. Enough of a long
  // line is an end as well.
  std::size_t first_line_end() const {
    constexpr std::size_t enough = 8192;  // bytes
    return std::min(block_.substr(0, enough).find_first_of("\r\n", 3), enough);
  }
  bool has_line() const { return first_line_end() < block_.size(); }

  Unpacked bytes_;
  bool is_live_;
  text::Decoder decoder_;
  std::unique_ptr<char[]> room_ =
      std::make_unique_for_overwrite<char[]>(read_size);
  std::string_view block_;  // read, and not decoded yet
  std::string text_;
  std::size_t dropped_ = 0;  // bytes of it that are not held any more
  bool is_at_end_ = false;
};

}  // namespace tamis::transcript
