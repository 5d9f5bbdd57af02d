// The rules of UAX #29 for words, one by one.
#pragma once

#include <cstddef>
#include <string_view>

#include "tamis/token/words.hpp"
#include "word_break.hpp"

namespace tamis::token {

// Mining wants words only, takes the narrow no-break space, which stands before
// ! ? : ; in French, for a blank (UAX #29 counts it with the letters), and cuts
// no vowel of Thai or Lao from its consonant (UAX #29 does, inside a grapheme).
enum class Reading { standard, mining };

inline WordBreak word_break_of(char32_t code, Reading reading) {
  if (reading == Reading::mining) {
    if (code == 0x202F) return WordBreak::other;
    if (code == 0x0E33 || code == 0x0EB3) return WordBreak::extend;
  }
  return static_cast<WordBreak>(word_break(code) & word_break_mask);
}

// Rule WB4: whether it attaches to the character before it.
bool is_ignored(WordBreak property);

// What one character makes of its segment: the highest kind in it, in the order
// of WordKind, is the segment's.
WordKind kind_of(char32_t code, WordBreak property);

// The end of the segment that begins at byte `at`, a boundary below
// text.size(). Takes time by the segment's size and by the marks behind it.
std::size_t boundary_after(std::string_view text, std::size_t at,
                           Reading reading);

}  // namespace tamis::token
