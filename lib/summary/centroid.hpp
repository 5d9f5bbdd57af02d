// Centroid (Radev, Jing, Styś and Tam 2004): the words that make up the middle
// of a text carry it, and a sentence is worth what it tells of them.
//
// What they call documents are the sentences here, and of the centroid remain
// the stems above the mean. Of their score this is the centroid's part; place
// and likeness to the first sentence have the weight 0, since speech seldom
// begins with what it comes to.
#pragma once

#include <vector>

#include "reading.hpp"

namespace tamis::summary {

// By sentences: the sum over the different stems of the centroid's weights,
// which are tf-idf in the whole text. Linear.
std::vector<double> centroid_scores(const Reading& reading);

}  // namespace tamis::summary
