// The obvious Passages, which judges the fast one: every word of a new text is
// laid beside every earlier word. Quadratic; words are what stands between
// blanks and begins with a letter.
#pragma once

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/dedup/passages.hpp"

namespace tamis::dedup {

using Units = std::vector<std::string>;

inline std::vector<Repeat> add(Passages& passages, const Units& units) {
  const std::vector<std::string_view> views(units.begin(), units.end());
  return passages.add(views);
}

inline Units without(const Units& units, const std::vector<Repeat>& repeats) {
  Units kept;
  std::size_t unit = 0;
  for (const Repeat& repeat : repeats) {
    for (; unit < repeat.first; ++unit) kept.push_back(units[unit]);
    unit += repeat.count;
  }
  for (; unit < units.size(); ++unit) kept.push_back(units[unit]);
  return kept;
}

// "first+count words <original", one per repeat.
inline std::string shown(const std::vector<Repeat>& repeats) {
  std::string out;
  for (const Repeat& repeat : repeats) {
    if (!out.empty()) out += ", ";
    out += std::to_string(repeat.first) + "+" + std::to_string(repeat.count) +
           " " + std::to_string(repeat.words) + " <" +
           std::to_string(repeat.original);
  }
  return out;
}

inline std::string shown(const Units& units) {
  std::string out;
  for (const std::string& unit : units) out += "[" + unit + "]";
  return out;
}

class SlowPassages {
 public:
  explicit SlowPassages(std::size_t min_words) : min_words_(min_words) {}

  // As Passages::add, but every `original` is 0: see is_copy.
  std::vector<Repeat> add(const Units& units) {
    first_unit_ = begins_.size();
    const std::size_t begin = words_.size();
    for (const std::string& unit : units) {
      begins_.push_back(words_.size());
      std::istringstream stream(unit);
      for (std::string word; stream >> word;) {
        if (std::isalpha(static_cast<unsigned char>(word[0])) != 0) {
          words_.push_back(word);
        }
      }
      ends_.push_back(words_.size());
    }
    mark_repeated(begin);
    words_.push_back("|" + std::to_string(words_.size()));  // like no other
    return whole_units();
  }

  // Whether the words from the repeat's first on belong to a long enough run
  // that stood before, and there stand in the unit it calls the original.
  bool is_copy(const Repeat& repeat) const {
    if (repeat.original >= first_unit_ + repeat.first) return false;
    const std::size_t at = begins_[first_unit_ + repeat.first];
    for (std::size_t from = begins_[repeat.original];
         from < ends_[repeat.original]; ++from) {
      std::size_t left = 0;
      while (left < from && words_[from - left - 1] == words_[at - left - 1]) {
        ++left;
      }
      std::size_t right = 0;
      while (words_[from + right] == words_[at + right]) ++right;
      if (right > 0 && left + right >= min_words_) return true;
    }
    return false;
  }

 private:
  // Which words of the last text stand in a run of min_words or more that
  // stood before: begins earlier, overlaps allowed.
  void mark_repeated(std::size_t begin) {
    is_repeated_.assign(words_.size(), false);
    for (std::size_t shift = 1; shift < words_.size(); ++shift) {
      std::size_t run = 0;
      for (std::size_t at = std::max(begin, shift); at <= words_.size(); ++at) {
        if (at < words_.size() && words_[at] == words_[at - shift]) {
          ++run;
          continue;
        }
        if (run >= min_words_) {
          std::fill_n(is_repeated_.end() -
                          static_cast<std::ptrdiff_t>(words_.size() - at + run),
                      run, true);
        }
        run = 0;
      }
    }
  }

  bool is_whole(std::size_t unit) const {
    for (std::size_t at = begins_[unit]; at < ends_[unit]; ++at) {
      if (!is_repeated_[at]) return false;
    }
    return true;
  }

  std::size_t size(std::size_t unit) const {
    return ends_[unit] - begins_[unit];
  }

  // Neighbours that are repeated to the last word go together, but not units
  // without words at the edges, nor a group too short to matter.
  std::vector<Repeat> whole_units() const {
    std::vector<Repeat> found;
    for (std::size_t unit = first_unit_; unit < begins_.size(); ++unit) {
      if (size(unit) == 0 || !is_whole(unit)) continue;
      const std::size_t first = unit;
      std::size_t last = unit;
      for (; unit < begins_.size() && is_whole(unit); ++unit) {
        if (size(unit) > 0) last = unit;
      }
      const std::size_t words = ends_[last] - begins_[first];
      if (words * 2 < min_words_) continue;
      found.push_back({first - first_unit_, last - first + 1, words, 0});
    }
    return found;
  }

  std::size_t min_words_;
  std::vector<std::string> words_;   // of all texts, a mark after each
  std::vector<std::size_t> begins_;  // of all units, in words
  std::vector<std::size_t> ends_;
  std::vector<bool> is_repeated_;  // words; set for the last text
  std::size_t first_unit_ = 0;     // of the last text
};

}  // namespace tamis::dedup
