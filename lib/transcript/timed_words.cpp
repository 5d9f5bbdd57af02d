#include "timed_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

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

bool is_blank(std::string_view text, std::size_t end) {
  return text::is_space(text::decode_before(text, end).code);
}

// Where the text between two words is cut: what stands before `end` belongs to
// the first, what stands from `next` on to the second, and blanks between.
struct Gap {
  std::size_t end;
  std::size_t next;
};

Gap gap_in(std::string_view text) {
  Gap gap{text.size(), text.size()};
  for (;;) {
    std::size_t next = gap.end;
    while (next > 0 && !is_blank(text, next)) {
      next -= text::decode_before(text, next).size;
    }
    if (next == 0) break;
    std::size_t end = next;
    while (end > 0 && is_blank(text, end)) {
      end -= text::decode_before(text, end).size;
    }
    gap = {end, next};
    // An opening mark or a dash belongs to what it opens.
    if (!ends_with_any(text.substr(0, end),
                       {"«", "“", "„", "(", "[", "¿", "¡", "–", "—", "-"})) {
      return gap;
    }
  }
  return gap;
}

// Whether `word` was said in `channel` at about its own time. `at` is where to
// begin; it only ever moves on.
bool is_said(const Word& word, const std::vector<const Word*>& channel,
             std::size_t& at) {
  constexpr double tolerance = 0.3;  // seconds
  constexpr std::size_t farthest = 8;
  while (at < channel.size() && *channel[at]->start < *word.start - tolerance) {
    ++at;
  }
  for (std::size_t i = at; i < channel.size() && i < at + farthest; ++i) {
    if (*channel[i]->start > *word.start + tolerance) break;
    if (channel[i]->text == word.text) return true;
  }
  return false;
}

bool is_echo(const std::vector<const Word*>& channel,
             const std::vector<const Word*>& of) {
  std::size_t at = 0;
  const auto said =
      std::count_if(channel.begin(), channel.end(),
                    [&](const Word* word) { return is_said(*word, of, at); });
  return !channel.empty() &&
         static_cast<std::size_t>(said) * 5 >= channel.size() * 4;
}

using Channels = std::map<std::string, std::vector<const Word*>>;

// The timed words of each channel, in order of time; where a turn has no words
// it counts as one itself.
Channels channels_of(const std::vector<Turn>& turns,
                     std::vector<Word>& turns_as_words) {
  Channels channels;
  turns_as_words.reserve(turns.size());
  for (const Turn& turn : turns) {
    auto& channel = channels[turn.channel];
    for (const Word& word : turn.words) {
      if (word.start) channel.push_back(&word);
    }
    if (turn.words.empty() && turn.start) {
      turns_as_words.push_back({turn.text, " ", turn.start, turn.end, {}});
      channel.push_back(&turns_as_words.back());
    }
  }
  for (auto& [name, words] : channels) {
    std::stable_sort(
        words.begin(), words.end(),
        [](const Word* a, const Word* b) { return *a->start < *b->start; });
  }
  return channels;
}

// Leaves out channels that echo another, and names the speakers of several
// that remain by their channel.
void settle_channels(std::vector<Turn>& turns) {
  std::vector<Word> turns_as_words;
  const Channels channels = channels_of(turns, turns_as_words);
  constexpr std::size_t most_compared = 8;
  std::vector<std::string> kept;
  for (const auto& [name, words] : channels) {
    const auto last = kept.begin() + static_cast<std::ptrdiff_t>(
                                         std::min(kept.size(), most_compared));
    if (std::none_of(kept.begin(), last, [&](const std::string& other) {
          return is_echo(words, channels.at(other));
        })) {
      kept.push_back(name);
    }
  }
  std::erase_if(turns, [&kept](const Turn& turn) {
    return !std::binary_search(kept.begin(), kept.end(), turn.channel);
  });
  if (kept.size() < 2) return;
  for (Turn& turn : turns) {
    const auto name = [&turn](std::string& speaker) {
      if (!speaker.empty()) speaker = turn.channel + '.' + speaker;
    };
    for (Word& word : turn.words) name(word.speaker);
    name(turn.speaker);
    if (turn.speaker.empty()) turn.speaker = turn.channel;
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

bool are_words(const std::vector<std::string_view>& texts) {
  std::size_t filled = 0;
  std::size_t single = 0;
  for (const std::string_view text : texts) {
    const std::string_view inner = text::trimmed(text);
    if (inner.empty()) continue;
    ++filled;
    single += inner.find(' ') == inner.npos;
  }
  return filled >= 4 && single * 5 >= filled * 4;
}

std::vector<Word> joined_by_blanks(std::vector<Word> pieces) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n'; };
  const auto begins = [&](const Word& word) {
    return !word.text.empty() && is_blank(word.text.front());
  };
  const auto ends = [&](const Word& word) {
    return !word.text.empty() && is_blank(word.text.back());
  };
  const auto with_blanks = std::count_if(
      pieces.begin(), pieces.end(),
      [&](const Word& word) { return begins(word) || ends(word); });
  const bool has_blanks =
      static_cast<std::size_t>(with_blanks) * 4 >= pieces.size();
  bool ended = false;
  for (Word& word : pieces) {
    const bool is_apart = !has_blanks || begins(word) || ended;
    ended = ends(word);
    word.text = text::trimmed(word.text);
    const bool is_mark = !text::has_word_character(word.text) &&
                         ends_with_any(word.text, {".", ",", "…"});
    if (!is_apart || (!has_blanks && is_mark)) word.before = "";
  }
  return pieces;
}

bool align(std::string_view text, std::vector<Word>& words) {
  constexpr std::size_t widest_gap = 32;  // bytes
  std::vector<std::size_t> begins;
  begins.reserve(words.size());
  std::size_t at = 0;
  for (const Word& word : words) {
    const std::size_t found = text.find(word.text, at);
    if (word.text.empty() || found == text.npos || found - at > widest_gap ||
        text::has_word_character(text.substr(at, found - at))) {
      return false;
    }
    begins.push_back(found);
    at = found + word.text.size();
  }
  if (words.empty() || text::has_word_character(text.substr(at))) return false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_last = i + 1 == words.size();
    const std::size_t end = begins[i] + words[i].text.size();
    const std::string_view between =
        text.substr(end, is_last ? text.npos : begins[i + 1] - end);
    const Gap gap =
        is_last ? Gap{between.size(), between.size()} : gap_in(between);
    words[i].text = text::trimmed(text.substr(begin, end + gap.end - begin));
    if (is_last) break;
    words[i + 1].before = between.substr(gap.end, gap.next - gap.end);
    begin = end + gap.next;
  }
  return true;
}

}  // namespace tamis::transcript
