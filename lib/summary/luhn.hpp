// Luhn 1958: a sentence is worth its densest cluster of significant words.
//
// Significant is what is told often, but not by everyone always: here stems of
// content words, since the stop words are his commonest, that recur often
// enough for the length of the text. Of a cluster no more than four other words
// stand between two significant ones, and it is worth the square of these over
// all its words.
#pragma once

#include <vector>

#include "reading.hpp"

namespace tamis::summary {

// By sentences; 0 for one that tells nothing significant. Linear.
std::vector<double> luhn_scores(const Reading& reading);

}  // namespace tamis::summary
