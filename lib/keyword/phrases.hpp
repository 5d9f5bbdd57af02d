// The phrases that a published method ranks, told apart by their folded words
// or by their stems, and what all these methods end with: the best of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

struct Scored {
  std::uint32_t number;  // of a phrase, or of a word
  double score;          // above 0, higher is better
};

// Puts the best first, equal ones by their numbers, and drops all but `count`.
void keep_best(std::vector<Scored>& scored, std::size_t count);

class Phrases {
 public:
  enum class Alike { folded, stemmed };

  // `reading` must live longer.
  explicit Phrases(const Reading& reading, Alike alike = Alike::folded)
      : reading_(reading), alike_(alike) {}

  // Takes a telling and gives the number of its phrase: a phrase not told
  // before gets the next one, from 0.
  std::uint32_t add(Range telling);

  std::size_t size() const { return counts_.size(); }
  std::uint32_t count(std::uint32_t phrase) const { return counts_[phrase]; }
  Range first(std::uint32_t phrase) const { return firsts_[phrase]; }

  // For each telling, by order of add().
  std::span<const Range> tellings() const { return tellings_; }
  std::span<const std::uint32_t> numbers() const { return numbers_; }

  // `chosen`, the best first, with their tellings; scores in parts of the best.
  std::vector<Ranked> ranked(std::span<const Scored> chosen) const;

 private:
  std::uint64_t key_of(Range telling) const;

  const Reading& reading_;
  Alike alike_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_key_;
  std::vector<Range> firsts_;
  std::vector<std::uint32_t> counts_;
  std::vector<Range> tellings_;
  std::vector<std::uint32_t> numbers_;
};

// The runs of content words with no mark and no other word between them, in
// order, but those of more than `max_words`.
std::vector<Range> content_runs(const Reading& reading, std::size_t max_words);

}  // namespace tamis::keyword
