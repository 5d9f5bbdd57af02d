// Captions as they stand in a file, whatever its notation, and the segments
// they make: tags and entities taken off, lines that roll shown once, voices
// made speakers.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

struct Timing {
  double start;  // seconds
  double end;
};

struct Cue {
  std::optional<Timing> timing;  // none: it cannot be read
  std::size_t line;              // in the source, from 1
  std::size_t first_row = 0;     // in Cues::rows
  std::size_t row_count = 0;
};

// All cues of a file. One vector holds the rows of text of all of them: a cue
// has two, and a vector of its own would cost more than they do.
struct Cues {
  std::vector<Cue> cues;
  std::vector<std::string_view> rows;  // as they stand in the file
};

// What is known of the captions: all, or those that came so far.
enum class Extent { whole, so_far };

// One segment for each cue that shows something new, in order. Rolling
// captions, which show a line again above each new one, are told by how often
// a cue begins with what the cue before ended with; then only new lines count.
// Of captions so far one such cue will do, for more are to come. Linear; the
// views must outlive the call.
std::vector<Segment> segments_of(const Cues& cues,
                                 Extent extent = Extent::whole);

}  // namespace tamis::transcript
