// What is said beside the matter, and how sentences open: phrases of one word
// or more, by their kinds.
//
// The lists are tamis's own (lib/token/lists), for the seven languages; of an
// unknown language those of French and English together. Kept for the life of
// the program; threads may ask at once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"
#include "tamis/token/vocabulary.hpp"
#include "tamis/token/words.hpp"

namespace tamis::token {

enum class PhraseKind : std::uint8_t {
  filler,      // holds the floor: euh, du coup, you know
  ritual,      // greets, thanks, leads through: bonjour à tous, next slide
  sponsor,     // sells, or asks to follow the show: promo code, abonnez-vous
  connective,  // ties an opening to what was said, and can be passed over: and
  dangling,    // opens what cannot be understood without: this is, celui-ci
  upright      // opens like one of those, but can: because of, il faut
};
inline constexpr std::size_t phrase_kinds = 6;

// The phrases of a kind, each as its folded words (text::fold).
const std::vector<std::vector<std::string>>& phrases_of(PhraseKind kind,
                                                        Language language);

// The phrases of a language, found by the numbers of their words.
class Phrases {
 public:
  using Phrase = std::vector<std::uint32_t>;

  explicit Phrases(Language language);

  // The number of a folded word; 0: it is in no phrase.
  std::uint32_t number(std::string_view folded) const;

  // Whether any of a kind begins with the word of a number: asked before all
  // else, since few words begin one.
  static bool may_begin(std::uint32_t number, PhraseKind kind) {
    return number >> static_cast<unsigned>(kind) & 1;
  }

  // Those of a kind that begin with a word, the longest first.
  std::span<const Phrase> beginning_with(std::uint32_t number,
                                         PhraseKind kind) const;

  // The words of the longest of a kind that `numbers` begin with; 0: of none.
  std::size_t at(std::span<const std::uint32_t> numbers, PhraseKind kind) const;

 private:
  using ByFirst = std::vector<std::vector<Phrase>>;

  void add_words(PhraseKind kind, Language language);
  void add_phrases(PhraseKind kind, Language language);

  // A number is a word's place in `words_` and one, then a bit for each kind of
  // phrase that it begins.
  Vocabulary words_;
  std::vector<std::uint32_t> numbers_;         // by the places of words
  std::array<ByFirst, phrase_kinds> phrases_;  // by these and one
};

const Phrases& phrases(Language language);

// Words at the beginning of a sentence that tell how it opens.
inline constexpr std::size_t opening_words = 12;

// How a sentence opens.
enum class Opening : std::uint8_t {
  plain,
  tied,    // by a connective, and whole behind it: "But the mill stands"
  leaning  // on what was said before: "So it burnt", "Celui-ci tourne"
};

// How a sentence opens, of whose words these are the numbers in the phrases of
// `language`. Fillers are passed over.
Opening opening_of(std::span<const std::uint32_t> numbers, Language language);

// The same of `sentence`, whose words are `words`.
Opening opening_of(std::string_view sentence, std::span<const Word> words,
                   Language language);

}  // namespace tamis::token
