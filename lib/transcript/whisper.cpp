// Whisper and its kin: openai, whisper.cpp, faster-whisper, whisperX,
// whisper-timestamped, the service's verbose_json, Transformers' chunks.
#include <algorithm>
#include <string>
#include <utility>

#include "json_readers.hpp"
#include "recognised_turns.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

struct Times {
  std::optional<double> start;
  std::optional<double> end;
};

Times times_of(JsonValue value) {
  if (const JsonValue offsets = value["offsets"]) {
    return {offsets["from"].milliseconds(), offsets["to"].milliseconds()};
  }
  if (const JsonValue clocks = value["timestamps"]) {
    return {clocks["from"].seconds(), clocks["to"].seconds()};
  }
  if (const auto pair = value["timestamp"].elements(); pair.size() == 2) {
    return {pair[0].seconds(), pair[1].seconds()};
  }
  Times times = {value["start"].seconds(), value["end"].seconds()};
  const auto duration = value["duration"].seconds();
  if (times.start && !times.end && duration) {
    times.end = *times.start + *duration;
  }
  return times;
}

// "?" is whisper.cpp's way to say that it does not know.
std::string speaker_of(JsonValue value) {
  std::string speaker = value["speaker"].line();
  return speaker == "?" ? std::string() : speaker;
}

Word word_of(JsonValue value) {
  const Times times = times_of(value);
  return {value.any({"word", "text"}).raw(), " ", times.start, times.end,
          speaker_of(value)};
}

std::vector<Word> words_of(JsonValue values) {
  std::vector<Word> words;
  for (const JsonValue& value : values.elements()) {
    words.push_back(word_of(value));
  }
  words = joined_by_blanks(std::move(words));
  std::erase_if(words, [](const Word& word) { return word.text.empty(); });
  return words;
}

Turn turn_of(JsonValue value) {
  const Times times = times_of(value);
  Turn turn;
  const JsonValue text = value.any({"text", "word"});
  turn.text = text.raw().empty() ? text.text() : std::string(text.raw());
  turn.speaker = speaker_of(value);
  turn.start = times.start;
  turn.end = times.end;
  turn.words = words_of(value["words"]);
  // Where all words agree the segment's own name counts.
  const auto differs = [&turn](const Word& word) {
    return !word.speaker.empty() && word.speaker != turn.words[0].speaker;
  };
  if (!turn.speaker.empty() &&
      std::none_of(turn.words.begin(), turn.words.end(), differs)) {
    for (Word& word : turn.words) word.speaker.clear();
  }
  return turn;
}

// Segments of one word each, with a blank before those that begin one.
bool add_wordwise(const std::vector<JsonValue>& values, Document& document) {
  std::vector<std::string_view> texts;
  texts.reserve(values.size());
  for (const JsonValue& value : values) {
    texts.push_back(value.any({"text", "word"}).raw());
  }
  if (!are_words(texts)) return false;
  Turn turn;
  for (const JsonValue& value : values) turn.words.push_back(word_of(value));
  turn.words = joined_by_blanks(std::move(turn.words));
  std::erase_if(turn.words, [](const Word& word) { return word.text.empty(); });
  std::vector<Turn> turns;
  turns.push_back(std::move(turn));
  add_turns(std::move(turns), document);
  return true;
}

// Captions that say how long they are shown stay while the next is spoken.
void end_before(const Segment& next, std::size_t at, Document& document) {
  Segment& last = document.segments[at - 1];
  if (last.end && next.start && *last.start <= *next.start) {
    last.end = std::min(*last.end, *next.start);
  }
}

// The list that holds the speech, by whatever name.
std::vector<JsonValue> segments_in(JsonValue root) {
  if (root.is_array()) return root.elements();
  for (const std::string_view key : {"segments", "transcription", "speakers",
                                     "chunks", "word_segments", "words"}) {
    std::vector<JsonValue> found = root[key].elements();
    if (!found.empty() && is_whisper_segment(found[0])) return found;
  }
  return {};
}

}  // namespace

bool is_whisper_segment(JsonValue value) {
  return value["text"] || value["word"] || value["words"];
}

void add_whisper_segments(const std::vector<JsonValue>& segments,
                          Document& document) {
  if (add_wordwise(segments, document)) return;
  for (const JsonValue& value : segments) {
    const std::size_t before = document.segments.size();
    const Times times = times_of(value);
    add_cut_by_speaker(turn_of(value), document);
    if (document.segments.size() == before) continue;
    Segment& first = document.segments[before];
    Segment& last = document.segments.back();
    if (times.start) first.start = times.start;
    if (times.end && last.start) last.end = std::max(*times.end, *last.start);
    if (before > 0 && value["duration"]) end_before(first, before, document);
  }
}

void read_whisper(JsonValue root, Document& document) {
  for (const std::string_view key : {"result", "output", "results"}) {
    if (!segments_in(root).empty()) break;
    if (!segments_in(root[key]).empty()) root = root[key];
  }
  const JsonValue result = root["result"];
  document.language =
      language_code((root["language"] ? root : result)["language"].raw());
  const std::vector<JsonValue> segments = segments_in(root);
  const bool has_words_alone = !segments.empty() && !root["segments"] &&
                               root["words"] && !root["transcription"] &&
                               !root["chunks"];
  if (has_words_alone) {  // the text has the punctuation that they lack
    Turn turn;
    turn.text = std::string(root["text"].raw());
    turn.words = words_of(root["words"]);
    std::vector<Turn> turns;
    turns.push_back(std::move(turn));
    add_turns(std::move(turns), document);
  } else {
    add_whisper_segments(segments, document);
  }
  if (document.segments.empty()) {
    Segment segment;
    segment.text = plain_line(root["text"].raw());
    if (!segment.text.empty()) document.segments.push_back(std::move(segment));
  }
}

}  // namespace tamis::transcript
