// What speaks for a candidate, weighed into one number.
//
// Each row of the table in evidence.cpp is something to look at: its weight,
// and how much that changes with the kind of text. Single words are good
// keywords of news, which are about names, and bad ones of technical papers;
// the beginning tells much in an article, little in a conversation. So no genre
// is asked for, and none is guessed: the text's own traits, each from 0 to 1,
// move the weights.
//
// The weights were fitted to what readers chose for 2,183 texts (news,
// abstracts, papers, debates; French and English) by a listwise softmax loss
// (Cao et al. 2007), the sets weighing alike but for the debates, whose keys
// are counts; where they contradict a reader of transcripts, by hand: verbs,
// and of speech single words, names and acronyms.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "candidates.hpp"
#include "reading.hpp"

namespace tamis::keyword {

// The kind of a text; each from 0 to 1.
struct Traits {
  float speech;  // people speak of themselves and to one another
  float names;   // much is written with capitals
  float dense;   // content words stand side by side
  float length;  // from some fifty words to three thousand
  float linked;  // nouns are joined by small words, as in Romance languages
};

Traits traits_of(const Candidates::Totals& totals);

inline constexpr std::size_t feature_count = 23;
using Features = std::array<float, feature_count>;

// The names of the features, for people.
extern const std::array<std::string_view, feature_count> feature_names;

Features features_of(const Candidate& candidate, const Candidates& candidates,
                     const Reading& reading);

// What each feature weighs in a text of such traits.
Features weights_for(const Traits& traits);

}  // namespace tamis::keyword
