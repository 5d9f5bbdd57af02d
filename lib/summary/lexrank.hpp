// LexRank, the continuous one (Erkan and Radev 2004): sentences recommend those
// that are like them, as much as they are, and what the recommended recommend
// counts more.
//
// How alike two are is the cosine of their tf-idf vectors; as in the paper each
// is also like itself. With the vectors, made 1 long, as the rows of A the
// graph is A times its transpose. It is never built: a step of the power method
// goes from the sentences to their stems and back, which is exact, and linear
// where the graph is quadratic.
#pragma once

#include <vector>

#include "reading.hpp"

namespace tamis::summary {

// By sentences, 1 on average for those that have neighbours; 0 for one without
// content.
std::vector<double> lexrank_scores(const Reading& reading);

}  // namespace tamis::summary
