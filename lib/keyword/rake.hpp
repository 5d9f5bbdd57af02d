// RAKE: S. Rose, D. Engel, N. Cramer and W. Cowley, "Automatic keyword
// extraction from individual documents", in Text Mining: Applications and
// Theory, Wiley 2010.
//
// Candidates are the runs of words between stop words and marks. A word scores
// by its degree, the words of the candidates it stands in, over its frequency;
// a candidate by the sum of its words. Two candidates that twice stand in the
// same order with the same stop words between them (axis of evil) are one more,
// which scores their sum.
//
// Good for abstracts; on speech the longest runs, told once, come out first.
//
// Not of the paper: a candidate has `max_words` words at most, longer ones are
// left out before anything is counted; not the best third comes back, but as
// many as are asked for.
#pragma once

#include <cstddef>
#include <vector>

#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

// Linear.
std::vector<Ranked> rake(const Reading& reading, std::size_t max_words,
                         std::size_t count);

}  // namespace tamis::keyword
