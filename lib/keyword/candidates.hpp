// Phrases of a reading that may be keywords, and what their tellings show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

// The key of the phrase that `stem_key` makes longer; that of no word is 0.
// Phrases are told apart by these 64 bits alone: of ten million phrases two
// share theirs in one text of 300,000.
std::uint64_t longer_key(std::uint64_t phrase_key, std::uint64_t stem_key);

// The chunks of a reading, one after the other: runs of content words without a
// mark between them, small words linking them (chef de projet).
class Chunks {
 public:
  explicit Chunks(const Reading& reading) : reading_(reading) {}

  // The content words of the next chunk, as numbers of terms, good until the
  // next call; none at the end.
  std::span<const std::uint32_t> next();

 private:
  bool is_linked(std::size_t from, std::size_t to) const;

  const Reading& reading_;
  std::size_t at_ = 0;
  std::vector<std::uint32_t> chunk_;
};

// How a candidate stands in the text; each number but `words` is of tellings.
struct Candidate {
  std::uint64_t key;    // of its stems
  Range first;          // its first telling
  std::uint32_t words;  // content words
  std::uint32_t count = 0;
  std::uint32_t parts = 0;        // parts of the text that hold it
  std::uint32_t last_part = 0;    // the last that does
  std::uint32_t left_free = 0;    // no word of its chunk stands before it
  std::uint32_t right_free = 0;   // none behind it
  std::uint32_t whole = 0;        // neither
  std::uint32_t noun_sign = 0;    // behind an article or a preposition
  std::uint32_t verb_sign = 0;    // behind another stop word
  std::uint32_t verb_after = 0;   // before a stop word that is no preposition
  std::uint32_t capitalised = 0;  // each word has a capital
  std::uint32_t acronym = 0;      // each word is one
  std::uint32_t opening = 0;      // among the first words of its part
  std::uint32_t owned = 0;        // in no longer candidate that recurs
};

class Candidates {
 public:
  Candidates(const Reading& reading, std::size_t max_words);

  std::span<const Candidate> all() const { return all_; }

 private:
  struct Slot {
    std::uint64_t key = 0;  // 0: free
    std::uint32_t number = 0;
  };

  void add_chunk(std::span<const std::uint32_t> chunk);
  void add_telling(std::uint64_t key, std::span<const std::uint32_t> chunk,
                   std::size_t begin, std::size_t size);
  void count_owned(std::span<const std::uint32_t> chunk);
  Slot& slot_of(std::uint64_t key);
  void grow();

  const Reading& reading_;
  std::size_t max_words_;
  std::size_t part_ = 0;  // that of the chunk at hand
  std::vector<Slot> slots_;
  std::vector<Candidate> all_;  // in the order of their first tellings
};

}  // namespace tamis::keyword
