// The size of the pieces in which speech is given back, and who is named in it.
//
//   clean::join(document, clean::Unit::turn);  // one segment per turn
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "tamis/transcript/document.hpp"

namespace tamis::clean {

enum class Unit {
  caption,    // segments as they were read
  sentence,   // cut and joined so that each holds one sentence
  turn,       // what one speaker says up to the next; without speakers, up to
              // a pause of two seconds
  paragraph,  // a turn, cut after some 600 bytes where a sentence ends
};

std::optional<Unit> unit_called(std::string_view name);

// Makes the segments of `document` units of that size. Times go along: a unit
// begins with the caption it begins in; where it begins within a caption, its
// time is that of its share of the caption's bytes. Text without punctuation is
// cut at pauses and clause words (see token::sentences). Events stay segments
// of their own. Captions are joined by blanks, but a word that hangs over with
// a hyphen is not; paragraphs of text are joined by blanks too. Linear.
void join(transcript::Document& document, Unit unit);

// New names by old ones. A new name that is empty leaves nobody named; names
// are compared without regard to case and accents.
using Names = std::map<std::string, std::string>;

void rename_speakers(transcript::Document& document, const Names& names);

void drop_speakers(transcript::Document& document);

}  // namespace tamis::clean
