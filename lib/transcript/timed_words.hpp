// What recognisers give: turns of timed words, to be cut into segments.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

struct Word {
  std::string_view text;          // without blanks at its ends
  std::string_view before = " ";  // between the word before and this one
  std::optional<double> start = {};
  std::optional<double> end = {};
  std::string speaker = {};  // empty: the turn's, or that of the word before
};

struct Turn {
  std::string text = {};  // as the service spaces it; empty: the words alone
  std::string speaker = {};
  std::string channel = {};  // of several; empty: there is one
  std::optional<double> start = {};
  std::optional<double> end = {};
  std::vector<Word> words = {};
  bool is_utterance = false;  // kept whole unless it is long
  std::size_t line = 0;
};

// The turns as segments. Words are cut where the speaker changes, where a
// sentence ends, at pauses of a second, and before a segment grows long. A
// channel that says what another says at the same times is left out; the
// segments of those that remain are set in order of time. Linear but for that.
void add_turns(std::vector<Turn> turns, Document& document);

// The turn cut where its words change their speaker, and nowhere else.
void add_cut_by_speaker(Turn turn, Document& document);

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
