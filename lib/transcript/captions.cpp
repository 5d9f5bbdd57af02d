// SubRip and WebVTT: both are driven by their timing lines, for broken files
// keep these when they lose blank lines, numbers and headers.
#include <algorithm>
#include <cmath>
#include <string>

#include "clock.hpp"
#include "labels.hpp"
#include "lines.hpp"
#include "markup.hpp"
#include "readers.hpp"
#include "tamis/text/classes.hpp"

namespace tamis::transcript {
namespace {

struct Timing {
  double start;
  double end;
};

struct Cue {
  std::optional<Timing> timing;           // none: it cannot be read
  std::size_t line;                       // of the timing line
  std::vector<std::string_view> payload;  // as it stands in the file
};

std::optional<Timing> timing_of(std::string_view line) {
  std::size_t arrow = line.find("-->");
  std::size_t arrow_size = 3;
  if (arrow == line.npos) {
    arrow = line.find("--&gt;");
    arrow_size = 6;
  }
  if (arrow == line.npos) return std::nullopt;
  const auto start = clock_of(text::trimmed(line.substr(0, arrow)));
  const auto end = clock_at(text::trimmed(line.substr(arrow + arrow_size)));
  if (!start || !end) return std::nullopt;
  return Timing{*start, end->seconds};
}

// Whether a line that is no timing is one gone wrong, and not text with an
// arrow in it.
bool is_bad_timing(std::string_view line) {
  line = text::trimmed(line);
  if (line.find("-->") == line.npos || timing_of(line)) return false;
  if (line.starts_with("-->")) return true;
  if (line.front() == '-') line.remove_prefix(1);
  return line.front() >= '0' && line.front() <= '9';
}

bool is_number(std::string_view line) {
  line = text::trimmed(line);
  return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
}

// A line that opens a block which is no cue. What follows, up to a blank line,
// is its own.
bool opens_other_block(std::string_view line) {
  for (const std::string_view word : {"NOTE", "STYLE", "REGION", "WEBVTT"}) {
    if (line.starts_with(word) &&
        (line.size() == word.size() ||
         text::is_space(static_cast<unsigned char>(line[word.size()])))) {
      return true;
    }
  }
  return false;
}

class CueReader {
 public:
  CueReader(std::string_view text, Format format,
            std::vector<Problem>& problems)
      : lines_(lines_of(text)), format_(format), problems_(problems) {}

  std::vector<Cue> read() {
    std::vector<std::size_t> timing_lines;
    std::size_t numbered = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!timing_of(lines_[i].text) && !is_bad_timing(lines_[i].text))
        continue;
      timing_lines.push_back(i);
      numbered += i > 0 && is_number(lines_[i - 1].text);
    }
    has_numbers_ = numbered * 2 >= timing_lines.size();
    std::vector<Cue> cues;
    cues.reserve(timing_lines.size());
    for (std::size_t i = 0; i < timing_lines.size(); ++i) {
      const std::size_t at = timing_lines[i];
      const bool is_last = i + 1 == timing_lines.size();
      const auto timing = timing_of(lines_[at].text);
      if (!timing && ++bad_timings_ == 1) {
        first_bad_timing_ = lines_[at].number;
      }
      cues.push_back({timing, lines_[at].number, {}});
      take_payload(cues.back(), at + 1,
                   is_last ? lines_.size() : timing_lines[i + 1], is_last);
    }
    report();
    return cues;
  }

 private:
  // The lines from `at` to the next timing line (or the end of the file), less
  // the next cue's identifier and what is in blocks of its own.
  void take_payload(Cue& cue, std::size_t at, std::size_t end, bool is_last) {
    if (!is_last) end = before_identifier(at, end);
    bool after_blank = false;
    bool in_other_block = false;
    for (std::size_t i = at; i < end; ++i) {
      const std::string_view line = lines_[i].text;
      if (line.empty()) {
        after_blank = true;
        in_other_block = false;
        continue;
      }
      if (format_ == Format::vtt && after_blank) {
        in_other_block |= opens_other_block(line);
        if (in_other_block) continue;
      }
      cue.payload.push_back(line);
    }
  }

  std::size_t before_identifier(std::size_t at, std::size_t end) const {
    if (end <= at || lines_[end - 1].text.empty()) return end;
    const bool stands_alone = end - 1 > at && lines_[end - 2].text.empty();
    if (format_ == Format::vtt) return stands_alone ? end - 1 : end;
    return has_numbers_ && is_number(lines_[end - 1].text) ? end - 1 : end;
  }

  void report() {
    if (bad_timings_ == 0) return;
    problems_.push_back(
        {first_bad_timing_, bad_timings_ == 1
                                ? "a time that cannot be read; its text is kept"
                                : std::to_string(bad_timings_) +
                                      " times that cannot be read, the first "
                                      "here; their texts are kept"});
  }

  std::vector<Line> lines_;
  Format format_;
  std::vector<Problem>& problems_;
  bool has_numbers_ = false;
  std::size_t bad_timings_ = 0;
  std::size_t first_bad_timing_ = 0;
};

