// Chapters that stand on lines of their own among speech.
#pragma once

#include <vector>

#include "rows.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

// Uses up, and adds to `document`:
//   - two or more titles in a row, each over the time it begins at, times never
//     going back. Times less than 20 seconds apart on the average, sentences,
//     or more lines and times around them mean captions, and these are kept. A
//     page scraped several times gives the same chapters again;
//   - headings that bear a time, `## [00:12:34] Title`, unless one recurs,
//     which makes them speakers.
void take_chapters(std::vector<Row>& rows, Document& document);

}  // namespace tamis::transcript
