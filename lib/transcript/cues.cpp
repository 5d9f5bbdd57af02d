#include "cues.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <deque>
#include <span>
#include <string>
#include <utility>

#include "markup.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

using Rows = std::span<const std::string_view>;

constexpr std::uint64_t low_bits = 0x01'01'01'01'01'01'01'01;
constexpr std::uint64_t high_bits = low_bits << 7;

// The high bits of those bytes of `word` that are `c`; now and then one more,
// above such a byte.
std::uint64_t bytes_that_are(char c, std::uint64_t word) {
  const std::uint64_t rest = word ^ (low_bits * static_cast<unsigned char>(c));
  return (rest - low_bits) & ~rest & high_bits;
}

// Whether `row` is what is shown: no tag, no entity, no run of blanks in it.
// Eight bytes at a time; false now and then where it is.
bool is_plain(std::string_view row) {
  bool after_blank = false;
  for (; row.size() >= 8; row.remove_prefix(8)) {
    std::uint64_t word = 0;
    std::memcpy(&word, row.data(), sizeof word);
    const std::uint64_t blanks = bytes_that_are(' ', word);
    const bool has_mark =
        (bytes_that_are('<', word) | bytes_that_are('{', word) |
         bytes_that_are('&', word) | bytes_that_are('\t', word)) != 0;
    if (has_mark || (blanks & blanks >> 8) != 0 ||
        (after_blank && row[0] == ' ')) {
      return false;
    }
    after_blank = row[7] == ' ';
  }
  for (const char c : row) {
    const bool is_blank = c == ' ';
    if (c == '<' || c == '{' || c == '&' || c == '\t' ||
        (is_blank && after_blank)) {
      return false;
    }
    after_blank = is_blank;
  }
  return true;
}

// What each cue shows: rows without tags, blank ones left out. <v> and
// entities stay, for who reads voices.
class Shown {
 public:
  explicit Shown(const Cues& cues) {
    rows_.reserve(cues.rows.size());
    ends_.reserve(cues.cues.size());
    for (const Cue& cue : cues.cues) {
      for (std::size_t i = 0; i < cue.row_count; ++i) {
        add(text::trimmed(cues.rows[cue.first_row + i]));
      }
      ends_.push_back(rows_.size());
    }
  }

  Rows of(std::size_t cue) const {
    const std::size_t begin = cue == 0 ? 0 : ends_[cue - 1];
    return Rows(rows_).subspan(begin, ends_[cue] - begin);
  }

 private:
  void add(std::string_view row) {
    if (!is_plain(row)) {
      made_.push_back(without_tags(row));
      row = text::trimmed(made_.back());
    }
    if (!row.empty()) rows_.push_back(row);
  }

  std::vector<std::string_view> rows_;
  std::vector<std::size_t> ends_;
  std::deque<std::string> made_;  // rows that are not as in the file
};

