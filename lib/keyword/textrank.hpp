// TextRank: R. Mihalcea and P. Tarau, "TextRank: Bringing Order into Texts",
// EMNLP 2004.
//
// The words that pass a filter are a graph: two are neighbours where they stand
// side by side in the text, that is in a window of two words of it, which the
// words that do not pass are counted with. The third of the words that PageRank
// puts first is kept, and where kept words stand side by side they are one
// keyword. The graph has no weights and no directions, as in the paper's best
// run.
//
// Not of the paper: nouns and adjectives pass there, and here, without a
// tagger, all words that are no stop words, fillers or numbers. No window goes
// over a mark. A keyword, which the paper gives no score, has the sum of its
// words' and is cut behind `max_words` of them.
#pragma once

#include <cstddef>
#include <vector>

#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

// n log n in the words of the text.
std::vector<Ranked> textrank(const Reading& reading, std::size_t max_words,
                             std::size_t count);

}  // namespace tamis::keyword
