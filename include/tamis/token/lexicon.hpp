// What is known of single words, looked up once for each way of writing them:
// stem, word classes, how it is written.
//
//   token::Lexicon lexicon(token::Language::french);
//   lexicon.add(line, token::words(line), numbers);
//   for (const std::uint32_t number : numbers)
//     if (!(lexicon[number].kinds & token::kind::stop))
//     count(lexicon[number].stem);
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"
#include "tamis/token/phrases.hpp"
#include "tamis/token/stems.hpp"
#include "tamis/token/stop_words.hpp"
#include "tamis/token/vocabulary.hpp"
#include "tamis/token/words.hpp"

namespace tamis::token {

// Kinds of words, as bits.
namespace kind {
inline constexpr std::uint16_t letters = 1;  // not a number or an address
inline constexpr std::uint16_t number = 2;
inline constexpr std::uint16_t stop = 4;       // carries no theme
inline constexpr std::uint16_t soft = 8;       // nor does it, but in a phrase
inline constexpr std::uint16_t capital = 16;   // begins with one
inline constexpr std::uint16_t acronym = 32;   // two capitals, no small letter
inline constexpr std::uint16_t single = 64;    // one letter
inline constexpr std::uint16_t leaning = 128;  // the, with, des, chez
inline constexpr std::uint16_t linker = 256;   // chef de projet
inline constexpr std::uint16_t linked = 512;   // behind a linker: gestion de la
inline constexpr std::uint16_t noun_sign = 1024;  // the, un, with, sur
inline constexpr std::uint16_t person = 2048;     // I, you, nous
inline constexpr std::uint16_t verb = 4096;       // by its ending, as all below
inline constexpr std::uint16_t adjective = 8192;
inline constexpr std::uint16_t adverb = 16384;
}  // namespace kind

// Words as they are written, numbered from 0 in the order in which they come;
// for texts of one language, one after the other. Not safe for use by several
// threads at once.
class Lexicon {
 public:
  struct Entry {
    std::uint64_t stem_key;  // of its stem: the same in every lexicon
    std::uint32_t folded;    // the number of its folded form
    std::uint32_t stem;      // that of its stem
    std::uint32_t phrasal;   // that in Phrases
    std::uint16_t kinds;
    std::uint16_t length;  // code points
  };

  // `instead` of the language's stop words, and `more` beside them; each may be
  // null, and must live longer.
  explicit Lexicon(Language language, const WordSet* instead = nullptr,
                   const WordSet* more = nullptr);

  // Puts the numbers of the words of `text` in place of what `numbers` held.
  void add(std::string_view text, const std::vector<Word>& words,
           std::vector<std::uint32_t>& numbers);

  const Entry& operator[](std::uint32_t word) const { return entries_[word]; }
  std::string_view written(std::uint32_t word) const { return written_[word]; }
  std::string_view folded(std::uint32_t number) const {
    return folded_[number];
  }
  std::string_view stem(std::uint32_t number) const { return stems_[number]; }

  std::size_t stem_count() const { return stems_.size(); }

  // The words of the longest phrase of a kind that `words` begin with; 0: of
  // none.
  std::size_t phrase_at(std::span<const std::uint32_t> words,
                        PhraseKind kind) const {
    const std::uint32_t first = entries_[words[0]].phrasal;
    return Phrases::may_begin(first, kind) ? longest_phrase(words, kind) : 0;
  }

  // How a sentence of `words` opens.
  Opening opening_of(std::span<const std::uint32_t> words) const;

  std::uint32_t folded_number(std::string_view folded);

  Language language() const { return language_; }

 private:
  Entry entry_of(std::string_view word, WordKind kind);
  std::size_t longest_phrase(std::span<const std::uint32_t> words,
                             PhraseKind kind) const;
  std::uint16_t listed_kinds(std::string_view folded) const;

  Language language_;
  const WordSet& stop_words_;
  const WordSet* more_;
  bool has_soft_words_;
  const Phrases& phrases_;
  Stemmer stemmer_;
  Vocabulary written_;
  Vocabulary folded_;
  Vocabulary stems_;
  std::vector<Entry> entries_;               // by the numbers of `written_`
  std::vector<std::uint16_t> listed_kinds_;  // by the numbers of `folded_`
};

}  // namespace tamis::token
