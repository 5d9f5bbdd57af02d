#include "tamis/transcript/write_pieces.hpp"

#include <algorithm>

#include "lines.hpp"
#include "pause.hpp"

namespace tamis::transcript {

void PieceWriter::begin(const Document& piece) {
  if (begins(piece)) *this = {};
  id_ = piece.id;
}

bool PieceWriter::opens_block(const Segment& segment) const {
  return segment.speaker != speaker_ || has_long_pause(end_, segment);
}

std::string PieceWriter::text(const Document& piece,
                              const TextOptions& options) {
  begin(piece);
  std::string out;
  for (const Segment& segment : piece.segments) {
    if (segment.is_event || segment.text.empty()) continue;
    const bool is_new = opens_block(segment);
    if (is_new && has_lines_) out += '\n';
    if (options.timestamps && segment.start) {
      out += "[" + clock(*segment.start) + "] ";
    }
    if (is_new && !segment.speaker.empty()) out += segment.speaker + ": ";
    out += one_line(segment.text) + '\n';
    has_lines_ = true;
    speaker_ = segment.speaker;
    end_ = segment.end;
  }
  return out;
}

std::string PieceWriter::srt(const Document& piece) {
  begin(piece);
  const auto captions =
      std::count_if(piece.segments.begin(), piece.segments.end(),
                    [](const Segment& s) { return s.start && !s.is_event; });
  std::string out = to_srt(piece, captions_ + 1);
  captions_ += static_cast<std::size_t>(captions);
  return out;
}

std::string PieceWriter::vtt(const Document& piece) {
  begin(piece);
  const std::string out = to_vtt(piece);
  const bool has_header = captions_++ > 0;
  // The header is lines that are not empty.
  return has_header ? out.substr(std::min(out.find("\n\n"), out.size() - 1) + 1)
                    : out;
}

}  // namespace tamis::transcript
