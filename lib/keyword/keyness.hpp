// Keyness: what a text tells more often than others do.
#pragma once

#include <cstddef>
#include <vector>

#include "tamis/keyword/keywords.hpp"
#include "tamis/keyword/phrase_counts.hpp"

namespace tamis::keyword {

// How often a phrase is told, in how many words.
struct Frequency {
  std::size_t tellings;
  std::size_t words;
};

// Of two corpora's counts, the log-likelihood G2 (Dunning 1993; with expected
// values of both corpora, Rayson and Garside 2000) and, as the size of the
// effect, the log ratio of the relative frequencies (Hardie 2014; half a
// telling stands for none). Both must have words.
Keyness keyness(Frequency text, Frequency background);

// The `count` of `keywords`, which a text of `words` words tells, that are told
// more often there than in `background` at p < .01, by their G2, ties by first
// place; their scores are their shares of the greatest. An empty background
// tells nothing of them: then they are the first, as they were.
std::vector<Keyword> typical(std::vector<Keyword> keywords, std::size_t words,
                             const PhraseCounts& background, std::size_t count);

}  // namespace tamis::keyword
