// tf-idf: K. Spärck Jones, "A statistical interpretation of term specificity
// and its application in retrieval", Journal of Documentation 28, 1972, and,
// for the product with the frequency in the text, G. Salton and C. Buckley,
// "Term-weighting approaches in automatic text retrieval", Information
// Processing & Management 24, 1988.
//
// A candidate told tf times, in n of the N documents of the background, scores
//
//   tf * (log2((N + 1) / (n + 1)) + 1)
//
// The last 1 is Spärck Jones's own, and keeps what all documents tell above 0;
// those in the fraction let n be 0, and N: without a background the score is tf
// alone. Candidates are those of tamis's own method: phrases between stop words
// and marks, which small words may link, merged by their stems.
#pragma once

#include <cstddef>
#include <vector>

#include "candidates.hpp"
#include "ranked.hpp"
#include "reading.hpp"
#include "tamis/keyword/phrase_counts.hpp"

namespace tamis::keyword {

// `background` may be null. n log n in the words of the text.
std::vector<Ranked> tfidf(const Reading& reading,
                          const PhraseCounts* background, std::size_t max_words,
                          std::size_t count, Candidates& room);

}  // namespace tamis::keyword
