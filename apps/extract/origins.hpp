// Where the parts of a text come from: the way back from what the algorithms
// answer with to documents, lines and seconds. 16 bytes a caption or paragraph.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "tamis/keyword/keywords.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::apps {

struct Origin {
  std::size_t document = 0;     // by the number it was added under
  std::size_t line = 0;         // of its source, from 1; 0: not known
  std::optional<double> start;  // seconds
};

class Origins {
 public:
  // The next part: a paragraph of `document`, which is known by `number`.
  void add(std::size_t number, const transcript::Document& document,
           const transcript::Paragraph& paragraph);

  // Where byte `begin` of a part comes from.
  Origin of(std::size_t part, std::size_t begin) const;
  Origin of(const keyword::Telling& telling) const {
    return of(telling.part, telling.begin);
  }

  std::size_t document_of(std::size_t part) const {
    return parts_[part].document;
  }

 private:
  struct Part {
    std::uint32_t document;
    std::uint32_t first_piece;
  };
  struct Piece {
    std::uint32_t begin;  // byte in its part
    std::uint32_t line;
    double start;  // below 0: none
  };

  std::vector<Part> parts_;
  std::vector<Piece> pieces_;
};

}  // namespace tamis::apps
