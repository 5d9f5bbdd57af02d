#include "caption_labels.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "labels.hpp"

namespace tamis::transcript {
namespace {

// `text` without the `>> ` that says that somebody else speaks.
std::string_view behind_mark(std::string_view text) {
  if (!text.starts_with(">>")) return text;
  const std::size_t begin = text.find_first_not_of("> ");
  return begin == text.npos ? std::string_view() : text.substr(begin);
}

bool has_speakers(const std::vector<Segment>& segments) {
  return std::any_of(segments.begin(), segments.end(),
                     [](const Segment& s) { return !s.speaker.empty(); });
}

Labels labels_of(const std::vector<Segment>& segments) {
  std::vector<std::string_view> texts;
  texts.reserve(segments.size());
  for (const Segment& segment : segments) {
    texts.push_back(behind_mark(segment.text));
  }
  return Labels(texts);
}

}  // namespace

void take_labels(std::vector<Segment>& segments) {
  if (has_speakers(segments)) return;
  const Labels labels = labels_of(segments);
  constexpr double share_of_each_turn = 0.8;
  const bool carries = labels.share() < share_of_each_turn;
  std::string current;
  for (Segment& segment : segments) {
    const std::string_view text = behind_mark(segment.text);
    const std::size_t mark = segment.text.size() - text.size();
    auto label = labels.of(text);
    if (label) {
      current = std::move(label->name);
      segment.text.erase(0, mark + label->size);
    } else if (mark > 0) {
      current.clear();
    }
    if (label || carries) segment.speaker = current;
  }
  std::erase_if(segments, [](const Segment& s) { return s.text.empty(); });
}

}  // namespace tamis::transcript
