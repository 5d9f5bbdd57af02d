// What the speech services give, each in its own JSON. All are read as turns of
// timed words; recognised_turns.hpp cuts them.
#include <algorithm>
#include <string>
#include <utility>

#include "aws.hpp"
#include "json_readers.hpp"
#include "recognised_turns.hpp"

namespace tamis::transcript {
namespace {

std::string raw_text(JsonValue value) {
  return std::string(value.raw());
}

// Deepgram and AssemblyAI: words with their punctuation.
enum class Unit { second, millisecond };

std::optional<double> time_in(JsonValue value, Unit unit) {
  return unit == Unit::second ? value.seconds() : value.milliseconds();
}

std::vector<Word> words_in(JsonValue values, Unit unit) {
  std::vector<Word> words;
  for (const JsonValue& value : values.elements()) {
    Word word;
    word.text = value.any({"punctuated_word", "punct", "word", "text"}).raw();
    word.start = time_in(value["start"], unit);
    word.end = time_in(value["end"], unit);
    word.speaker = value["speaker"].line();
    if (!word.text.empty()) words.push_back(std::move(word));
  }
  return words;
}

std::vector<Turn> utterances_in(JsonValue values, Unit unit) {
  std::vector<Turn> turns;
  for (const JsonValue& value : values.elements()) {
    Turn turn;
    turn.text = raw_text(value.any({"transcript", "text"}));
    turn.speaker = value["speaker"].line();
    turn.channel = value["channel"].line();
    turn.start = time_in(value["start"], unit);
    turn.end = time_in(value["end"], unit);
    turn.words = words_in(value["words"], unit);
    // The turn's own speaker is the service's last word.
    if (!turn.speaker.empty()) {
      for (Word& word : turn.words) word.speaker.clear();
    }
    turn.is_utterance = true;
    turns.push_back(std::move(turn));
  }
  return turns;
}

std::vector<Turn> deepgram_sentences(JsonValue paragraphs,
                                     const std::string& channel) {
  std::vector<Turn> turns;
  for (const JsonValue& paragraph : paragraphs.elements()) {
    for (Turn& turn : utterances_in(paragraph["sentences"], Unit::second)) {
      turn.speaker = paragraph["speaker"].line();
      turn.channel = channel;
      turns.push_back(std::move(turn));
    }
  }
  return turns;
}

std::vector<Turn> deepgram_turns(JsonValue root) {
  const JsonValue results = root["results"];
  std::vector<Turn> turns = utterances_in(results["utterances"], Unit::second);
  if (!turns.empty()) return turns;
  for (const JsonValue& channel : results["channels"].elements()) {
    const std::string number = std::to_string(turns.size());
    const JsonValue best = channel["alternatives"].first();
    std::vector<Turn> said =
        deepgram_sentences(best["paragraphs"]["paragraphs"], number);
    if (said.empty()) {
      said.emplace_back();
      said[0].text = raw_text(best["transcript"]);
      said[0].channel = number;
      said[0].words = words_in(best["words"], Unit::second);
    }
    std::move(said.begin(), said.end(), std::back_inserter(turns));
  }
  return turns;
}

std::vector<Turn> assemblyai_turns(JsonValue root) {
  std::vector<Turn> turns =
      utterances_in(root["utterances"], Unit::millisecond);
  if (!turns.empty()) return turns;
  turns.emplace_back();
  turns[0].text = raw_text(root["text"]);
  turns[0].words = words_in(root["words"], Unit::millisecond);
  return turns;
}

// Google: "1.300s" or {seconds, nanos}, either of which may be left out.
std::optional<double> google_time(JsonValue value) {
  if (!value.is_object()) return value.seconds();
  return value["seconds"].seconds().value_or(0) +
         value["nanos"].seconds().value_or(0) / 1e9;
}

Word google_word(JsonValue value) {
  Word word;
  word.text = value["word"].raw();
  word.start =
      google_time(value.any({"startTime", "startOffset", "start_time"}));
  word.end = google_time(value.any({"endTime", "endOffset", "end_time"}));
  word.speaker =
      value.any({"speakerLabel", "speaker_label", "speakerTag", "speaker_tag"})
          .line();
  if (word.speaker == "0") word.speaker.clear();  // 0: not told apart
  return word;
}

Turn google_turn(JsonValue result) {
  const JsonValue best = result["alternatives"].first();
  Turn turn;
  turn.text = raw_text(best["transcript"]);
  turn.channel = result.any({"channelTag", "channel_tag"}).line();
  turn.end = google_time(result.any({"resultEndTime", "resultEndOffset"}));
  for (const JsonValue& value : best["words"].elements()) {
    Word word = google_word(value);
    if (!word.text.empty()) turn.words.push_back(std::move(word));
  }
  // The very beginning is often left out of the first word.
  if (!turn.words.empty() && !turn.words[0].start && turn.words[0].end) {
    turn.words[0].start = 0;
  }
  return turn;
}

// With speakers told apart, the last result says all again, word by word.
bool says_all_again(const std::vector<Turn>& turns) {
  if (turns.size() < 2 || turns.back().words.empty()) return false;
  const std::vector<Word>& last = turns.back().words;
  std::size_t before = 0;
  for (const Turn& turn : turns) before += turn.words.size();
  before -= last.size();
  const auto is_named = [](const Word& word) { return !word.speaker.empty(); };
  return std::any_of(last.begin(), last.end(), is_named) &&
         std::none_of(turns[0].words.begin(), turns[0].words.end(), is_named) &&
         last.size() * 10 >= before * 9;
}

// Batches wrap them: {"results": {"gs://…": {"transcript": {"results": []}}}}.
JsonValue google_results(JsonValue root) {
  if (root["response"]) root = root["response"];
  for (const JsonValue& file : root["results"].members()) {
    for (const std::string_view key : {"transcript", "inlineResult"}) {
      JsonValue inner = file[key];
      if (inner["transcript"]) inner = inner["transcript"];
      if (inner["results"].is_array()) return inner["results"];
    }
  }
  return root["results"];
}

std::vector<Turn> google_turns(JsonValue results) {
  std::vector<Turn> turns;
  for (const JsonValue& result : results.elements()) {
    turns.push_back(google_turn(result));
    // Without words a result begins where the one before ended.
    Turn& turn = turns.back();
    if (turn.words.empty() && turn.end) {
      turn.start = turns.size() > 1 ? turns[turns.size() - 2].end : 0.0;
    }
  }
  if (!says_all_again(turns)) return turns;
  Turn all = std::move(turns.back());
  turns.pop_back();
  all.text.clear();
  for (const Turn& turn : turns) all.text += turn.text + ' ';
  std::vector<Turn> whole;
  whole.push_back(std::move(all));
  return whole;
}

// Speechmatics: words and punctuation in one list, which says what is attached
// to what.
std::vector<Turn> speechmatics_turns(JsonValue root) {
  std::vector<Turn> turns;
  const JsonValue delimiter =
      root["metadata"]["language_pack_info"]["word_delimiter"];
  const std::string_view blank = delimiter ? delimiter.raw() : " ";
  bool is_attached = false;
  for (const JsonValue& value : root["results"].elements()) {
    const JsonValue best = value["alternatives"].first();
    const std::string channel = value["channel"].line();
    if (turns.empty() || turns.back().channel != channel) {
      turns.emplace_back();
      turns.back().channel = channel;
      is_attached = false;
    }
    Word word;
    word.text = best["content"].raw();
    const std::string_view attaches = value["attaches_to"].raw();
    const bool is_mark = value["type"].raw() == "punctuation";
    const bool to_previous = attaches == "previous" || attaches == "both" ||
                             (attaches.empty() && is_mark);
    word.before = is_attached || to_previous ? "" : blank;
    is_attached = attaches == "next" || attaches == "both";
    word.start = value["start_time"].seconds();
    word.end = value["end_time"].seconds();
    word.speaker = best["speaker"].line();
    if (word.speaker == "UU") word.speaker.clear();  // not known
    if (!word.text.empty()) turns.back().words.push_back(std::move(word));
  }
  return turns;
}

// Kaldi, as the BBC's server and Vosk wrap it. Who speaks stands in a list of
// stretches of time.
void add_speakers(JsonValue stretches, std::vector<Word>& words) {
  const std::vector<JsonValue> all = stretches.elements();
  std::size_t at = 0;
  const auto begin_of = [&all](std::size_t i) {
    return all[i]["start"].number().value_or(0);
  };
  for (Word& word : words) {
    if (all.empty() || !word.start) continue;
    while (at + 1 < all.size() && begin_of(at + 1) <= *word.start + 0.01) ++at;
    const JsonValue speaker = all[at]["speaker"];
    word.speaker = (speaker.is_object() ? speaker["@id"] : speaker).line();
  }
}

std::vector<Turn> kaldi_turns(JsonValue root) {
  if (root["retval"]) root = root["retval"];
  Turn turn;
  turn.text = raw_text(root.any({"punct", "text"}));
  turn.words = words_in(root.any({"words", "result"}), Unit::second);
  add_speakers(root["segmentation"]["segments"], turn.words);
  std::vector<Turn> turns;
  turns.push_back(std::move(turn));
  return turns;
}

std::vector<Turn> turns_in(JsonValue root, Format format) {
  switch (format) {
    case Format::aws:
      return aws_turns(root);
    case Format::deepgram:
      return deepgram_turns(root);
    case Format::assemblyai:
      return assemblyai_turns(root);
    case Format::speechmatics:
      return speechmatics_turns(root);
    case Format::kaldi:
      return kaldi_turns(root);
    default:
      return google_turns(google_results(root));
  }
}

std::string_view language_in(JsonValue root) {
  const JsonValue results = root["results"];
  const JsonValue first = results.is_array() ? results.first() : results;
  for (const JsonValue& place :
       {root.any({"language_code", "LanguageCode", "language"}),
        first.any({"language_code", "languageCode"}),
        results["channels"].first()["detected_language"],
        root["metadata"]["transcription_config"]["language"]}) {
    if (!place.raw().empty()) return place.raw();
  }
  return {};
}

}  // namespace

void read_recogniser(JsonValue root, Format format, Document& document) {
  document.language = language_code(language_in(root));
  add_turns(turns_in(root, format), document);
}

}  // namespace tamis::transcript
