// Words: where they begin and end in UTF-8 text.
//
// Two ways of cutting. `segments` is UAX #29 (Unicode 15) to the letter: every
// piece of the text, blanks and punctuation included. `words` is what mining
// wants: only pieces with a letter or digit, and with these deviations:
//
//   - French elisions are words of their own: l'éthique gives l' and éthique
//     (UAX #29 keeps them together, and so hides every noun behind an
//     article). aujourd'hui, quelqu'un and presqu'île stay whole. So are
//     Italian ones: dell'acqua gives dell' and acqua.
//   - Compounds joined by hyphens are one word: sous-titre, co-founder (UAX #29
//     cuts at the hyphen). A French pronoun or particle behind a hyphen is a
//     word of its own: peux-tu gives peux and tu, a-t-il gives a, t, il.
//   - Web and mail addresses are one word: https://tamis.org/a?b=c (UAX #29
//     leaves pieces that are words of no language), and so are names behind an
//     @, which are not what they are without it.
//   - A number keeps the sign of its unit, and its groups of three digits even
//     behind no-break blanks: 50%, $5, 30°C, 12 000 € (a price, a share or a
//     degree is not the bare number).
//   - A narrow no-break space (U+202F) ends a word, but for that in 12 000: it
//     stands before ! and ? in French (UAX #29 counts it with the letters).
//   - No word begins or ends inside a grapheme (UAX #29 cuts a few, of Indic
//     prepended signs and Thai vowels).
//
//   for (const token::Word word : token::words(line)) count(word.in(line));
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tamis::token {

enum class WordKind : std::uint8_t { other, space, number, letters, address };

struct Word {
  std::size_t begin;  // bytes from the start of the text
  std::size_t size;   // bytes
  WordKind kind;

  std::size_t end() const { return begin + size; }
  std::string_view in(std::string_view text) const {
    return text.substr(begin, size);
  }
};

// All segments of `text`, in order and without gaps. Malformed bytes count as
// U+FFFD. Linear.
std::vector<Word> segments(std::string_view text);

// The words of `text`, in order. Linear.
std::vector<Word> words(std::string_view text);

// The same in place of what `found` held: for many texts, one vector's room.
void segments(std::string_view text, std::vector<Word>& found);
void words(std::string_view text, std::vector<Word>& found);

// How many words `words` would give.
std::size_t word_count(std::string_view text);

}  // namespace tamis::token
