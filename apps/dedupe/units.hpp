// The parts of a document that go or stay as a whole: sentences, turns, or all
// of it.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/token/sentences.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::apps {

// A stretch of a segment's text, or of several segments.
struct Unit {
  std::size_t first_segment;
  std::size_t last_segment;
  token::Span span;       // in the text, where it is one segment
  std::string_view text;  // lies in the document, or among its joined texts
};

// Moved they stay good, copied they do not.
struct Units {
  std::vector<Unit> all;
  std::deque<std::string> joined;  // texts of units of many segments
};

// Of what --by says; they are good as long as `document`, which may be moved.
Units units_of(const transcript::Document& document, std::string_view by);

// Consecutive units that go together.
struct Range {
  std::size_t first;
  std::size_t count;
  std::size_t words;
  std::size_t original;  // unit, numbered over all documents
  double similarity = 1;
};

// Takes the units of `ranges` out of the segments' texts, and segments that
// are empty then out of the document.
void remove(transcript::Document& document, const std::vector<Unit>& units,
            const std::vector<Range>& ranges);

std::vector<std::string_view> texts_of(const std::vector<Unit>& units);
std::string text_of(const Range& range, const std::vector<Unit>& units);

// All that stands in a document, what is not speech as well: for the report of
// one that goes.
std::string whole_text(transcript::Document document);

}  // namespace tamis::apps
