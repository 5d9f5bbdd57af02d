// TopicRank: A. Bougouin, F. Boudin and B. Daille, "TopicRank: Graph-Based
// Topic Ranking for Keyphrase Extraction", IJCNLP 2013.
//
// Candidates that share stems are one topic: they are clustered, by average
// linkage, while they overlap by a quarter. The topics are a complete graph;
// the weight between two is the sum, over all tellings of the one and of the
// other, of one over the words between their beginnings. PageRank orders the
// topics, and each is shown by its candidate that comes first in the text.
//
// Not of the paper: candidates are runs of nouns and adjectives there, and
// here, without a tagger, those of content words, of `max_words` at most. To be
// fast on long texts too, only the 1,000 candidates told most are looked at,
// and tellings more than 1,000 words apart do not count for each other.
// Abstracts and articles are not touched by these bounds.
#pragma once

#include <cstddef>
#include <vector>

#include "ranked.hpp"
#include "reading.hpp"

namespace tamis::keyword {

// Linear in the words of the text, beyond the clustering of the candidates.
std::vector<Ranked> topicrank(const Reading& reading, std::size_t max_words,
                              std::size_t count);

}  // namespace tamis::keyword
