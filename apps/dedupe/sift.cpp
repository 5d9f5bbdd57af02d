#include "dedupe/sift.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>

#include "dedupe/near_units.hpp"
#include "tamis/dedup/origins.hpp"
#include "tamis/token/language.hpp"
#include "tamis/token/words.hpp"

namespace tamis::apps {
namespace {

using transcript::Document;
using transcript::Segment;

std::vector<Unit> sentence_units(const Document& document) {
  token::SentenceOptions options;
  options.language = token::language_of_code(document.language)
                         .value_or(token::Language::unknown);
  std::vector<Unit> units;
  std::vector<token::Span> sentences;
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    const std::string& text = document.segments[i].text;
    token::sentences(text, options, sentences);
    for (const token::Span span : sentences) {
      units.push_back({i, i, span, span.in(text)});
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
      units.push_back({i, i, {0, segment.text.size()}, segment.text});
    }
  }
  return units;
}

std::vector<Unit> units_of(const Document& document, std::string_view by) {
  if (by == "turn") return turn_units(document);
  if (by != "document") return sentence_units(document);
  if (document.segments.empty()) return {};
  return {{0, document.segments.size() - 1, {}, {}}};
}

void join_texts(PreparedDocument& prepared, bool is_whole) {
  const std::vector<Segment>& segments = prepared.document.segments;
  for (Unit& unit : prepared.units) {
    if (!is_whole && unit.first_segment == unit.last_segment) continue;
    std::string& text = prepared.joined.emplace_back();
    if (is_whole) text = transcript::text_of(prepared.document);
    for (std::size_t i = unit.first_segment;
         !is_whole && i <= unit.last_segment; ++i) {
      if (!text.empty()) text += '\n';
      text += segments[i].text;
    }
    unit.text = text;
  }
}

// Consecutive units that go together.
struct Range {
  std::size_t first;
  std::size_t count;
  std::size_t words;
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
        const bool follows = last_stays && units[i - 1].last_segment == s;
        const std::size_t from =
            follows ? units[i - 1].span.begin + units[i - 1].span.size
                    : unit.span.begin;
        if (!follows && !texts[s].empty()) texts[s] += ' ';
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

std::vector<std::string_view> texts_of(const std::vector<Unit>& units) {
  std::vector<std::string_view> texts;
  texts.reserve(units.size());
  for (const Unit& unit : units) texts.push_back(unit.text);
  return texts;
}

std::string text_of(const Range& range, const std::vector<Unit>& units) {
  std::string text;
  for (std::size_t i = range.first; i < range.first + range.count; ++i) {
    if (!text.empty()) {
      const bool same_line =
          units[i].first_segment == units[i - 1].last_segment;
      text += same_line ? ' ' : '\n';
    }
    text += units[i].text;
  }
  return text;
}

}  // namespace

// All that is remembered of earlier documents.
class Sift::Memory {
 public:
  explicit Memory(const DedupeCommand& command)
      : command_(command),
        tells_places_(!command.report.empty()),
        passages_(command.passages),
        exact_(dedup::Likeness::words),
        near_(command.near),
        origins_(dedup::Marks::given) {}

  Memory(const DedupeCommand& command, dedup::Store& index) : Memory(command) {
    tells_places_ = true;  // also to a later run
    if (command.by == "passage") {
      passages_ = dedup::Passages(command.passages, index, command.by);
    } else {
      exact_ = dedup::Exact(dedup::Likeness::words, index, command.by);
    }
    origins_ = dedup::Origins(dedup::Marks::given, index, command.by);
  }

  void save() {
    if (command_.by == "passage") {
      passages_.save();
    } else {
      exact_.save();
    }
    origins_.save();
  }

  void look(const PreparedDocument& prepared) {
    for (const dedup::Sketch& sketch : prepared.sketches) near_.look(sketch);
  }

  std::vector<Gone> sift(PreparedDocument& prepared) {
    const std::vector<Range> ranges =
        command_.by == "passage" ? repeats(prepared) : equals(prepared);
    remember(prepared);
    std::vector<Gone> gone = told(prepared, ranges);
    if (command_.by == "document") {
      if (!gone.empty()) prepared.document.segments.clear();
    } else {
      remove(prepared.document, prepared.units, ranges);
    }
    return gone;
  }

