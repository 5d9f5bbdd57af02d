// What of a document stood before: the join of dedup, which knows texts and
// numbers, with documents.
#pragma once

#include <memory>
#include <vector>

#include "dedupe/command.hpp"
#include "dedupe/ledger.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::apps {

class Sift {
 public:
  explicit Sift(const DedupeCommand& command);
  ~Sift();

  // With --near each document is to be looked at, in the same order, before
  // the first one is sifted.
  void look(const transcript::Document& document);

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
