// Which 8-bit or double-byte encoding a text is in, by its letters.
#pragma once

#include <string>
#include <string_view>

namespace tamis::text {

struct CharsetGuess {
  std::string name;       // as iconv names it; empty: nothing is sure
  bool doubtful = false;  // nothing is sure, Windows-1252 least of all
};

// `head` is not UTF-8. Sure is MacRoman whose accents stand inside words,
// Windows-1251 and KOI8-R with the vowels of Cyrillic text, GB 18030 all of
// whose characters stand in pairs.
CharsetGuess charset_guess(std::string_view head);

}  // namespace tamis::text
