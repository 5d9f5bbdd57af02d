#include "dedupe/sift.hpp"

#include <algorithm>
#include <numeric>

#include "dedupe/near_units.hpp"
#include "tamis/dedup/exact.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/token/words.hpp"

namespace tamis::apps {
namespace {

using transcript::Document;
using transcript::Segment;

// A stretch of a segment's text, or of several segments, that goes or stays as
// a whole.
struct Unit {
  std::size_t first_segment;
  std::size_t last_segment;
  token::Span span;  // in the text, where it is one segment
};

std::vector<Unit> sentence_units(const Document& document) {
  const auto language = token::language_of_code(document.language)
                            .value_or(token::Language::unknown);
  std::vector<Unit> units;
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    const std::string& text = document.segments[i].text;
    for (const token::Span span :
         token::sentences(text, {.language = language})) {
      units.push_back({i, i, span});
    }
  }
  return units;
}

// A named speaker's consecutive segments; each segment that is nobody's.
std::vector<Unit> turn_units(const Document& document) {
  std::vector<Unit> units;
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    const Segment& segment = document.segments[i];
    if (i > 0 && !segment.speaker.empty() &&
        segment.speaker == document.segments[i - 1].speaker) {
      units.back().last_segment = i;
    } else {
      units.push_back({i, i, {0, segment.text.size()}});
    }
  }
  return units;
}

std::string text_of(const Document& document, const Unit& unit) {
  if (unit.first_segment == unit.last_segment) {
    return std::string(
        unit.span.in(document.segments[unit.first_segment].text));
  }
  std::string text;
  for (std::size_t i = unit.first_segment; i <= unit.last_segment; ++i) {
    if (!text.empty()) text += '\n';
    text += document.segments[i].text;
  }
  return text;
}

// Consecutive units that go together.
struct Range {
  std::size_t first;
  std::size_t count;
  std::size_t original;  // unit, numbered over all documents
  double similarity = 1;
};

// Takes the units of `ranges` out of the segments' texts, and segments that
// are empty then out of the document.
void remove(Document& document, const std::vector<Unit>& units,
            const std::vector<Range>& ranges) {
  std::vector<bool> goes(units.size(), false);
  for (const Range& range : ranges) {
    std::fill_n(goes.begin() + static_cast<std::ptrdiff_t>(range.first),
                range.count, true);
  }
  std::vector<std::string> texts(document.segments.size());
  bool last_stays = false;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    if (!goes[i]) {
      for (std::size_t s = unit.first_segment; s <= unit.last_segment; ++s) {
        const std::string& whole = document.segments[s].text;
        if (unit.first_segment != unit.last_segment) {
          texts[s] = whole;
          continue;
        }
        // What stood between two sentences that both stay, stays.
        const std::size_t from =
            last_stays && units[i - 1].last_segment == s
                ? units[i - 1].span.begin + units[i - 1].span.size
                : unit.span.begin;
        if (from == unit.span.begin && !texts[s].empty()) texts[s] += ' ';
        texts[s].append(whole, from, unit.span.begin + unit.span.size - from);
      }
    }
    last_stays = !goes[i];
  }
  for (std::size_t s = 0; s < texts.size(); ++s) {
    document.segments[s].text = std::move(texts[s]);
  }
  std::erase_if(document.segments,
                [](const Segment& segment) { return segment.text.empty(); });
}

}  // namespace

// All that is remembered of earlier documents.
class Sift::Memory {
 public:
  explicit Memory(const DedupeCommand& command)
      : command_(command),
        passages_(command.passages),
        exact_(dedup::Likeness::words),
        near_(command.near) {}

  void look(const Document& document) {
    for (const Unit& unit : units_of(document)) {
      near_.look(text_of(document, unit));
    }
  }

  std::vector<Gone> sift(Document& document) {
    if (command_.by == "document") return sift_document(document);
    const std::vector<Unit> units = units_of(document);
    std::vector<std::string> texts;
    texts.reserve(units.size());
    for (const Unit& unit : units) texts.push_back(text_of(document, unit));
    const std::vector<Range> ranges =
        command_.by == "passage" ? repeats(texts) : equals(texts);
    for (const Unit& unit : units) {
      remember(document, document.segments[unit.first_segment].line);
    }
    std::vector<Gone> gone = told(document, units, texts, ranges);
    remove(document, units, ranges);
    return gone;
  }

 private:
  std::vector<Unit> units_of(const Document& document) const {
    return command_.by == "turn" ? turn_units(document)
                                 : sentence_units(document);
  }

  void remember(const Document& document, std::size_t line) {
    if (command_.report.empty()) return;
    places_.push_back({document.source, document.id, line});
  }

  Place place(std::size_t unit) const {
    return unit < places_.size() ? places_[unit] : Place{};
  }

  std::vector<Range> repeats(const std::vector<std::string>& texts) {
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    std::vector<Range> ranges;
    for (const dedup::Repeat& repeat : passages_.add(views)) {
      ranges.push_back({repeat.first, repeat.count, repeat.original});
    }
    return ranges;
  }

  std::vector<Range> equals(const std::vector<std::string>& texts) {
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (command_.near > 0) {
        if (const auto original = near_.next()) {
          ranges.push_back({i, 1, original->unit, original->similarity});
        }
      } else if (const auto original = exact_.add(texts[i])) {
        ranges.push_back({i, 1, *original});
      }
    }
    return ranges;
  }

  std::vector<Gone> told(const Document& document,
                         const std::vector<Unit>& units,
                         const std::vector<std::string>& texts,
                         const std::vector<Range>& ranges) const {
    std::vector<Gone> gone;
    for (const Range& range : ranges) {
      std::string text;
      for (std::size_t i = range.first; i < range.first + range.count; ++i) {
        if (!text.empty()) {
          const bool same_line =
              units[i].first_segment == units[i - 1].last_segment;
          text += same_line ? ' ' : '\n';
        }
        text += texts[i];
      }
      const std::size_t line =
          document.segments[units[range.first].first_segment].line;
      gone.push_back({command_.by,
                      {document.source, document.id, line},
                      token::word_count(text),
                      place(range.original),
                      std::move(text),
                      range.similarity,
                      range.similarity < 1 ? measure::near : measure::words});
    }
    return gone;
  }

  std::vector<Gone> sift_document(Document& document) {
    std::string text = transcript::text_of(document);
    const auto original = exact_.add(text);
    const std::size_t line =
        document.segments.empty() ? 0 : document.segments.front().line;
    remember(document, line);
    if (!original || text.empty()) return {};  // nothing can go
    document.segments.clear();
    const std::size_t words = token::word_count(text);
    return {{command_.by,
             {document.source, document.id, line},
             words,
             place(*original),
             std::move(text)}};
  }

  const DedupeCommand& command_;
  dedup::Passages passages_;
  dedup::Exact exact_;
  NearUnits near_;
  std::vector<Place> places_;  // of all units, where they are to be told
};

Sift::Sift(const DedupeCommand& command) : command_(command) {
  reset();
}
Sift::~Sift() = default;

void Sift::look(const Document& document) {
  memory_->look(document);
}

std::vector<Gone> Sift::sift(Document& document) {
  return memory_->sift(document);
}

void Sift::reset() {
  memory_ = std::make_unique<Memory>(command_);
}

}  // namespace tamis::apps
