// YAKE!: R. Campos, V. Mangaravite, A. Pasquali, A. Jorge, C. Nunes and
// A. Jatowt, "YAKE! Keyword extraction from single documents using multiple
// local features", Information Sciences 509, 2020. After the paper's formulas.
//
// A word t of the text, told TF times, scores, lower being better,
//
//   S(t) = Rel * Position / (Case + Frequency / Rel + Sentences / Rel)
//
//   Case       max(TF(capitalised), TF(all capitals)) / (1 + ln TF); capitals
//              that open a sentence left out
//   Position   ln(ln(3 + median of the numbers, from 0, of its sentences))
//   Frequency  TF / (mean + standard deviation of the TF of content words)
//   Rel        1 + (DL + DR) * TF / (highest TF of any word), DL the different
//              words on its left over all words on its left, DR on its right
//   Sentences  its sentences over all sentences
//
// and a phrase of up to n words, told KF times, that neither begins nor ends
// with a stop word,
//
//   S = product of S(t) / (KF * (1 + sum of S(t)))
//
// A stop word s between l and r gives 1 + (1 - P) to the product and -(1 - P)
// to the sum, P = P(s|l) * P(s|r) being how often each stands beside s. A
// phrase that is like a better one (Levenshtein ratio above 0.9) is left out.
//
// Good for single texts with capitals and marks, hardly for speech without.
//
// Not of the paper: 1 in Case, as the logarithm of one telling is 0; several
// stop words in a phrase count as one, P being the product of theirs, since
// the sum may fall to 0 otherwise; a phrase is compared with the last 500
// chosen; words of names given to the reading, fillers and numbers are in no
// phrase. Ranked::score is the best phrase's S over that of the phrase.
#pragma once

#include <cstddef>
#include <vector>

#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

// `max_words` is n and counts stop words. n log n in the words of the text, for
// `count` up to some thousands.
std::vector<Ranked> yake(const Reading& reading, std::size_t max_words,
                         std::size_t count);

}  // namespace tamis::keyword
