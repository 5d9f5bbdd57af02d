#include "tamis/clean/join.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "tamis/text/fold.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/sentences.hpp"

namespace tamis::clean {
namespace {

using transcript::Document;
using transcript::Paragraph;
using transcript::Segment;

constexpr double turn_pause = 2.0;  // seconds: nobody's turn ends

constexpr std::array<std::pair<Unit, std::string_view>, 4> unit_names = {{
    {Unit::caption, "caption"},
    {Unit::sentence, "sentence"},
    {Unit::turn, "turn"},
    {Unit::paragraph, "paragraph"},
}};

struct Span {
  std::size_t begin;  // bytes in a turn's text
  std::size_t end;
};

double pause_between(const Segment& before, const Segment& after) {
  return before.end && after.start ? *after.start - *before.end : 0;
}

// Turns as paragraphs without bound. Events are left out.
std::vector<Paragraph> turns_of(const Document& document) {
  const bool captions = has_captions(document);
  std::vector<Paragraph> turns;
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    const Segment& next = document.segments[i];
    if (next.is_event) continue;
    const Segment* last =
        turns.empty() ? nullptr
                      : &document.segments[turns.back().pieces.back().segment];
    const bool is_named = !next.speaker.empty();
    const bool goes_on =
        last != nullptr && last->speaker == next.speaker &&
        (is_named || (captions && pause_between(*last, next) < turn_pause));
    if (!goes_on) {
      turns.push_back(
          {next.speaker, next.start, next.end, next.text, {{0, i}}});
      continue;
    }
    Paragraph& turn = turns.back();
    turn.text += transcript::joint(turn.text, next.text);
    turn.pieces.push_back({turn.text.size(), i});
    turn.text += next.text;
    turn.end = std::max(turn.end, next.end);
  }
  return turns;
}

// Cuts turns to sentences.
class Sentences {
 public:
  explicit Sentences(const Document& document) : document_(document) {
    if (const auto known = token::language_of_code(document.language)) {
      options_.language = *known;
    }
  }

  std::vector<Span> of(const Paragraph& turn) {
    const std::vector<std::size_t> pauses = pauses_in(turn, document_);
    options_.pauses = pauses;
    std::vector<Span> spans;
    for (const token::Span span : token::sentences(turn.text, options_)) {
      spans.push_back({span.begin, span.begin + span.size});
    }
    return spans;
  }

 private:
  const Document& document_;
  token::SentenceOptions options_;
};

// The time of byte `at` of `segment`'s text, by its share of the bytes.
std::optional<double> time_within(const Segment& segment, std::size_t at) {
  if (at == 0 || !segment.start || !segment.end) return segment.start;
  const double share =
      static_cast<double>(at) /
      static_cast<double>(std::max<std::size_t>(segment.text.size(), 1));
  const double time = *segment.start + share * (*segment.end - *segment.start);
  return std::floor(time * 1000 + 0.5) / 1000;
}

Segment segment_of(const Document& document, const Paragraph& turn, Span span) {
  const Paragraph::Piece& first = turn.piece_at(span.begin);
  const Paragraph::Piece& last = turn.piece_at(span.end - 1);
  const Segment& opening = document.segments[first.segment];
  const Segment& closing = document.segments[last.segment];
  Segment segment;
  segment.speaker = turn.speaker;
  segment.text = turn.text.substr(span.begin, span.end - span.begin);
  segment.line = opening.line;
  segment.start = time_within(opening, span.begin - first.begin);
  const std::size_t end = span.end - last.begin;
  segment.end = end < closing.text.size() && closing.end
                    ? time_within(closing, end)
                    : closing.end;
  if (!segment.start) segment.end.reset();
  if (segment.end) segment.end = std::max(segment.start, segment.end);
  return segment;
}

// Units made of segments, and the events that stood among these.
class Units {
 public:
  explicit Units(Document& document) : document_(document) {}

  void add(const Paragraph& turn, Span span) {
    if (span.begin >= span.end) return;
    take_events_before(turn.piece_at(span.begin).segment);
    made_.push_back(segment_of(document_, turn, span));
  }

  void finish() {
    take_events_before(document_.segments.size());
    document_.segments = std::move(made_);
  }

 private:
  void take_events_before(std::size_t segment) {
    for (; next_ < segment; ++next_) {
      if (document_.segments[next_].is_event) {
        made_.push_back(document_.segments[next_]);
      }
    }
  }

  Document& document_;
  std::vector<Segment> made_;
  std::size_t next_ = 0;
};

// Turns stay what they are: without names they could be taken for captions.
void keep_apart(Document& document) {
  document.is_joined |= !has_captions(document);
}

std::string folded(const std::string& name) {
  return text::fold(name, text::Accents::drop);
}

}  // namespace

std::optional<Unit> unit_called(std::string_view name) {
  for (const auto& [unit, known] : unit_names) {
    if (known == name) return unit;
  }
  return std::nullopt;
}

void join(Document& document, Unit unit) {
  if (unit == Unit::caption) return;
  const std::vector<Paragraph> wholes =
      unit == Unit::paragraph ? paragraphs_of(document) : turns_of(document);
  Sentences sentences(document);
  Units units(document);
  for (const Paragraph& whole : wholes) {
    if (unit != Unit::sentence) {
      units.add(whole, {0, whole.text.size()});
      continue;
    }
    for (const Span span : sentences.of(whole)) units.add(whole, span);
  }
  units.finish();
  document.is_joined = true;
}

void rename_speakers(Document& document, const Names& names) {
  keep_apart(document);
  Names by_folded;
  for (const auto& [old_name, new_name] : names) {
    by_folded.emplace(folded(old_name), new_name);
  }
  for (Segment& segment : document.segments) {
    if (segment.speaker.empty()) continue;
    const auto found = by_folded.find(folded(segment.speaker));
    if (found != by_folded.end()) segment.speaker = found->second;
  }
}

void drop_speakers(Document& document) {
  keep_apart(document);
  for (Segment& segment : document.segments) segment.speaker.clear();
}

}  // namespace tamis::clean
