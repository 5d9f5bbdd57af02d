#include "dedupe/sift.hpp"

#include <cassert>

#include "dedupe/first_readings.hpp"
#include "dedupe/near_units.hpp"
#include "dedupe/places.hpp"
#include "tamis/token/words.hpp"

namespace tamis::apps {

using transcript::Document;

// All that is remembered of earlier documents.
class Sift::Memory {
 public:
  explicit Memory(const DedupeCommand& command)
      : command_(command),
        tells_places_(!command.report.empty()),
        passages_(command.passages),
        exact_(dedup::Likeness::words),
        near_(command.near) {}

  Memory(const DedupeCommand& command, dedup::Store& index) : Memory(command) {
    tells_places_ = true;  // also to a later run
    if (command.by == "passage") {
      passages_ = dedup::Passages(command.passages, index, command.by);
    } else {
      exact_ = dedup::Exact(dedup::Likeness::words, index, command.by);
    }
    places_ = Places(index, command.by);
  }

  void save() {
    if (command_.by == "passage") {
      passages_.save();
    } else {
      exact_.save();
    }
    places_.save();
  }

  void look(const PreparedDocument& prepared) {
    firsts_.add(prepared);
    for (const dedup::Sketch& sketch : prepared.sketches) near_.look(sketch);
  }

  std::vector<Gone> sift(PreparedDocument& prepared) {
    if (command_.near > 0 && !find_first(prepared)) {
      prepared.is_changed = true;
      return {};
    }
    const std::vector<Range> ranges =
        command_.by == "passage" ? repeats(prepared) : equals(prepared);
    remember(prepared);
    std::vector<Gone> gone = told(prepared, ranges);
    if (command_.by == "document") {
      if (!gone.empty()) prepared.document.segments.clear();
    } else {
      remove(prepared.document, prepared.units.all, ranges);
    }
    return gone;
  }

 private:
  // Comes to what the first reading saw of `prepared`, past all that is not
  // there any more; false where that was something else, or nothing.
  bool find_first(const PreparedDocument& prepared) {
    for (const std::size_t units : firsts_.passed_before(prepared)) {
      pass_over(units);
    }
    if (!firsts_.is_at(prepared)) return false;
    const bool is_same = firsts_.is_same(prepared);
    const std::size_t units = firsts_.take();
    if (!is_same) pass_over(units);
    return is_same;
  }

  void pass_over(std::size_t units) {
    near_.pass_over(units);
    if (tells_places_) places_.add({}, {}, std::vector<std::size_t>(units));
  }

  void remember(const PreparedDocument& prepared) {
    if (!tells_places_) return;
    const Document& document = prepared.document;
    std::vector<std::size_t> lines;
    lines.reserve(prepared.units.all.size());
    for (const Unit& unit : prepared.units.all) {
      lines.push_back(document.segments[unit.first_segment].line);
    }
    places_.add(document.source, document.id, lines);
  }

  Place place(std::size_t unit) const {
    return tells_places_ ? places_.of(unit) : Place{};
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
    for (std::size_t i = 0; i < prepared.units.all.size(); ++i) {
      if (const auto original = near_.next()) {
        const std::size_t words = token::word_count(prepared.units.all[i].text);
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
        const std::size_t words = token::word_count(prepared.units.all[i].text);
        ranges.push_back({i, 1, words, *original});
      }
    }
    return ranges;
  }

  std::string text(const PreparedDocument& prepared, const Range& range) const {
    if (command_.report.empty()) return {};
    if (command_.by == "document") return whole_text(prepared.document);
    return text_of(range, prepared.units.all);
  }

  std::vector<Gone> told(const PreparedDocument& prepared,
                         const std::vector<Range>& ranges) const {
    std::vector<Gone> gone;
    gone.reserve(ranges.size());
    for (const Range& range : ranges) {
      gone.push_back({command_.by,
                      place(prepared.document, prepared.units.all[range.first]),
                      range.words, place(range.original), text(prepared, range),
                      range.similarity, measure::of(range.similarity)});
    }
    return gone;
  }

  const DedupeCommand& command_;
  bool tells_places_;
  dedup::Passages passages_;
  dedup::Exact exact_;
  NearUnits near_;
  FirstReadings firsts_;  // of what near_ looked at
  Places places_;         // of all units, where they are to be told
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
  if (command_.by == "passage") {
    prepared.hashed =
        dedup::hashed(texts_of(prepared.units.all), command_.passages);
    prepared.words = prepared.hashed.words.size();
    return prepared;
  }
  for (const Unit& unit : prepared.units.all) {
    if (command_.near == 0) {
      prepared.hashes.push_back(
          dedup::content_hash(unit.text, dedup::Likeness::words));
    }
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
  for (const Unit& unit : prepared.units.all) {
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
