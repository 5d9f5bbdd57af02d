// Centroid (Radev, Jing, Styś and Tam 2004): the words that make up the middle
// of a text carry it, and a sentence is worth what it tells of them.
//
// What they call documents are the sentences here. Of their score this is the
// centroid's part; place and likeness to the first sentence have the weight 0,
// since speech seldom begins with what it comes to.
#pragma once

#include <vector>

#include "reading.hpp"

namespace tamis::summary {

// By sentences: the sum over its different stems of tf-idf in the whole text.
// Linear.
std::vector<double> centroid_scores(const Reading& reading);

}  // namespace tamis::summary
