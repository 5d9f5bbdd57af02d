// What recognisers give: turns of timed words, to be cut into segments.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tamis/transcript/document.hpp"
#include "timed_words.hpp"

namespace tamis::transcript {

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

}  // namespace tamis::transcript
