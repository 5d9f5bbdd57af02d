#include "events.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "event_words.hpp"
#include "scan.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"

namespace tamis::clean {
namespace {

using transcript::Segment;

constexpr std::size_t longest_mark = 60;   // bytes between brackets
constexpr std::size_t longest_song = 300;  // bytes between notes
constexpr std::string_view notes[] = {"♪", "♫", "♬", "♩"};

using Words = std::unordered_set<std::string_view>;

bool is_number(std::string_view word) {
  return word.find_first_not_of("0123456789") == word.npos;
}

// Square brackets are put in by who transcribes: one word for a sound is
// enough, unless what follows shows that the speech is mended ("[la musique]").
// All others may be spoken asides, and hold nothing but such words.
bool names_a_sound(std::string_view inside, bool is_square) {
  static const Words sounds(std::begin(event_words), std::end(event_words));
  static const Words company(std::begin(event_company),
                             std::end(event_company));
  static const Words articles = {"the", "la",  "le", "les", "du", "de",
                                 "des", "and", "et", "del", "di", "of"};
  const std::string folded = text::fold(inside, text::Accents::drop);
  std::size_t count = 0;
  std::size_t heard = 0;
  std::size_t strange = 0;
  bool has_article = false;  // at the beginning
  for_each_word(folded, [&](const RawWord& word) {
    const auto text =
        std::string_view(folded).substr(word.begin, word.end - word.begin);
    ++count;
    if (sounds.contains(text)) {
      ++heard;
    } else if (!company.contains(text) && !is_number(text)) {
      ++strange;
    } else if (count == 1) {
      has_article = articles.contains(text);
    }
  });
  constexpr std::size_t most_words = 6;
  if (heard == 0 || count > most_words) return false;
  return strange <= (is_square ? 1U : 0U) && !has_article;
}

bool is_blank_mark(std::string_view inside) {  // [ __ ], [...], [?]
  return !inside.empty() && inside.size() <= 8 &&
         inside.find_first_not_of("_ \xC2\xA0") == inside.npos &&
         inside.find('_') != inside.npos;
}

char closing(char open) {
  switch (open) {
    case '[':
      return ']';
    case '(':
      return ')';
    case '{':
      return '}';
    case '<':
      return '>';
    default:
      return open;
  }
}

std::optional<EventMark> bracket_at(std::string_view text, std::size_t at) {
  const char open = text[at];
  std::size_t begin = at + 1;
  while (open == '*' && begin < text.size() && text[begin] == '*') ++begin;
  const std::size_t close =
      text.substr(0, std::min(text.size(), begin + longest_mark + 1))
          .find(closing(open), begin);
  if (close == text.npos || close == begin) return std::nullopt;
  const std::string_view inside = text.substr(begin, close - begin);
  const bool has_note = std::any_of(
      std::begin(notes), std::end(notes),
      [inside](auto note) { return inside.find(note) != inside.npos; });
  if (!has_note && !(open == '[' && is_blank_mark(inside)) &&
      !names_a_sound(inside, open == '[')) {
    return std::nullopt;
  }
  std::size_t end = close + 1;
  while (open == '*' && end < text.size() && text[end] == '*') ++end;
  return EventMark{at, end};
}

// From a note to the last of the notes that close what is sung; a note that
// nothing closes stands for itself.
std::optional<EventMark> song_at(std::string_view text, std::size_t at) {
  const auto is_note = [text](std::size_t i) {
    return std::any_of(std::begin(notes), std::end(notes), [&](auto note) {
      return text.substr(i).starts_with(note);
    });
  };
  if (!is_note(at)) return std::nullopt;
  std::size_t end = at + notes[0].size();
  const std::size_t limit = std::min(text.size(), at + longest_song);
  for (std::size_t i = end; i < limit; ++i) {
    if (text[i] != '\xE2' || !is_note(i)) continue;
    end = i + notes[0].size();
    while (is_note(end)) end += notes[0].size();
    break;
  }
  return EventMark{at, end};
}

// The pieces of a segment: an event wherever there is one, speech between.
// What holds no word is part of the event beside it.
class Pieces {
 public:
  explicit Pieces(const Segment& segment) : segment_(segment) {
    const std::string_view text = segment.text;
    std::size_t from = 0;
    for (auto mark = next_event(text, 0); mark;
         mark = next_event(text, mark->end)) {
      add(text.substr(from, mark->begin - from), false);
      add(text.substr(mark->begin, mark->end - mark->begin), true);
      from = mark->end;
    }
    if (from > 0) add(text.substr(from), false);
  }

  std::vector<Segment>& segments() { return found_; }

 private:
  void add(std::string_view text, bool is_event) {
    const std::string_view piece = text::trimmed(text);
    if (piece.empty()) return;
    const bool is_speech = text::has_word_character(piece);
    if (!found_.empty() && !is_speech) {  // signs: not on their own
      found_.back().text.append(" ").append(piece);
      return;
    }
    const bool mends = !found_.empty() && !has_words_ && is_event;
    if (mends) {
      found_.back().text.append(" ").append(piece);
      found_.back().is_event = true;
      has_words_ = true;
      return;
    }
    Segment next = segment_;
    next.text = piece;
    next.is_event = is_event;
    if (!found_.empty()) next.extra.clear();
    has_words_ = is_speech || is_event;
    found_.push_back(std::move(next));
  }

  const Segment& segment_;
  std::vector<Segment> found_;
  bool has_words_ = true;
};

}  // namespace

std::optional<EventMark> next_event(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    at = text.find_first_of("[({<*\xE2", at);
    if (at == text.npos) break;
    const auto mark =
        text[at] == '\xE2' ? song_at(text, at) : bracket_at(text, at);
    if (mark) return mark;
    // What one star of a run does not open, none of the run does.
    while (text.substr(at).starts_with("**")) ++at;
  }
  return std::nullopt;
}

bool split_events(transcript::Document& document,
                  std::span<const std::size_t> suspects) {
  std::vector<Segment> all;
  std::size_t moved = 0;  // segments of the document that are in `all`
  const auto move_to = [&](std::size_t end) {
    for (; moved < end; ++moved) {
      all.push_back(std::move(document.segments[moved]));
    }
  };
  for (const std::size_t i : suspects) {
    if (document.segments[i].is_event) continue;
    Pieces pieces(document.segments[i]);
    if (pieces.segments().empty()) continue;
    move_to(i);
    for (Segment& piece : pieces.segments()) all.push_back(std::move(piece));
    ++moved;
  }
  if (moved == 0) return false;
  move_to(document.segments.size());
  document.segments = std::move(all);
  return true;
}

std::size_t turn_mark_size(std::string_view text) {
  const std::size_t marks = std::min(text.find_first_not_of('>'), text.size());
  if (marks < 2 || marks > 3) return 0;
  const std::string_view rest = text.substr(marks);
  return marks + (rest.size() - text::trimmed(rest).size());
}

}  // namespace tamis::clean
