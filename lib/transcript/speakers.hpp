// Who says which paragraph: the speaker notations of pages and plain text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rows.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

// A line of text that is not blank.
struct SourceLine {
  std::string text;         // without blanks at its ends
  std::size_t line;         // in the source, from 1
  bool after_blank = true;  // a blank line, or none, stands before it
  bool is_indented = false;
  bool is_heading = false;  // it ends a turn, and names nobody but by recurring
};

// One segment for each paragraph that is not a label, a chapter or its time;
// chapters go to `document`. Read are, by evidence in all paragraphs together:
//   - `• #Name` alone, over indented text (a scraped player's transcript);
//   - a name alone on its line, or as a heading, recurring, its text below;
//   - `Name: text` and its kin (labels.hpp), for one block of lines, and for
//     the paragraphs below it where the text is written so;
//   - `[00:12:34] ` and `0:12 ` before a paragraph, ` [00:12:34]` behind it,
//     a time alone above it; `(00:12:34):`, where the same speaker goes on;
//   - `>> ` where the speaker changes;
//   - lists of chapter titles, each over the time it begins at.
// A turn ends where the next time begins.
void add_segments_of(const std::vector<SourceLine>& lines, Document& document);

// The same of lines that live elsewhere, joined to paragraphs where they are
// hard-wrapped.
void add_segments_of(std::vector<Row> rows, Document& document);

}  // namespace tamis::transcript
