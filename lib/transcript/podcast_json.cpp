// The Podcast namespace's JSON, and Podlove's list.
#include <string>
#include <utility>

#include "json_readers.hpp"
#include "recognised_turns.hpp"

namespace tamis::transcript {
namespace {

std::optional<double> podlove_time(JsonValue value, std::string_view clock,
                                   std::string_view milliseconds) {
  if (const auto time = value[milliseconds].milliseconds()) return time;
  return value[clock].seconds();
}

Segment podcast_segment(JsonValue value) {
  Segment segment;
  segment.speaker = value["speaker"].line();
  segment.start = value["startTime"].seconds();
  segment.end = value["endTime"].seconds();
  segment.text = value["body"].line();
  return segment;
}

Segment podlove_segment(JsonValue value) {
  Segment segment;
  segment.speaker = value["voice"].line();
  if (segment.speaker.empty()) {
    segment.speaker = value["speaker"].line();
  }
  segment.start = podlove_time(value, "start", "start_ms");
  segment.end = podlove_time(value, "end", "end_ms");
  segment.text = value["text"].line();
  return segment;
}

void add(Segment segment, Document& document) {
  if (segment.text.empty()) return;
  if (segment.end && (!segment.start || *segment.end < *segment.start)) {
    segment.end = segment.start;
  }
  document.segments.push_back(std::move(segment));
}

// A segment for every word is legal, and common.
bool add_wordwise(const std::vector<JsonValue>& values, Document& document) {
  std::vector<std::string_view> texts;
  texts.reserve(values.size());
  for (const JsonValue& value : values) texts.push_back(value["body"].raw());
  if (!are_words(texts)) return false;
  std::vector<Turn> turns(1);
  for (const JsonValue& value : values) {
    turns[0].words.push_back(
        {value["body"].raw(), " ", value["startTime"].seconds(),
         value["endTime"].seconds(), value["speaker"].line()});
  }
  turns[0].words = joined_by_blanks(std::move(turns[0].words));
  add_turns(std::move(turns), document);
  return true;
}

}  // namespace

void read_podcast_json(JsonValue root, Document& document) {
  const std::vector<JsonValue> values = root["segments"].elements();
  document.language = language_code(root["language"].raw());
  if (add_wordwise(values, document)) return;
  for (const JsonValue& value : values) add(podcast_segment(value), document);
}

void read_podlove_json(JsonValue root, Document& document) {
  if (root["transcripts"]) root = root["transcripts"];
  for (const JsonValue& value : root.elements()) {
    add(podlove_segment(value), document);
  }
}

}  // namespace tamis::transcript
