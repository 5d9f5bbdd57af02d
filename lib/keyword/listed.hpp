// Terms that a user lists: where a text tells them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ranked.hpp"
#include "reading.hpp"
#include "stem_tree.hpp"

namespace tamis::keyword {

class Listed {
 public:
  // Terms of 1 to `most_words` words of any kind, stop words too; others are
  // passed over.
  static constexpr std::size_t most_words = 64;
  Listed(Lexicon& lexicon, const std::vector<std::string>& terms);

  bool is_empty() const { return terms_.size() == 0; }

  // The tellings of each term that is told, in any inflection, by the order of
  // the list. Linear.
  std::vector<std::vector<Range>> tellings(const Reading& reading) const;

 private:
  StemTree terms_;
};

}  // namespace tamis::keyword
