// The text of a file as its bytes come: unpacked, decoded, some of it held.
#pragma once

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

  // The first bytes, before they are decoded.
  std::string_view first_bytes() {
    if (block_.empty()) read_block();
    return block_;
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
  text::Decoded found() const { return decoder_.found(); }
  const std::string& packing_problem() const { return bytes_.problem(); }

 private:
  // A full one: what a text is, is not to hang on how its bytes come. What is
  // live is judged line by line instead, and read as it comes.
  void read_block() {
    std::size_t size = 0;
    for (std::size_t count = 1; count > 0 && size < read_size; size += count) {
      count = bytes_.read(room_.get() + size, read_size - size);
      if (is_live_ && count > 0) {
        size += count;
        break;
      }
    }
    block_ = {room_.get(), size};
  }

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
