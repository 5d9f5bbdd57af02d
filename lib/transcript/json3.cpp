// YouTube's json3: events of words, each with its offset. Events without text
// define windows; those that append a line end only let the window roll.
#include <algorithm>
#include <string>

#include "json_readers.hpp"

namespace tamis::transcript {
namespace {

std::string text_of_event(JsonValue event) {
  std::string text;
  for (const JsonValue& piece : event["segs"].elements()) {
    text += piece["utf8"].raw();
  }
  return plain_line(text);
}

}  // namespace

void read_json3(JsonValue root, Document& document) {
  for (const JsonValue& event : root["events"].elements()) {
    Segment segment;
    segment.text = text_of_event(event);
    if (segment.text.empty()) continue;
    segment.start = event["tStartMs"].milliseconds();
    if (segment.start) {
      const JsonValue length = event["dDurationMs"];
      const double start = *event["tStartMs"].number();
      const double duration = length.milliseconds() ? *length.number() : 0;
      segment.end = (start + duration) / 1000;
    }
    // A line stays on the screen while the next is spoken.
    if (!document.segments.empty() && segment.start) {
      Segment& last = document.segments.back();
      if (last.end && *last.start <= *segment.start) {
        last.end = std::min(*last.end, *segment.start);
      }
    }
    document.segments.push_back(std::move(segment));
  }
}

}  // namespace tamis::transcript
