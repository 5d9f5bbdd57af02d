// Runs of words that may hold keywords.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"
#include "tamis/token/stop_words.hpp"
#include "tamis/token/words.hpp"

namespace tamis::keyword {

struct Term {
  token::Word word;
  std::string folded;
  bool is_content;      // else a linker: de, of
  bool is_capitalised;  // a capital that no sentence start explains, or a
                        // number behind such a word
  bool is_acronym;      // two capitals or more, no small letter
};

// Content words and the linkers between them, without a break.
using Chunk = std::vector<Term>;

// Small words that stand inside phrases; articles only behind one of the
// others (gestion de la relation, art of the deal).
struct Linkers {
  std::array<std::string_view, 10> prepositions;
  std::array<std::string_view, 4> articles;
};

class Chunker {
 public:
  // The words of `names` are taken for stop words.
  Chunker(token::Language language, const std::vector<std::string>& names);

  // The chunks of `text`, in order. They begin and end with a content word.
  std::vector<Chunk> chunks(std::string_view text) const;

 private:
  std::vector<bool> filler_words(const std::vector<Term>& terms) const;

  const Linkers& linkers_;
  const token::WordSet& stop_words_;
  token::WordSet names_;
  const std::vector<std::vector<std::string>>& fillers_;
};

}  // namespace tamis::keyword
