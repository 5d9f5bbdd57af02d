// Who says which paragraph: the speaker notations of pages and plain text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

// A line of text that is not blank.
struct SourceLine {
  std::string text;         // without blanks at its ends
  std::size_t line;         // in the source, from 1
  bool after_blank = true;  // a blank line, or none, stands before it
  bool is_indented = false;
};

// One segment for each paragraph that is not a label, a chapter or its time;
// chapters go to `document`. Read are, by evidence in all paragraphs together:
//   - `• #Name` alone, over indented text (a scraped player's transcript);
//   - a name alone on its line, recurring, with its text below;
//   - `Name: text` and its kin (labels.hpp), for one block of lines;
//   - `[00:12:34] ` before a paragraph, or a time alone above it;
//   - lists of chapter titles, each over the time it begins at.
void add_segments_of(std::vector<SourceLine> lines, Document& document);

}  // namespace tamis::transcript
