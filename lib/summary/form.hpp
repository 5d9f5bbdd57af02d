// How a sentence reads, whatever it tells.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "tamis/token/language.hpp"
#include "tamis/token/lexicon.hpp"
#include "tamis/token/words.hpp"

namespace tamis::summary {

struct Form {
  std::uint32_t words = 0;
  std::uint32_t different = 0;  // words
  std::uint32_t stems = 0;      // different ones, of content words
  std::uint32_t fillers = 0;    // words of them
  std::uint32_t persons = 0;    // I, you, nous
  std::uint32_t ritual = 0;     // words of greetings, thanks, housekeeping
  std::uint32_t sponsor = 0;    // words of a sponsor's and of calls to follow
  std::uint32_t pitches = 0;    // such phrases
  std::uint32_t repeats = 0;    // words said again: "the the", "th the"
  std::uint32_t numbers = 0;    // in digits, but for that of a list
  std::uint32_t capitals = 0;   // words with one that no beginning explains
  bool leans = false;           // on what was said before: "And that is why"
  bool is_tied = false;         // by a connective, else whole: "And the roof"
  bool greets = false;          // or thanks, at its beginning
  bool asks = false;
  bool is_ended = false;  // by a mark
  bool is_begun = false;  // before it: it opens with a small letter
  bool is_cut = false;    // in the middle: "so the", "because we -"
};

// Words of a sentence, one at least: where they stand in it, and their numbers
// in the lexicon.
struct Wording {
  std::string_view sentence;
  std::span<const token::Word> spans;
  std::span<const std::uint32_t> numbers;
  const token::Lexicon& lexicon;

  const token::Lexicon::Entry& operator[](std::size_t i) const {
    return lexicon[numbers[i]];
  }
};

// All of the form but `stems` and `fillers`. Linear.
Form form_of(const Wording& words);

}  // namespace tamis::summary
