#include "clean/live.hpp"

#include <algorithm>
#include <utility>

namespace tamis::apps {

using transcript::Document;
using transcript::Segment;

std::vector<clean::Removal> LiveCleaner::clean(Document& document) {
  if (document.piece == 0) return clean::clean(document, options_);
  if (document.piece == 1 || document.id != id_) {
    before_.clear();
    bytes_ = 0;
  }
  id_ = document.id;
  const std::vector<Segment> read = document.segments;
  auto& all = document.segments;
  all.insert(all.begin(), before_.begin(), before_.end());
  // Lines become ranks, by which what is new is known again.
  for (std::size_t i = 0; i < all.size(); ++i) all[i].line = i + 1;
  const std::size_t old = before_.size();
  std::vector<clean::Removal> gone = clean::clean(document, options_);
  std::erase_if(gone,
                [old](const auto& removal) { return removal.line <= old; });
  std::erase_if(all,
                [old](const auto& segment) { return segment.line <= old; });
  for (auto& removal : gone) removal.line = read[removal.line - old - 1].line;
  for (Segment& segment : all) segment.line = read[segment.line - old - 1].line;
  remember(read);
  return gone;
}

void LiveCleaner::remember(std::vector<Segment> segments) {
  constexpr std::size_t most = 48;
  constexpr std::size_t most_bytes = 32768;
  for (Segment& segment : segments) {
    bytes_ += segment.text.size();
    before_.push_back(std::move(segment));
  }
  while (before_.size() > most || (bytes_ > most_bytes && before_.size() > 1)) {
    bytes_ -= before_.front().text.size();
    before_.pop_front();
  }
}

}  // namespace tamis::apps
