// Words that carry no theme: stop words.
//
// The lists are tamis's own (lib/token/lists, one text file per language),
// embedded when the library is built. A list is read when it is first asked for
// and kept for the life of the program; threads may ask at once.
//
// Where the language is unknown, the lists are those of French and English
// together. More of them would hide what English, say, speaks of: die, war,
// comment and pour are stop words elsewhere.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "tamis/token/language.hpp"

namespace tamis::token {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

// The stop words of `language`, folded (text::fold).
const WordSet& stop_words(Language language);

// The words of a list of one's own, folded: words parted by blanks or lines; #
// and what follows it on its line left out.
WordSet word_set(std::string_view list);

// Folded, without the final stop: "m", "cf", "e.g".
const WordSet& abbreviations(Language language);

}  // namespace tamis::token
