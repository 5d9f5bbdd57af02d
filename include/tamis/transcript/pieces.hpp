// Pieces of what is read while it is spoken, joined until they hold sentences,
// or all of the document.
//
//   PieceJoiner joiner({.least_words = 12}, sink);
//   read(bytes, "-", {.live = Live::pieces},
//        [&](Document piece) { joiner.add(std::move(piece)); });
//   joiner.end();
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "tamis/transcript/document.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis::transcript {

struct PieceOptions {
  std::size_t least_words = 1;    // in a piece, if its turn has as many; 0:
                                  // pieces stay as they are
  std::size_t most_bytes = 1200;  // then it ends without its sentence
  bool whole_documents = false;   // all pieces become the document they are of
};

// A piece ends with a segment that ends a sentence, where another one speaks,
// or nobody for two seconds. Documents that are no pieces pass. Holds what it
// will give next.
class PieceJoiner {
 public:
  PieceJoiner(const PieceOptions& options, DocumentSink sink)
      : options_(options), sink_(std::move(sink)) {}

  void add(Document piece);

  // Gives what is held. To be called at the end of an input.
  void end();

 private:
  void add(Segment segment, const Document& piece);
  bool is_of_turn(const Segment& segment) const;
  bool is_full() const;

  PieceOptions options_;
  DocumentSink sink_;
  std::string id_;  // of the document whose pieces come
  std::optional<Document> held_;
  std::size_t words_ = 0;
  std::size_t bytes_ = 0;
  std::size_t pieces_ = 0;  // given of this document
};

}  // namespace tamis::transcript
