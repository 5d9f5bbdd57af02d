// Lines that stand in many documents of a batch: what a site or a show puts on
// every page of its own. Feed all documents, then clean each:
//
//   clean::SharedLines shared;
//   for (const auto& document : documents) shared.add(document);
//   clean::clean(document, {.shared = &shared});
//
// Lines are known by a hash of their words, whatever their case and
// punctuation: 16 bytes a distinct line, a third more for room. Two of a
// billion lines may be taken for one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "tamis/transcript/document.hpp"

namespace tamis::clean {

class SharedLines {
 public:
  // Counts each line of `document` once, however often it stands there. What a
  // named speaker says and what captions hold is not counted.
  void add(const transcript::Document& document);

  // In how many of the documents `line` stood.
  std::size_t documents_with(std::string_view line) const;

  std::size_t documents() const { return documents_; }

 private:
  struct Entry {
    std::uint64_t line = 0;  // hash; 0: free
    std::uint32_t count = 0;
    std::uint32_t last_document = 0;
  };

  static std::uint64_t hash_of_line(std::string_view line);
  std::size_t place_of(std::uint64_t line) const;
  void count(std::uint64_t line);
  void grow();

  std::vector<Entry> entries_;  // open addressing; a power of two
  std::size_t used_ = 0;
  std::uint32_t documents_ = 0;
};

}  // namespace tamis::clean
