// Words with their times, as recognisers list them, and the text they are from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::transcript {

struct Word {
  std::string_view text;          // without blanks at its ends
  std::string_view before = " ";  // between the word before and this one
  std::optional<double> start = {};
  std::optional<double> end = {};
  std::string speaker = {};  // empty: the turn's, or that of the word before
};

// Whether `texts` are single words, or parts of words, rather than captions.
bool are_words(const std::vector<std::string_view>& texts);

// Pieces of one text as words: if some begin with a blank, those that do not
// belong to the word before.
std::vector<Word> joined_by_blanks(std::vector<Word> pieces);

// Finds the words in `text`, in order, and gives each the blanks and the
// punctuation that stand around it there; false: not all were found, and
// nothing was changed. `text` must outlive the words.
bool align(std::string_view text, std::vector<Word>& words);

}  // namespace tamis::transcript