 private:
  void remember(const PreparedDocument& prepared) {
    if (!tells_places_) return;
    const Document& document = prepared.document;
    std::vector<std::uint32_t> lines;
    lines.reserve(prepared.units.size());
    for (const Unit& unit : prepared.units) {
      const std::size_t line = document.segments[unit.first_segment].line;
      lines.push_back(
          static_cast<std::uint32_t>(std::min<std::size_t>(line, UINT32_MAX)));
    }
    origins_.add(document.source + '\0' + document.id, lines);
  }

  Place place(std::size_t unit) const {
    if (!tells_places_) return {};
    const auto [label, line] = origins_.of(unit);
    const std::size_t middle = label.find('\0');
    return {label.substr(0, middle), label.substr(middle + 1), line};
  }

  static Place place(const Document& document, const Unit& unit) {
    return {document.source, document.id,
            document.segments[unit.first_segment].line};
  }

  std::vector<Range> repeats(const PreparedDocument& prepared) {
    std::vector<Range> ranges;
    for (const dedup::Repeat& repeat : passages_.add(prepared.hashed)) {
      ranges.push_back(
          {repeat.first, repeat.count, repeat.words, repeat.original});
    }
    return ranges;
  }

  std::vector<Range> near_equals(const PreparedDocument& prepared) {
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < prepared.units.size(); ++i) {
      if (const auto original = near_.next()) {
        const std::size_t words = token::word_count(prepared.units[i].text);
        ranges.push_back({i, 1, words, original->unit, original->similarity});
      }
    }
    return ranges;
  }

  std::vector<Range> equals(const PreparedDocument& prepared) {
    if (command_.near > 0) return near_equals(prepared);
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < prepared.hashes.size(); ++i) {
      if (const auto original = exact_.add(prepared.hashes[i])) {
        const std::size_t words = token::word_count(prepared.units[i].text);
        ranges.push_back({i, 1, words, *original});
      }
    }
    return ranges;
  }

  std::vector<Gone> told(const PreparedDocument& prepared,
                         const std::vector<Range>& ranges) const {
    std::vector<Gone> gone;
    for (const Range& range : ranges) {
      gone.push_back({command_.by,
                      place(prepared.document, prepared.units[range.first]),
                      range.words, place(range.original),
                      text_of(range, prepared.units), range.similarity,
                      range.similarity < 1 ? measure::near : measure::words});
    }
    return gone;
  }

  const DedupeCommand& command_;
  bool tells_places_;
  dedup::Passages passages_;
  dedup::Exact exact_;
  NearUnits near_;
  dedup::Origins origins_;  // of all units, where they are to be told
};

Sift::Sift(const DedupeCommand& command, dedup::Store* index)
    : command_(command), index_(index) {
  if (index) {
    memory_ = std::make_unique<Memory>(command, *index);
  } else {
    reset();
  }
}
Sift::~Sift() = default;

PreparedDocument Sift::prepare(Document document) const {
  PreparedDocument prepared;
  prepared.document = std::move(document);
  prepared.units = units_of(prepared.document, command_.by);
  join_texts(prepared, command_.by == "document");
  if (command_.by == "passage") {
    prepared.hashed =
        dedup::hashed(texts_of(prepared.units), command_.passages);
    prepared.words = prepared.hashed.words.size();
    return prepared;
  }
  for (const Unit& unit : prepared.units) {
    prepared.hashes.push_back(
        dedup::content_hash(unit.text, dedup::Likeness::words));
    prepared.words += token::word_count(unit.text);
  }
  return prepared;
}

std::vector<Gone> Sift::sift(PreparedDocument& prepared) {
  return memory_->sift(prepared);
}

PreparedDocument Sift::prepare_look(Document document) const {
  PreparedDocument prepared;
  prepared.document = std::move(document);
  prepared.units = units_of(prepared.document, command_.by);
  join_texts(prepared, false);
  for (const Unit& unit : prepared.units) {
    prepared.sketches.push_back(NearUnits::sketch(unit.text));
  }
  return prepared;
}

void Sift::look(const PreparedDocument& prepared) {
  memory_->look(prepared);
}

std::vector<Gone> Sift::sift(Document& document) {
  PreparedDocument prepared = prepare(std::move(document));
  std::vector<Gone> gone = sift(prepared);
  document = std::move(prepared.document);
  return gone;
}

void Sift::save() {
  if (index_) memory_->save();
}

void Sift::reset() {
  assert(index_ == nullptr);
  memory_ = std::make_unique<Memory>(command_);
}

}  // namespace tamis::apps