// The visible lines of a cue: without tags, blank ones left out. <v> stays.
std::vector<std::string> visible_lines(const Cue& cue) {
  std::vector<std::string> found;
  for (const std::string_view line : cue.payload) {
    std::string visible(text::trimmed(without_tags(line)));
    if (!visible.empty()) found.push_back(std::move(visible));
  }
  return found;
}

// The most lines that end `before` and begin `after`.
std::size_t carried_over(const std::vector<std::string>& before,
                         const std::vector<std::string>& after) {
  for (std::size_t n = std::min(before.size(), after.size()); n > 0; --n) {
    if (std::equal(before.end() - static_cast<std::ptrdiff_t>(n), before.end(),
                   after.begin())) {
      return n;
    }
  }
  return 0;
}

// Rolling captions show the line before again above each new line. Two
// thirds of YouTube's cues do; speech that repeats itself stays far below. A
// cue that stands three times in a row is a loop, and no evidence.
bool is_rolling(const std::vector<std::vector<std::string>>& shown) {
  std::size_t carried = 0;
  for (std::size_t i = 1; i < shown.size(); ++i) {
    const bool is_loop =
        i > 1 && shown[i] == shown[i - 1] && shown[i] == shown[i - 2];
    carried += !is_loop && carried_over(shown[i - 1], shown[i]) > 0;
  }
  return carried >= 3 && carried * 5 >= shown.size() * 2;
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

// One cue's text, cut where a new voice begins.
struct Voiced {
  std::optional<std::string> voice;
  std::string text;
};

std::vector<Voiced> voiced(const std::vector<std::string>& lines) {
  std::string joined;
  for (const std::string& line : lines) {
    if (!joined.empty()) joined += ' ';
    joined += line;
  }
  std::vector<Voiced> found;
  for (std::string_view rest = joined; !rest.empty();) {
    Voiced next;
    next.voice = take_voice(rest);
    const std::size_t from = next.voice ? 0 : 1;
    const std::size_t end = next_voice(rest, from);
    next.text = text::trimmed(without_entities(rest.substr(0, end)));
    rest.remove_prefix(end);
    if (!next.text.empty()) found.push_back(std::move(next));
  }
  return found;
}

// Speakers from <v> marks. Files that give them only where the voice changes
// mean it to go on; those that give it for nearly each cue mean "nobody" by
// its absence.
bool apply_voices(std::vector<Segment>& segments,
                  const std::vector<std::optional<std::string>>& voices) {
  const auto marked = static_cast<std::size_t>(
      std::count_if(voices.begin(), voices.end(),
                    [](const auto& voice) { return voice.has_value(); }));
  const bool carries = marked * 5 < voices.size() * 4;
  std::string current;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (voices[i]) current = *voices[i];
    if (voices[i] || carries) segments[i].speaker = current;
  }
  return marked > 0;
}

// Speakers from `Name: ` at the beginning of a caption.
void apply_labels(std::vector<Segment>& segments) {
  std::vector<std::string_view> texts;
  texts.reserve(segments.size());
  for (const Segment& segment : segments) texts.push_back(segment.text);
  const Labels labels(texts);
  const bool carries = labels.share() < 0.8;
  std::string current;
  for (Segment& segment : segments) {
    const auto label = labels.of(segment.text);
    if (label) {
      current = label->name;
      segment.text.erase(0, label->size);
    }
    if (label || carries) segment.speaker = current;
  }
  std::erase_if(segments, [](const Segment& s) { return s.text.empty(); });
}

std::string declared_language(std::string_view text) {
  for (const Line& line : lines_of(text.substr(0, 500))) {
    if (line.text.empty()) break;
    if (line.text.starts_with("Language:")) {
      const auto code = text::trimmed(line.text.substr(9));
      return std::string(code.substr(0, code.find_first_of("-_")));
    }
  }
  return {};
}

}  // namespace

Document read_captions(std::string_view text, Format format,
                       std::vector<Problem>& problems) {
  Document document;
  if (format == Format::vtt) document.language = declared_language(text);
  const std::vector<Cue> cues = CueReader(text, format, problems).read();
  std::vector<std::vector<std::string>> shown;
  shown.reserve(cues.size());
  for (const Cue& cue : cues) shown.push_back(visible_lines(cue));
  const bool rolling = is_rolling(shown);

  std::vector<std::optional<std::string>> voices;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    std::vector<std::string> fresh = shown[i];
    if (rolling && i > 0) {
      fresh.erase(fresh.begin(),
                  fresh.begin() + static_cast<std::ptrdiff_t>(
                                      carried_over(shown[i - 1], shown[i])));
    }
    for (Voiced& part : voiced(fresh)) {
      Segment segment;
      if (const auto& timing = cues[i].timing) {
        segment.start = timing->start;
        segment.end = std::max(timing->start, timing->end);
      }
      segment.line = cues[i].line;
      segment.text = std::move(part.text);
      document.segments.push_back(std::move(segment));
      voices.push_back(std::move(part.voice));
    }
  }
  if (!apply_voices(document.segments, voices)) {
    apply_labels(document.segments);
  }
  return document;
}

}  // namespace tamis::transcript
