// A segment of a record: what tamis itself writes, and what others do.
#include <array>
#include <cstdint>
#include <optional>

#include "json_value.hpp"
#include "record_members.hpp"
#include "records.hpp"

namespace tamis::transcript {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

void settle_times(Segment& segment) {
  if (segment.end && (!segment.start || *segment.end < *segment.start)) {
    segment.end = segment.start;
  }
}

enum class SegmentKey {
  text,
  content,
  speaker,
  start,
  end,
  line,
  event,
  id,
  unknown
};

// By size first: this is asked for each key of each segment.
SegmentKey segment_key(std::string_view key) {
  switch (key.size()) {
    case 2:
      return key == "id" ? SegmentKey::id : SegmentKey::unknown;
    case 3:
      return key == "end" ? SegmentKey::end : SegmentKey::unknown;
    case 4:
      if (key == "text") return SegmentKey::text;
      return key == "line" ? SegmentKey::line : SegmentKey::unknown;
    case 5:
      if (key == "start") return SegmentKey::start;
      return key == "event" ? SegmentKey::event : SegmentKey::unknown;
    case 7:
      if (key == "speaker") return SegmentKey::speaker;
      return key == "content" ? SegmentKey::content : SegmentKey::unknown;
    default:
      return SegmentKey::unknown;
  }
}

// Takes what a known key holds; false if it is of another type than it should.
bool take_known(SegmentKey key, const element& value, Segment& segment,
                std::optional<element>& content) {
  std::uint64_t number = 0;
  switch (key) {
    case SegmentKey::text:
      if (!is_scalar(value)) return false;
      segment.text = scalar_line(value);
      return true;
    case SegmentKey::content:
      if (!is_scalar(value)) return false;
      content = value;
      return true;
    case SegmentKey::speaker:
      if (!is_scalar(value)) return false;
      segment.speaker = scalar_line(value);
      return true;
    case SegmentKey::start:
      segment.start = JsonValue(value).seconds();
      return segment.start.has_value();
    case SegmentKey::end:
      segment.end = JsonValue(value).seconds();
      return segment.end.has_value();
    case SegmentKey::line:
      if (value.get(number) != simdjson::SUCCESS) return false;
      segment.line = number;
      return true;
    case SegmentKey::event:
      return value.get(segment.is_event) == simdjson::SUCCESS;
    default:  // the id: segments are numbered anew when written
      return true;
  }
}

}  // namespace

Segment RecordReader::segment(const object& members, std::size_t line) {
  Segment segment;
  segment.line = line;
  std::optional<element> content;
  unsigned seen = 0;
  unknown_of_segment_.clear();
  for (const auto& [key, value] : members) {
    const SegmentKey known = segment_key(key);
    const unsigned bit = 1U << static_cast<unsigned>(known);
    const bool is_again = (seen & bit) != 0;
    seen |= bit;
    if (known == SegmentKey::unknown) {
      unknown_of_segment_.emplace_back(key, value);
    } else if (!is_again && !value.is_null() &&
               !take_known(known, value, segment, content)) {
      unknown_of_segment_.emplace_back(key, value);
    }
  }
  if (content && segment.text.empty()) {
    segment.text = scalar_line(*content);
  } else if (content) {
    unknown_of_segment_.emplace_back("content", *content);
  }
  settle_times(segment);
  if (!unknown_of_segment_.empty()) {
    constexpr std::array<std::string_view, 2> own_keys = {"text", "line"};
    segment.extra = kept(unknown_of_segment_, own_keys);
  }
  return segment;
}

}  // namespace tamis::transcript
