// What stands in the body of a TTML file, before its times are settled, and
// the document it makes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tamis/transcript/document.hpp"
#include "tamis/transcript/read.hpp"
#include "ttml_time.hpp"

namespace tamis::transcript {

// Text of one element; blanks at its ends stay, each run as one.
struct TtmlPiece {
  std::size_t element;  // that times it
  std::size_t speaker;  // index among the names
  std::size_t begin;    // in the text of all
  std::size_t end;
};

struct TtmlCaption {
  std::size_t element;
  std::size_t line;
  std::size_t language;  // index among the names
  std::size_t first_piece;
  std::size_t end_piece;
};

struct TtmlPage {
  std::string title;
  std::size_t language = 0;               // index among the names
  std::vector<std::string> names = {""};  // of speakers and languages
  std::string text;                       // of all pieces
  std::vector<TtmlPiece> pieces;
  std::vector<TimedElement> elements;
  std::vector<TtmlCaption> captions;
  std::size_t bad_times = 0;
  std::size_t first_bad_time = 0;
};

Document document_of(TtmlPage page, Problems& problems);

}  // namespace tamis::transcript