bool are_same(Rows a, Rows b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

// The most rows that end `before` and begin `after`.
std::size_t carried_over(Rows before, Rows after) {
  for (std::size_t n = std::min(before.size(), after.size()); n > 0; --n) {
    if (are_same(before.last(n), after.first(n))) return n;
  }
  return 0;
}

// Two thirds of YouTube's cues show the row before again; speech that repeats
// itself stays far below. A cue that stands three times in a row is a loop, and
// no evidence, unless its tags move: players that light up one word after
// another do that.
bool is_rolling(const Cues& cues, const Shown& shown, Extent extent) {
  const auto raw = [&cues](std::size_t i) {
    const Cue& cue = cues.cues[i];
    return Rows(cues.rows).subspan(cue.first_row, cue.row_count);
  };
  const std::size_t count = cues.cues.size();
  std::size_t carried = 0;
  for (std::size_t i = 1; i < count; ++i) {
    if (carried_over(shown.of(i - 1), shown.of(i)) == 0) continue;
    const bool is_loop = i > 1 && are_same(raw(i), raw(i - 1)) &&
                         are_same(raw(i - 1), raw(i - 2));
    carried += !is_loop;
  }
  const std::size_t least = extent == Extent::whole ? 3 : 1;
  return carried >= least && carried * 5 >= count * 2;
}

// <v Name> or <v.class Name> at the beginning of `text`, taken off.
std::optional<std::string> take_voice(std::string_view& text) {
  if (!text.starts_with("<v ") && !text.starts_with("<v.")) return std::nullopt;
  const std::size_t end = text.find_first_of("<>", 1);
  if (end == text.npos || text[end] != '>') return std::nullopt;
  const std::string_view inside = text.substr(2, end - 2);
  const std::size_t blank = inside.find(' ');
  text.remove_prefix(end + 1);
  if (blank == inside.npos) return std::string();
  return without_entities(text::trimmed(inside.substr(blank)));
}

// Where the next voice mark begins from byte `at` on, or the end of `text`.
std::size_t next_voice(std::string_view text, std::size_t at) {
  for (at = text.find("<v", at); at != text.npos;
       at = text.find("<v", at + 2)) {
    const char next = at + 2 < text.size() ? text[at + 2] : '\0';
    if (next == ' ' || next == '.') return at;
  }
  return text.size();
}

// Segments out of what cues show, and the voice each was given.
class Segments {
 public:
  explicit Segments(std::size_t count) {
    segments_.reserve(count);
    voices_.reserve(count);
  }

  // `fresh` are the rows of `cue` that the cue before did not show.
  void add(const Cue& cue, Rows fresh) {
    if (fresh.size() == 1 && is_plain(fresh[0])) {
      append(cue, std::nullopt, std::string(fresh[0]));
      return;
    }
    std::string text = joined(fresh);
    if (text.find('<') == text.npos && text.find('&') == text.npos) {
      append(cue, std::nullopt, std::move(text));
      return;
    }
    for (std::string_view rest = text; !rest.empty();) {
      auto voice = take_voice(rest);
      const std::size_t end = next_voice(rest, voice ? 0 : 1);
      std::string part(text::trimmed(without_entities(rest.substr(0, end))));
      rest.remove_prefix(end);
      append(cue, std::move(voice), std::move(part));
    }
  }

  // A cue that shows nothing new: the one before stands longer.
  void stretch(const Cue& cue) {
    if (segments_.empty() || !cue.timing || !segments_.back().end) return;
    segments_.back().end = std::max(*segments_.back().end, cue.timing->end);
  }

  std::vector<Segment> take() {
    apply_voices();
    return std::move(segments_);
  }

 private:
  static std::string joined(Rows rows) {
    std::string text;
    std::size_t size = rows.size();
    for (const std::string_view row : rows) size += row.size();
    text.reserve(size);
    for (const std::string_view row : rows) {
      if (!text.empty()) text += ' ';
      text += row;
    }
    return text;
  }

  void append(const Cue& cue, std::optional<std::string> voice,
              std::string text) {
    if (text.empty()) return;
    Segment& segment = segments_.emplace_back();
    if (cue.timing) {
      segment.start = cue.timing->start;
      segment.end = std::max(cue.timing->start, cue.timing->end);
    }
    segment.line = cue.line;
    segment.text = std::move(text);
    voices_.push_back(std::move(voice));
  }

  // Speakers from <v> marks. Files that give them only where the voice changes
  // mean it to go on; those that give it for nearly each cue mean "nobody" by
  // its absence.
  void apply_voices() {
    const auto marked = static_cast<std::size_t>(
        std::count_if(voices_.begin(), voices_.end(),
                      [](const auto& voice) { return voice.has_value(); }));
    if (marked == 0) return;
    const bool carries = marked * 5 < voices_.size() * 4;
    std::string current;
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (voices_[i]) current = *voices_[i];
      if (voices_[i] || carries) segments_[i].speaker = current;
    }
  }

  std::vector<Segment> segments_;
  std::vector<std::optional<std::string>> voices_;
};

}  // namespace

std::vector<Segment> segments_of(const Cues& cues, Extent extent) {
  const Shown shown(cues);
  const bool rolls = is_rolling(cues, shown, extent);
  Segments segments(cues.cues.size());
  for (std::size_t i = 0; i < cues.cues.size(); ++i) {
    const Rows rows = shown.of(i);
    const std::size_t known =
        rolls && i > 0 ? carried_over(shown.of(i - 1), rows) : 0;
    if (known > 0 && known == rows.size()) {
      segments.stretch(cues.cues[i]);
    } else {
      segments.add(cues.cues[i], rows.subspan(known));
    }
  }
  return segments.take();
}

}  // namespace tamis::transcript
