// Phrases of a reading that may be keywords, and what their tellings show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

// The key of the phrase that a stem makes longer; that of no word is 0. Phrases
// are told apart by these 64 bits alone: of ten million phrases two share
// theirs in one text of 300,000.
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

// How a candidate stands in the text; numbers without a comment are of
// tellings.
struct Candidate {
  std::uint64_t key = 0;  // of its stems
  Range first;            // its first telling, as all that is not counted
  std::uint16_t words;    // content words
  bool begins_soft;
  bool ends_soft;
  std::uint32_t count = 0;
  std::uint32_t parts = 0;        // parts of the text that hold it
  std::uint32_t last_part = ~0U;  // the last that does
  std::uint32_t right_free = 0;   // no word of its chunk stands behind it
  std::uint32_t whole = 0;        // nor before it
  std::uint32_t verb_sign = 0;    // behind a pronoun, an auxiliary, a particle
  std::uint32_t capitalised = 0;  // each word has a capital
  std::uint32_t acronym = 0;      // each word is one
  std::uint32_t owned = 0;        // in no longer candidate that recurs

  bool has_linkers() const { return first.count > words; }
};

// The phrases of one reading after the other, in the same memory.
class Candidates {
 public:
  struct WordCount {
    std::uint32_t tellings = 0;
    std::uint32_t capitalised = 0;
  };

  // What the text is made of.
  struct Totals {
    std::size_t words = 0;
    std::size_t content = 0;      // content words
    std::size_t capitalised = 0;  // of these
    std::size_t persons = 0;      // words that mean those who speak
    std::size_t chunks = 0;
    std::size_t linked = 0;  // content words joined by linkers to the next
  };

  // Finds the phrases of up to `max_words` content words, in the place of those
  // of the reading before. In a text of more than a million words, only those
  // that recur. Linear.
  void read(const Reading& reading, std::size_t max_words);

  std::span<const Candidate> all() const { return all_; }
  const Totals& totals() const { return totals_; }
  WordCount of_stem(std::uint32_t stem) const { return words_[stem]; }

 private:
  struct Slot {
    std::uint32_t tag = 0;     // of the key
    std::uint32_t number = 0;  // of the candidate and 1; 0: free
  };
  struct Word {
    std::uint64_t stem_key;
    std::uint32_t term;
    std::uint16_t kinds;
    bool is_capitalised;
  };
  static constexpr std::uint32_t none = ~0U;

  void clear(const Reading& reading);
  void count_words(const Reading& reading);
  void note_phrases(const Reading& reading);
  void look_at(const Reading& reading, std::span<const std::uint32_t> chunk);
  template <typename Take>
  void for_each_phrase(Take take) const;
  bool recurs(std::uint64_t key) const;
  void add_tellings();
  std::uint32_t add_telling(std::uint64_t key, std::size_t begin,
                            std::size_t size);
  std::uint32_t number_of(std::uint64_t key, std::size_t begin,
                          std::size_t size);
  void grow();
  void count_owned();

  std::size_t max_words_ = 0;
  bool is_long_ = false;
  Totals totals_;
  std::vector<WordCount> words_;      // by stem
  std::vector<std::uint32_t> stems_;  // those that were counted
  std::vector<std::uint64_t> told_;   // once, or again, in long texts

  // The chunk at hand: its words, its part, what stands before it.
  std::vector<Word> chunk_;
  std::uint32_t part_ = 0;
  bool is_verb_sign_ = false;

  std::vector<Slot> slots_;
  std::vector<Candidate> all_;  // in the order of their first tellings
  // The candidate of each phrase of each chunk, in the order of
  // for_each_phrase; `none` where it is none.
  std::vector<std::uint32_t> tellings_;
  std::vector<std::uint32_t> chunk_sizes_;
};

}  // namespace tamis::keyword
