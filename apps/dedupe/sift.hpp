// What of a document stood before: the join of dedup, which knows texts and
// numbers, with documents.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "dedupe/command.hpp"
#include "dedupe/ledger.hpp"
#include "dedupe/units.hpp"
#include "tamis/dedup/exact.hpp"
#include "tamis/dedup/near.hpp"
#include "tamis/dedup/passages.hpp"
#include "tamis/dedup/store.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::apps {

// A document that is to be sifted, and what is known of it alone.
struct PreparedDocument {
  PreparedDocument() = default;
  PreparedDocument(PreparedDocument&&) = default;
  PreparedDocument& operator=(PreparedDocument&&) = default;

  transcript::Document document;
  Units units;
  dedup::HashedText hashed;                // where passages are looked for
  std::vector<dedup::ContentHash> hashes;  // of units, where equals go
  std::vector<dedup::Sketch> sketches;     // of units, to be looked at
  std::size_t words = 0;
  bool is_changed = false;  // since it was looked at; known behind sift()
};

class Sift {
 public:
  // Goes on from what `index` remembers, where there is one; it outlives this.
  explicit Sift(const DedupeCommand& command, dedup::Store* index = nullptr);
  ~Sift();

  // `document` and all that can be found out about it alone. May be called from
  // several threads.
  PreparedDocument prepare(transcript::Document document) const;

  // The same for look().
  PreparedDocument prepare_look(transcript::Document document) const;

  // With --near each document is to be looked at, in the same order, before
  // the first one is sifted.
  void look(const PreparedDocument& prepared);

  // Takes out of the document what stood before, and says what went.
  std::vector<Gone> sift(PreparedDocument& prepared);

  // Both at once.
  std::vector<Gone> sift(transcript::Document& document);

  // Forgets what it has seen; not for one with an index.
  void reset();

  // Puts what it has seen into the index, to be committed there.
  void save();

 private:
  class Memory;
  const DedupeCommand& command_;
  dedup::Store* index_;
  std::unique_ptr<Memory> memory_;
};

}  // namespace tamis::apps
