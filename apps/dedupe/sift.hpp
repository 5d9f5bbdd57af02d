// What of a document stood before: the join of dedup, which knows texts and
// numbers, with documents.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dedupe/command.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::apps {

// Where a unit stands.
struct Place {
  std::string source;
  std::string id;
  std::size_t line = 0;
};

struct Gone {
  std::string_view unit;  // "passage", "sentence", "turn", "document", "line"
  Place place;
  std::size_t words;
  Place original;
  std::string text;
};

class Sift {
 public:
  explicit Sift(const DedupeCommand& command);
  ~Sift();

  // Takes out of `document` what stood before, and says what went.
  std::vector<Gone> sift(transcript::Document& document);

  // Forgets what it has seen.
  void reset();

 private:
  class Memory;
  const DedupeCommand& command_;
  std::unique_ptr<Memory> memory_;
};

}  // namespace tamis::apps
