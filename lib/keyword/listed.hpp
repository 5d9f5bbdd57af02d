// Terms that a user lists: where a text tells them.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon.hpp"
#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

class Listed {
 public:
  // Terms of any words, stop words too; those without a word are passed over.
  Listed(Lexicon& lexicon, const std::vector<std::string>& terms);

  bool is_empty() const { return terms_.empty(); }

  // The tellings of each term that is told, in any inflection, by the order of
  // the list. Linear.
  std::vector<std::vector<Range>> tellings(const Reading& reading) const;

 private:
  using Stems = std::vector<std::uint32_t>;

  static bool stands_at(const Reading& reading, std::size_t term,
                        const Stems& stems);

  std::vector<Stems> terms_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_first_;
};

}  // namespace tamis::keyword
