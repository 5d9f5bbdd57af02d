// What speaks for a sentence beside what it tells: how it is told, and where.
//
// Each row of the table in evidence.cpp is something to look at: its weight,
// and how much that changes with the kind of text. So no genre is asked for,
// and none is guessed: the text's own traits, each from 0 to 1, move the
// weights. These were fitted to what people wrote of debates, meetings, talk
// shows, news and earnings calls (ROUGE-1 and ROUGE-2 together, each set
// weighing alike) by CMA-ES (Hansen and Ostermeier 2001).
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "concepts.hpp"
#include "reading.hpp"
#include "tamis/summary/summary.hpp"

namespace tamis::summary {

// The kind of a text and of a summary; each from 0 to 1.
struct Traits {
  double speech;       // people speak of themselves and to one another
  double length;       // from three hundred words to thirty thousand
  double compression;  // how much longer it is than its summary may be
};

// Sentences of the first minutes of a talk.
inline constexpr double minutes_reach = 60;

// How near to the beginning a sentence is: 1 there, a third at `reach`, 0 far
// away.
double nearness(std::size_t sentence, double reach);

Traits traits_of(const Reading& reading, const Options& options);

inline constexpr std::size_t feature_count = 11;
using Features = std::array<double, feature_count>;

std::vector<Features> features_of(const Reading& reading,
                                  const Concepts& concepts);

// By sentences, from what it tells to what it is worth.
std::vector<double> factors_of(const Reading& reading, const Concepts& concepts,
                               const Traits& traits);

// What concepts weigh, and costs.
struct Scales {
  double pair_exponent;  // of the number of sentences that tell a pair
  double stem_exponent;  // the same of a stem
  double stem_weight;    // of a stem beside a pair
  double cost_exponent;
  double early;  // what a stem of the beginning weighs more, as a logarithm
  double noun;   // and one that is always a noun
};

Scales scales_for(const Traits& traits);

}  // namespace tamis::summary
