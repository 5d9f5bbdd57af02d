#include "tamis/dedup/passages.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>

#include "column.hpp"
#include "tables.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/shingles.hpp"
#include "tamis/token/words.hpp"
#include "winnowing.hpp"

namespace tamis::dedup {
namespace {

using WordHash = std::uint32_t;

// Stands after each text; no word has this hash, so no match runs past it.
constexpr WordHash text_end = 0;

// Of one window, kept in the index. A window whose earlier places led to no
// run, for all around it differs, may yet lead to one from a later place.
constexpr std::size_t most_places = 16;

// Samples between asking memory for a window and looking it up.
constexpr std::size_t look_ahead = 16;

WordHash hash_of(std::string_view word) {
  const auto hash = static_cast<WordHash>(token::word_hash(word));
  return hash == text_end ? 1 : hash;
}

}  // namespace

class Passages::Index {
 public:
  explicit Index(std::size_t min_words)
      : min_words_(min_words), span_(WindowSizes(min_words).span) {}

  Index(std::size_t min_words, Store& store, const std::string& kind)
      : Index(min_words) {
    words_ = Column<WordHash>(store, kind + "/words");
    unit_begins_ = Column<std::uint64_t>(store, kind + "/units");
    index_ = Tables<Window>(store, kind + "/windows");
  }

  std::vector<Repeat> add(const HashedText& text) {
    begin_ = words_.size();
    const std::size_t first_unit = unit_begins_.size();
    for (const std::size_t begin : text.unit_begins) {
      unit_begins_.push_back(begin_ + begin);
    }
    words_.append(text.words);
    end_ = words_.size();
    words_.push_back(text_end);
    text_ = text.words;
    const std::uint64_t windows = index_.size();
    auto repeats = whole_units(repeated_runs(text.samples), first_unit);
    if (index_.size() == windows) forget_words(first_unit);
    return repeats;
  }

  void save() const {
    words_.save([](WordHash word) { return word == text_end; });
    unit_begins_.save();
    index_.save();
  }

 private:
  struct Run {
    std::size_t begin;     // word
    std::size_t end;       // word, past the last
    std::size_t original;  // word where the earlier copy begins
  };

  struct Window {
    std::uint64_t key;
    std::uint64_t place;  // word where it begins
  };

  std::vector<Run> repeated_runs(
      const std::vector<HashedText::Window>& samples) {
    std::vector<Run> runs;
    covered_begin_ = covered_end_ = begin_;
    for (std::size_t i = 0; i < samples.size(); ++i) {
      if (i + look_ahead < samples.size()) {
        index_.prefetch(key(samples[i + look_ahead].hash, 0));
      }
      const std::uint64_t hash = samples[i].hash;
      const std::size_t at = begin_ + samples[i].begin;
      std::size_t known = 0;
      for (; known < most_places; ++known) {
        const Window* window = index_.find(key(hash, known));
        if (window == nullptr) break;
        widen(runs, at, at - window->place);
      }
      if (known < most_places && !is_deep(runs, at)) {
        index_.add({key(hash, known), at});
      }
    }
    return runs;
  }

  // No window leads to the text that was added: it is short, or a copy. Its
  // units keep their numbers.
  void forget_words(std::size_t first_unit) {
    words_.shorten(begin_);
    const std::size_t units = unit_begins_.size();
    unit_begins_.shorten(first_unit);
    while (unit_begins_.size() < units) unit_begins_.push_back(begin_);
  }

  // Under which the place `number` of a window is kept, from 0.
  static std::uint64_t key(std::uint64_t hash, std::size_t number) {
    // Mixed anew: samples are the least hashes, and keys must lie all over.
    const std::uint64_t key = token::RollingHash::mixed(hash + number);
    return key == 0 ? 1 : key;
  }

  // Of the text that is being added.
  WordHash word(std::size_t at) const { return text_[at - begin_]; }

  // Adds what the window at `at` finds `shift` words before. Only runs that
  // reach out of what is covered are followed, so no word is passed often.
  void widen(std::vector<Run>& runs, std::size_t at, std::size_t shift) {
    if (at >= covered_end_) return add_run(runs, at, shift);
    add_run(runs, covered_end_, shift);
    if (covered_begin_ > begin_ && at < covered_begin_ + span_) {
      add_run(runs, covered_begin_ - 1, shift);
    }
  }

  // Adds the run around the word at `at` that stood `shift` words before, if it
  // is long enough. It reaches back by 4 min_words_ at most: what lies before
  // has been found from there.
  void add_run(std::vector<Run>& runs, std::size_t at, std::size_t shift) {
    if (at < shift) return;
    const auto earlier = words_.part_with(at - shift);
    const std::size_t ceiling = std::min(end_, earlier.end() + shift);
    std::size_t end = at;
    while (end < ceiling && word(end) == earlier[end - shift]) ++end;
    if (end == at) return;
    const std::size_t floor = std::max(
        {begin_, earlier.first + shift, at > reach_ ? at - reach_ : 0});
    std::size_t begin = at;
    while (begin > floor && word(begin - 1) == earlier[begin - 1 - shift]) {
      --begin;
    }
    if (end - begin < min_words_) return;
    runs.push_back({begin, end, begin - shift});
    covered_begin_ =
        begin > covered_end_ ? begin : std::min(begin, covered_begin_);
    covered_end_ = std::max(end, covered_end_);
  }

