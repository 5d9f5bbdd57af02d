#include "recognised_turns.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "channels.hpp"
#include "json_value.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::transcript {
namespace {

constexpr double long_pause = 1.0;              // seconds
constexpr std::size_t full_segment = 160;       // bytes: ends at a comma,
constexpr double full_time = 10.0;              // seconds: and so here
constexpr std::size_t longest_segment = 240;    // bytes
constexpr double longest_time = 20.0;           // seconds
constexpr std::size_t longest_utterance = 400;  // bytes: kept whole

bool ends_with_any(std::string_view text,
                   std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [text](std::string_view end) {
    return text.ends_with(end);
  });
}

bool is_abbreviation(std::string_view word) {
  constexpr std::array<std::string_view, 8> titles = {
      "Mr.", "Mrs.", "Ms.", "Dr.", "Pr.", "St.", "Mme.", "Mlle."};
  const bool is_initial =
      word.size() == 2 && text::is_upper(text::decode(word, 0).code);
  return is_initial ||
         std::find(titles.begin(), titles.end(), word) != titles.end();
}

bool ends_sentence(std::string_view text) {
  while (ends_with_any(text, {"\"", "”", "»", ")"})) {
    text.remove_suffix(text::decode_before(text, text.size()).size);
    text = text::trimmed(text);
  }
  if (ends_with_any(text, {"?", "!", "…", "。", "？", "！"})) return true;
  return text.ends_with('.') &&
         !is_abbreviation(text.substr(text.rfind(' ') + 1));
}

enum class Cut { by_speaker, by_sense };

// Builds segments out of the words of one turn.
class Cutter {
 public:
  Cutter(const Turn& turn, Cut cut, std::vector<Segment>& segments)
      : turn_(turn), cut_(cut), segments_(segments), speaker_(turn.speaker) {}

  void run() {
    if (!turn_.words.empty() && speaker_.empty()) speaker_ = first_speaker();
    for (const Word& word : turn_.words) {
      const std::string& speaker =
          word.speaker.empty() ? speaker_ : word.speaker;
      if (!text_.empty() && is_cut_before(word, speaker)) finish();
      if (text_.empty()) {
        start_ = end_ = std::nullopt;
      } else {
        text_ += word.before;
      }
      speaker_ = speaker;
      text_ += word.text;
      if (!start_) start_ = word.start;
      if (word.end) end_ = std::max(end_, word.end);
    }
    finish();
  }

 private:
  // Words before the first that has a speaker are that one's.
  std::string first_speaker() const {
    const auto found =
        std::find_if(turn_.words.begin(), turn_.words.end(),
                     [](const Word& word) { return !word.speaker.empty(); });
    return found == turn_.words.end() ? std::string() : found->speaker;
  }

  bool is_cut_before(const Word& word, const std::string& speaker) const {
    if (speaker != speaker_) return true;
    if (cut_ == Cut::by_speaker || word.before.empty()) return false;
    if (!text::has_word_character(word.text)) return false;
    if (word.start && end_ && *word.start - *end_ >= long_pause) return true;
    const double time = start_ && end_ ? *end_ - *start_ : 0.0;
    if (ends_sentence(text_)) return true;
    if (text_.size() >= longest_segment || time >= longest_time) return true;
    return (text_.size() >= full_segment || time >= full_time) &&
           ends_with_any(text_, {",", ";", ":", "،", "，"});
  }

  void finish() {
    Segment segment{speaker_,   start_, end_, plain_line(text_),
                    turn_.line, {},     false};
    if (segment.end && (!segment.start || *segment.end < *segment.start)) {
      segment.end = segment.start;
    }
    if (!segment.text.empty()) segments_.push_back(std::move(segment));
    text_.clear();
  }

  const Turn& turn_;
  Cut cut_;
  std::vector<Segment>& segments_;
  std::string speaker_;
  std::string text_;
  std::optional<double> start_, end_;
};

bool has_one_speaker(const Turn& turn) {
  const std::string* known = turn.speaker.empty() ? nullptr : &turn.speaker;
  for (const Word& word : turn.words) {
    if (word.speaker.empty()) continue;
    if (known != nullptr && *known != word.speaker) return false;
    known = &word.speaker;
  }
  return true;
}

void add_whole(const Turn& turn, std::vector<Segment>& segments) {
  Segment segment{turn.speaker, turn.start, turn.end, plain_line(turn.text),
                  turn.line,    {},         false};
  for (const Word& word : turn.words) {
    if (segment.speaker.empty()) segment.speaker = word.speaker;
    if (!turn.start && !segment.start) segment.start = word.start;
    if (!turn.end && word.end) segment.end = std::max(segment.end, word.end);
  }
  if (segment.end && (!segment.start || *segment.end < *segment.start)) {
    segment.end = segment.start;
  }
  if (!segment.text.empty()) segments.push_back(std::move(segment));
}

void add_turn(Turn& turn, Cut cut, std::vector<Segment>& segments) {
  const bool is_aligned = align(turn.text, turn.words);
  const bool is_short = turn.text.size() <= longest_utterance;
  // What the service calls the text is never given up for words that differ.
  const bool stays_whole = !turn.text.empty() && has_one_speaker(turn) &&
                           (cut == Cut::by_speaker ||
                            (turn.is_utterance && (is_short || !is_aligned)));
  if (turn.words.empty() || stays_whole) {
    add_whole(turn, segments);
  } else {
    Cutter(turn, cut, segments).run();
  }
}

void sort_by_time(std::vector<Segment>& segments) {
  double last = 0;
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    last = segments[i].start.value_or(last);
    order.emplace_back(last, i);
  }
  std::sort(order.begin(), order.end());
  std::vector<Segment> sorted;
  sorted.reserve(segments.size());
  for (const auto& entry : order) {
    sorted.push_back(std::move(segments[entry.second]));
  }
  segments = std::move(sorted);
}

}  // namespace

void add_turns(std::vector<Turn> turns, Document& document) {
  const bool has_channels =
      std::any_of(turns.begin(), turns.end(), [&turns](const Turn& turn) {
        return turn.channel != turns.front().channel;
      });
  if (has_channels) settle_channels(turns);
  std::vector<Segment> segments;
  for (Turn& turn : turns) add_turn(turn, Cut::by_sense, segments);
  if (has_channels) sort_by_time(segments);
  for (Segment& segment : segments) {
    document.segments.push_back(std::move(segment));
  }
}

void add_cut_by_speaker(Turn turn, Document& document) {
  add_turn(turn, Cut::by_speaker, document.segments);
}

}  // namespace tamis::transcript
