#include "aws.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace tamis::transcript {
namespace {

std::string raw_text(JsonValue value) {
  return std::string(value.raw());
}

// Who speaks stands in each word, or in a list of its own, to be joined by the
// start.
using Names = std::unordered_map<std::string_view, std::string>;

Names aws_speakers(JsonValue labels) {
  Names speakers;
  for (const JsonValue& segment : labels["segments"].elements()) {
    for (const JsonValue& word : segment["items"].elements()) {
      const JsonValue name = word["speaker_label"];
      speakers.emplace(word["start_time"].raw(),
                       (name ? name : segment["speaker_label"]).line());
    }
  }
  return speakers;
}

Word aws_word(JsonValue value, const Names& speakers) {
  Word word;
  word.text = value["alternatives"].first()["content"].raw();
  if (word.text.empty()) word.text = value["content"].raw();
  if (value["type"].raw() == "punctuation") word.before = "";
  word.start = value["start_time"].seconds();
  word.end = value["end_time"].seconds();
  word.speaker = value["speaker_label"].line();
  if (word.speaker.empty()) {
    const auto found = speakers.find(value["start_time"].raw());
    if (found != speakers.end()) word.speaker = found->second;
  }
  return word;
}

Turn aws_turn(const std::vector<JsonValue>& values, const Names& speakers) {
  Turn turn;
  for (const JsonValue& value : values) {
    Word word = aws_word(value, speakers);
    if (!word.text.empty()) turn.words.push_back(std::move(word));
  }
  return turn;
}

std::vector<Turn> aws_channels(JsonValue results, const Names& speakers) {
  std::vector<Turn> turns;
  for (const JsonValue& channel :
       results["channel_labels"]["channels"].elements()) {
    turns.push_back(aws_turn(channel["items"].elements(), speakers));
    turns.back().channel = channel["channel_label"].line();
  }
  return turns;
}

// Stretches of speech that name their words by number.
std::vector<Turn> aws_stretches(JsonValue results, const Names& speakers) {
  const std::vector<JsonValue> all = results["items"].elements();
  std::vector<Turn> turns;
  for (const JsonValue& stretch : results["audio_segments"].elements()) {
    std::vector<JsonValue> values;
    for (const JsonValue& id : stretch["items"].elements()) {
      const double number = id.number().value_or(-1);
      if (number >= 0 && number < static_cast<double>(all.size())) {
        values.push_back(all[static_cast<std::size_t>(number)]);
      }
    }
    turns.push_back(aws_turn(values, speakers));
    turns.back().text = raw_text(stretch["transcript"]);
    turns.back().speaker = stretch["speaker_label"].line();
    turns.back().channel = stretch["channel_label"].line();
    turns.back().start = stretch["start_time"].seconds();
    turns.back().end = stretch["end_time"].seconds();
  }
  return turns;
}

std::vector<Turn> aws_call(JsonValue transcript) {
  std::vector<Turn> turns;
  for (const JsonValue& said : transcript.elements()) {
    Turn turn;
    turn.text = raw_text(said["Content"]);
    turn.speaker = said["ParticipantRole"].line();
    if (turn.speaker.empty()) turn.speaker = said["ParticipantId"].line();
    turn.start = said["BeginOffsetMillis"].milliseconds();
    turn.end = said["EndOffsetMillis"].milliseconds();
    turn.is_utterance = true;
    turns.push_back(std::move(turn));
  }
  std::stable_sort(turns.begin(), turns.end(),
                   [](const Turn& a, const Turn& b) {
                     return a.start.value_or(0) < b.start.value_or(0);
                   });
  return turns;
}

}  // namespace

std::vector<Turn> aws_turns(JsonValue root) {
  if (const JsonValue call = root["Transcript"]; call.is_array()) {
    return aws_call(call);
  }
  const JsonValue results = root["results"];
  const Names speakers = aws_speakers(results["speaker_labels"]);
  if (auto turns = aws_channels(results, speakers); !turns.empty()) {
    return turns;
  }
  if (auto turns = aws_stretches(results, speakers); !turns.empty()) {
    return turns;
  }
  Turn turn = aws_turn(results["items"].elements(), speakers);
  turn.text = raw_text(results["transcripts"].first()["transcript"]);
  return {std::move(turn)};
}

}  // namespace tamis::transcript
