#include "tamis/transcript/pieces.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "pause.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

bool ends_sentence(std::string_view text) {
  while (text.ends_with('"') || text.ends_with(')')) text.remove_suffix(1);
  const char32_t last = text::decode_before(text, text.size()).code;
  return last == '.' || last == '!' || last == '?' || last == 0x2026;
}

}  // namespace

void PieceJoiner::add(Document piece) {
  if (piece.piece <= 1 || piece.id != id_) {
    end();
    pieces_ = 0;
  }
  const bool stays = options_.least_words == 0 && !options_.whole_documents;
  if (piece.piece == 0 || stays) return sink_(std::move(piece));
  id_ = piece.id;
  std::vector<Segment> segments = std::exchange(piece.segments, {});
  // A document is given, be there nothing left in it.
  if (!held_ && pieces_ == 0) held_ = piece;
  for (Segment& segment : segments) add(std::move(segment), piece);
}

void PieceJoiner::add(Segment segment, const Document& piece) {
  if (!is_of_turn(segment)) end();
  if (!held_) held_ = piece;
  if (!segment.is_event) {
    words_ += static_cast<std::size_t>(
                  std::count(segment.text.begin(), segment.text.end(), ' ')) +
              1;
  }
  bytes_ += segment.text.size();
  held_->segments.push_back(std::move(segment));
  if (is_full()) end();
}

bool PieceJoiner::is_of_turn(const Segment& segment) const {
  const bool is_first = !held_ || held_->segments.empty();
  if (is_first || options_.whole_documents) return true;
  const Segment& last = held_->segments.back();
  return segment.speaker == last.speaker && !has_long_pause(last.end, segment);
}

bool PieceJoiner::is_full() const {
  if (options_.whole_documents) return false;
  return bytes_ >= options_.most_bytes ||
         (words_ >= options_.least_words &&
          ends_sentence(held_->segments.back().text));
}

void PieceJoiner::end() {
  if (!held_) return;
  Document piece = *std::exchange(held_, std::nullopt);
  words_ = bytes_ = 0;
  piece.piece = options_.whole_documents ? 0 : ++pieces_;
  sink_(std::move(piece));
}

}  // namespace tamis::transcript
