// Chapters and times that stand on lines of their own.
#pragma once

#include <vector>

#include "rows.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

// Uses up, and adds to `document`:
//   - two or more titles in a row, each over the time it begins at, times never
//     going back. A time over the first one, or times a few seconds apart, mean
//     captions. A page scraped several times gives the same chapters again;
//   - headings that bear a time, `## [00:12:34] Title`, unless one recurs,
//     which makes them speakers.
void take_chapters(std::vector<Row>& rows, Document& document);

// Uses up times alone on their lines, three or more, which are the starts of
// what stands below.
void take_lone_times(std::vector<Row>& rows);

}  // namespace tamis::transcript