  // Whether whatever repeats the window at `at` will be found by the earlier
  // copy of what surrounds it.
  bool is_deep(const std::vector<Run>& runs, std::size_t at) const {
    if (runs.empty()) return false;
    const auto& [begin, end, original] = runs.back();
    return (begin == begin_ || begin + min_words_ <= at) && at < end &&
           (end == end_ || at + min_words_ <= end);
  }

  // The units that runs cover from end to end. Runs that touch or overlap
  // cover together; a few words in whole units among many cut ones do not go.
  std::vector<Repeat> whole_units(std::vector<Run> runs,
                                  std::size_t first_unit) const {
    std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
      return a.begin < b.begin;
    });
    std::vector<Repeat> repeats;
    std::size_t unit = first_unit;
    for (auto run = runs.begin(); run != runs.end();) {
      const auto first = run;
      std::size_t end = first->end;
      for (++run; run != runs.end() && run->begin <= end; ++run) {
        end = std::max(end, run->end);
      }
      while (unit < unit_begins_.size() &&
             (unit_begins_[unit] < first->begin || is_wordless(unit))) {
        ++unit;
      }
      const std::size_t begin_unit = unit;
      while (unit < unit_begins_.size() && unit_end(unit) <= end) ++unit;
      while (unit > begin_unit && is_wordless(unit - 1)) --unit;
      if (unit == begin_unit) continue;
      const std::size_t begin_word = unit_begins_[begin_unit];
      const std::size_t words = unit_end(unit - 1) - begin_word;
      if (words * 2 < min_words_) continue;
      auto copy = first;  // the run from the unit's first word on
      for (auto other = first; other != run; ++other) {
        const bool is_longer = other->end > copy->end;
        if (other->begin <= begin_word && is_longer) copy = other;
      }
      repeats.push_back({begin_unit - first_unit, unit - begin_unit, words,
                         unit_of(copy->original + (begin_word - copy->begin))});
    }
    return repeats;
  }

  std::size_t unit_end(std::size_t unit) const {
    return unit + 1 < unit_begins_.size() ? unit_begins_[unit + 1] : end_;
  }

  // Signs alone: they go inside a run, never at its edge.
  bool is_wordless(std::size_t unit) const {
    return unit_begins_[unit] == unit_end(unit);
  }

  std::size_t unit_of(std::size_t word) const {
    const std::uint64_t next = unit_begins_.partition_point(
        [word](std::uint64_t begin) { return begin <= word; });
    if (next == 0) throw StoreError("is damaged");
    return next - 1;
  }

  std::size_t min_words_;
  std::size_t span_;
  std::size_t reach_ = 4 * min_words_;
  Column<WordHash> words_;             // of all texts
  Column<std::uint64_t> unit_begins_;  // of all texts, in words
  Tables<Window> index_;
  std::span<const WordHash> text_;  // that is being added
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t covered_begin_ = 0;  // the words in its last runs that touch
  std::size_t covered_end_ = 0;
};

std::string problem_with(const PassageOptions& options) {
  if (options.min_words >= 4 && options.min_words <= 10'000) return {};
  return "the words that make a passage must be 4 to 10000, not " +
         std::to_string(options.min_words);
}

HashedText hashed(std::span<const std::string_view> units,
                  const PassageOptions& options) {
  assert(problem_with(options).empty());
  HashedText text;
  std::string folded;
  std::vector<token::Word> words;
  for (const std::string_view unit : units) {
    text.unit_begins.push_back(text.words.size());
    text::fold(unit, text::Accents::drop, folded);
    token::words(folded, words);
    for (const token::Word word : words) {
      text.words.push_back(hash_of(word.in(folded)));
    }
  }
  text.samples = samples_of(text.words, WindowSizes(options.min_words));
  return text;
}

Passages::Passages(const PassageOptions& options) : options_(options) {
  assert(problem_with(options).empty());
  index_ = std::make_unique<Index>(options.min_words);
}
Passages::Passages(const PassageOptions& options, Store& store,
                   std::string_view kind)
    : options_(options) {
  assert(problem_with(options).empty());
  store.agree(kind, "min-words " + std::to_string(options.min_words));
  index_ = std::make_unique<Index>(options.min_words, store, std::string(kind));
}
Passages::~Passages() = default;
Passages::Passages(Passages&&) noexcept = default;
Passages& Passages::operator=(Passages&&) noexcept = default;

std::vector<Repeat> Passages::add(std::span<const std::string_view> units) {
  return add(hashed(units, options_));
}

std::vector<Repeat> Passages::add(const HashedText& text) {
  return index_->add(text);
}

void Passages::save() const {
  index_->save();
}

}  // namespace tamis::dedup
