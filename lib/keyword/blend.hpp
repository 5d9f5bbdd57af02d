// The method of tamis: the phrases of stop-word chunks and those inside them
// are one pool of candidates, in which all evidence is weighed together
// (evidence.hpp), and what says again in part what a better one says falls out.
//
// The two pools that others choose between are both in it: of n-grams, which
// win on news and debates, and of whole chunks, which win on abstracts; how
// free a phrase stands in its chunk and the traits of the text decide.
#pragma once

#include <cstddef>
#include <vector>

#include "candidates.hpp"
#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

// The score is the chance, as the sets tell, that a reader chooses the phrase.
// `room` is used again from text to text.
std::vector<Ranked> blend(const Reading& reading, std::size_t max_words,
                          std::size_t count, Candidates& room);

// The same for phrases that are given, none left out, the best first: of each
// its tellings, at least one.
std::vector<Ranked> weigh(const Reading& reading, std::size_t max_words,
                          std::vector<std::vector<Range>> phrases,
                          Candidates& room);

}  // namespace tamis::keyword
