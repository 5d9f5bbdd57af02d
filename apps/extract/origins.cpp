#include "extract/origins.hpp"

#include <algorithm>

namespace tamis::apps {

void Origins::add(std::size_t number, const transcript::Document& document,
                  const transcript::Paragraph& paragraph) {
  parts_.push_back({static_cast<std::uint32_t>(number),
                    static_cast<std::uint32_t>(pieces_.size())});
  for (const auto& piece : paragraph.pieces) {
    const transcript::Segment& segment = document.segments[piece.segment];
    pieces_.push_back({static_cast<std::uint32_t>(piece.begin),
                       static_cast<std::uint32_t>(segment.line),
                       segment.start.value_or(-1)});
  }
}

Origin Origins::of(std::size_t part, std::size_t begin) const {
  const auto first = pieces_.begin() + parts_[part].first_piece;
  const auto last = part + 1 < parts_.size()
                        ? pieces_.begin() + parts_[part + 1].first_piece
                        : pieces_.end();
  const auto after = std::upper_bound(
      first, last, begin,
      [](std::size_t byte, const Piece& piece) { return byte < piece.begin; });
  const Piece& piece = *(after - 1);
  Origin origin{parts_[part].document, piece.line, {}};
  if (piece.start >= 0) origin.start = piece.start;
  return origin;
}

}  // namespace tamis::apps
