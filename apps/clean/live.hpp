// Live inputs are cleaned piece by piece, each with what came before it: loops
// are told by that.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "tamis/clean/clean.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::apps {

class LiveCleaner {
 public:
  explicit LiveCleaner(const clean::Options& options) : options_(options) {}

  // As clean::clean, of a document that may be a piece; whole ones are cleaned
  // alone.
  std::vector<clean::Removal> clean(transcript::Document& document);

 private:
  void remember(std::vector<transcript::Segment> segments);

  const clean::Options& options_;
  std::string id_;
  std::deque<transcript::Segment> before_;  // as they were read
  std::size_t bytes_ = 0;                   // of their texts
};

}  // namespace tamis::apps
