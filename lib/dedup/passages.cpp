#include "tamis/dedup/passages.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <optional>

#include "flat_map.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/words.hpp"
#include "xxh.hpp"

namespace tamis::dedup {
namespace {

using WordHash = std::uint32_t;

// Stands after each text; no word has this hash, so no match runs past it.
constexpr WordHash text_end = 0;

constexpr std::uint64_t base = 0x9E3779B97F4A7C15;  // odd

WordHash hash_of(std::string_view word) {
  const auto hash =
      static_cast<WordHash>(XXH3_64bits(word.data(), word.size()));
  return hash == text_end ? 1 : hash;
}

// Spreads a polynomial's low bits over the word (the finaliser of MurmurHash3).
std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 33;
  value *= 0xFF51AFD7ED558CCD;
  value ^= value >> 33;
  return value == 0 ? 1 : value;
}

}  // namespace

class Passages::Index {
 public:
  explicit Index(const PassageOptions& options)
      : min_words_(options.min_words),
        stride_((options.min_words + 1) / 2),
        window_(options.min_words - stride_ + 1) {
    for (std::size_t i = 0; i < window_; ++i) leading_power_ *= base;
  }

  std::vector<Repeat> add(std::span<const std::string_view> units) {
    begin_ = words_.size();
    const std::size_t first_unit = unit_begins_.size();
    for (const std::string_view unit : units) {
      unit_begins_.push_back(words_.size());
      const std::string folded = text::fold(unit, text::Accents::drop);
      for (const token::Word word : token::words(folded)) {
        words_.push_back(hash_of(word.in(folded)));
      }
    }
    end_ = words_.size();
    words_.push_back(text_end);
    return whole_units(repeated_runs(), first_unit);
  }

 private:
  struct Run {
    std::size_t begin;     // word
    std::size_t end;       // word, past the last
    std::size_t original;  // word where the earlier copy begins
  };

  // Rolls a window over the text that is being added.
  std::vector<Run> repeated_runs() {
    std::vector<Run> runs;
    std::size_t at = begin_;
    std::uint64_t hash = 0;
    bool is_rolled = false;
    while (at + window_ <= end_) {
      hash = is_rolled ? rolled(hash, at) : window_hash(at);
      is_rolled = true;
      if (const auto run = run_at(at, mixed(hash), runs)) {
        runs.push_back(*run);
        at = run->end;
        is_rolled = false;
        continue;
      }
      if (at % stride_ == 0) index_.try_add(mixed(hash), at);
      ++at;
    }
    return runs;
  }

  std::uint64_t window_hash(std::size_t at) const {
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < window_; ++i) {
      hash = hash * base + words_[at + i];
    }
    return hash;
  }

  std::uint64_t rolled(std::uint64_t hash, std::size_t at) const {
    return hash * base + words_[at + window_ - 1] -
           leading_power_ * words_[at - 1];
  }

  // The repeated run around the window at `at`, if the window stood before and
  // the run is long enough. It may reach back over the end of the last run, so
  // that a passage is found whole when its beginning also stood elsewhere; the
  // reach is bounded, and so is the time.
  std::optional<Run> run_at(std::size_t at, std::uint64_t hash,
                            const std::vector<Run>& runs) const {
    const std::uint64_t* found = index_.find(hash);
    if (found == nullptr) return std::nullopt;
    const std::size_t match = *found;
    std::size_t right = 0;
    while (at + right < end_ && words_[match + right] == words_[at + right]) {
      ++right;
    }
    if (right < window_) return std::nullopt;  // the hashes lied
    const std::size_t last_end = runs.empty() ? begin_ : runs.back().end;
    const std::size_t floor =
        std::max(begin_, last_end > min_words_ ? last_end - min_words_ : 0);
    std::size_t left = 0;
    while (at - left > floor && match > left &&
           words_[match - left - 1] == words_[at - left - 1]) {
      ++left;
    }
    if (left + right < min_words_) return std::nullopt;
    return Run{at - left, at + right, match - left};
  }

  // The units that runs cover from end to end. Runs that touch or overlap
  // cover together; a few words in whole units among many cut ones do not go.
  std::vector<Repeat> whole_units(const std::vector<Run>& runs,
                                  std::size_t first_unit) const {
    std::vector<Repeat> repeats;
    std::size_t unit = first_unit;
    for (std::size_t i = 0; i < runs.size();) {
      const Run& first = runs[i];
      std::size_t end = first.end;
      for (++i; i < runs.size() && runs[i].begin <= end; ++i) {
        end = runs[i].end;
      }
      while (unit < unit_begins_.size() &&
             (unit_begins_[unit] < first.begin || is_wordless(unit))) {
        ++unit;
      }
      const std::size_t begin_unit = unit;
      while (unit < unit_begins_.size() && unit_end(unit) <= end) ++unit;
      while (unit > begin_unit && is_wordless(unit - 1)) --unit;
      if (unit == begin_unit) continue;
      const std::size_t begin_word = unit_begins_[begin_unit];
      const std::size_t words = unit_end(unit - 1) - begin_word;
      if (words * 2 < min_words_) continue;
      repeats.push_back({begin_unit - first_unit, unit - begin_unit, words,
                         unit_of(first.original + (begin_word - first.begin))});
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
    const auto after =
        std::upper_bound(unit_begins_.begin(), unit_begins_.end(), word);
    return static_cast<std::size_t>(after - unit_begins_.begin()) - 1;
  }

  std::size_t min_words_;
  std::size_t stride_;
  std::size_t window_;
  std::uint64_t leading_power_ = 1;       // base to the power of window_
  std::vector<WordHash> words_;           // of all texts
  std::vector<std::size_t> unit_begins_;  // of all texts, in words
  FlatMap<std::uint64_t> index_;          // window hash to its first place
  std::size_t begin_ = 0;                 // of the text that is being added
  std::size_t end_ = 0;
};

std::string problem_with(const PassageOptions& options) {
  if (options.min_words >= 4 && options.min_words <= 10'000) return {};
  return "the words that make a passage must be 4 to 10000, not " +
         std::to_string(options.min_words);
}

Passages::Passages(const PassageOptions& options) {
  assert(problem_with(options).empty());
  index_ = std::make_unique<Index>(options);
}
Passages::~Passages() = default;
Passages::Passages(Passages&&) noexcept = default;
Passages& Passages::operator=(Passages&&) noexcept = default;

std::vector<Repeat> Passages::add(std::span<const std::string_view> units) {
  return index_->add(units);
}

}  // namespace tamis::dedup
