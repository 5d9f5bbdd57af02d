// Where the chapters of a document begin.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "summarize/script.hpp"

namespace tamis::apps {

struct ChapterMark {
  std::size_t first;                 // sentence
  std::string title = {};            // empty: it has none
  std::optional<double> start = {};  // in seconds, as the document says
};

// By the times at which the document says that they begin; a sentence belongs
// to that in which most of it is said. None where it has no two of them, or its
// text no times.
std::vector<ChapterMark> marks_of(const Script& script);

// Those that are found in the text.
std::vector<ChapterMark> marks_found_in(const Script& script);

}  // namespace tamis::apps
