// The forms for people, of what is read while it is spoken (Document::piece).
//
//   PieceWriter writer;
//   read(bytes, "-", {.live = Live::pieces}, [&](const Document& piece) {
//     show(writer.text(piece));
//   });
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "tamis/transcript/document.hpp"
#include "tamis/transcript/write.hpp"

namespace tamis::transcript {

// One writer for all pieces of one output; each document begins anew.
class PieceWriter {
 public:
  // Whether `piece` is the first one of its document that is written.
  bool begins(const Document& piece) const {
    return piece.piece <= 1 || piece.id != id_;
  }

  // A line for each segment that is no event. An empty line and the speaker's
  // name stand where another one speaks, and after two seconds of silence.
  // Nothing is marked with backslashes, for nobody knows yet what all lines
  // will be evidence for: JSONL is what surely reads back.
  std::string text(const Document& piece, const TextOptions& options = {});

  std::string srt(const Document& piece);
  std::string vtt(const Document& piece);

 private:
  void begin(const Document& piece);
  bool opens_block(const Segment& segment) const;

  std::string id_;
  bool has_lines_ = false;
  std::string speaker_;
  std::optional<double> end_;  // of the segment before
  std::size_t captions_ = 0;
};

}  // namespace tamis::transcript
