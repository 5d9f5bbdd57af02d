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
      : bytes_(bytes), decoder_({options.encoding}) {}

  // The first bytes, before they are decoded.
  std::string_view first_bytes() {
    if (block_.empty()) read_block();
    return block_;
  }

  // Reads until at least `size` bytes of text are held; false where the file
  // has less.
  bool hold(std::size_t size) {
    while (text_.size() < size && !is_at_end_) {
      if (block_.empty()) read_block();
      if (block_.empty()) {
        is_at_end_ = true;
        decoder_.end(text_);
      } else {
        decoder_.add(std::exchange(block_, {}), text_);
      }
    }
    return text_.size() >= size;
  }

  std::string_view held() const { return text_; }
  void drop(std::size_t size) { text_.erase(0, size); }
  text::Decoded found() const { return decoder_.found(); }
  const std::string& packing_problem() const { return bytes_.problem(); }

 private:
  // A full one: what a text is, is not to hang on how its bytes come.
  void read_block() {
    std::size_t size = 0;
    for (std::size_t count = 1; count > 0 && size < read_size; size += count) {
      count = bytes_.read(room_.get() + size, read_size - size);
    }
    block_ = {room_.get(), size};
  }

  Unpacked bytes_;
  text::Decoder decoder_;
  std::unique_ptr<char[]> room_ =
      std::make_unique_for_overwrite<char[]>(read_size);
  std::string_view block_;  // read, and not decoded yet
  std::string text_;
  bool is_at_end_ = false;
};

}  // namespace tamis::transcript
