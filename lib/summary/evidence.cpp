#include "evidence.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace tamis::summary {
namespace {

// What a weight is, and what the full trait adds to it.
struct Weight {
  double of_all;
  Traits of_trait;

  double for_traits(const Traits& traits) const {
    return of_all + of_trait.speech * traits.speech +
           of_trait.length * traits.length +
           of_trait.compression * traits.compression;
  }
};

// TABLE
constexpr Weight pair_exponent = {.15, {0, 0, 0}};
constexpr Weight stem_exponent = {.65, {0, 0, 0}};
constexpr Weight log_stem_weight = {-1.83, {-.60, 0, 0}};
constexpr Weight cost_exponent = {.88, {0, 0, -.10}};
constexpr Weight early_stem = {.91, {0, .28, 0}};
constexpr Weight noun_stem = {1.23, {0, 0, 0}};

constexpr std::array<Weight, feature_count> weights = {{
    {.21, {0, 0, .04}},     // length
    {-.76, {0, .02, 0}},    // persons
    {-.26, {0, 0, 0}},      // fillers
    {-.48, {.20, 0, 0}},    // capitals
    {1.25, {.29, .20, 0}},  // numbers
    {.59, {-.01, 0, 0}},    // among the first sentences
    {.55, {0, .09, 0}},     // in the first minutes
    {-.34, {0, 0, 0}},      // long words
    {1.03, {0, 0, 0}},      // leading stems
    {.30, {0, 0, 0}},       // words said again
    {-.55, {.17, 0, 0}},    // pairs to a stem
}};
// END

constexpr std::size_t leading_stems = 20;  // that most sentences tell

double share(double count, double of) {
  return of > 0 ? count / of : 0;
}

// Position of a value between two others, 0 to 1.
double between(double low, double value, double high) {
  return std::clamp((value - low) / (high - low), 0., 1.);
}

// The count that the `leading_stems` have at least.
double leading_count(const Reading& reading, const Concepts& concepts) {
  std::vector<std::uint32_t> counts;
  for (std::size_t i = 0; i < reading.stem_count(); ++i) {
    counts.push_back(concepts.count(i));
  }
  if (counts.empty()) return 0;
  const std::size_t last = std::min(leading_stems, counts.size()) - 1;
  std::nth_element(counts.begin(),
                   counts.begin() + static_cast<std::ptrdiff_t>(last),
                   counts.end(), std::greater());
  return counts[last];
}

// Of the concepts of a sentence, stems that lead and pairs.
struct Tally {
  double leading = 0;
  double pairs = 0;
};

Tally told(const Concepts& concepts, std::size_t sentence, double high) {
  Tally tally;
  for (const std::uint32_t number : concepts[sentence]) {
    const bool is_pair = concepts.is_pair(number);
    tally.pairs += is_pair;
    tally.leading += !is_pair && concepts.count(number) >= high;
  }
  return tally;
}

}  // namespace

double nearness(std::size_t sentence, double reach) {
  return std::exp(-static_cast<double>(sentence) / reach);
}

Traits traits_of(const Reading& reading, const Options& options) {
  double words = 0;
  double persons = 0;
  double cost = 0;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    words += reading.form(i).words;
    persons += reading.form(i).persons;
    cost += static_cast<double>(reading.sentence(i).cost);
  }
  const double times = options.budget == unbounded
                           ? share(static_cast<double>(reading.size()),
                                   static_cast<double>(options.sentences))
                           : cost / static_cast<double>(options.budget);
  return {
      between(0, share(persons, words), .12),
      between(std::log(300), std::log(std::max(words, 1.)), std::log(30000)),
      between(0, std::log(std::max(times, 1.)), std::log(100))};
}

std::vector<Features> features_of(const Reading& reading,
                                  const Concepts& concepts) {
  const double high = leading_count(reading, concepts);
  std::vector<Features> found;
  found.reserve(reading.size());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const Form& form = reading.form(i);
    const double words = std::max<double>(1, form.words);
    const auto bytes = static_cast<double>(reading.sentence(i).text.size());
    const auto [leading, pairs] = told(concepts, i, high);
    found.push_back(
        {std::clamp(std::log(words / 15), -2., 2.), form.persons / words * 5,
         form.fillers / words * 5, form.capitals / words * 3,
         form.numbers / words * 5, nearness(i, 3), nearness(i, minutes_reach),
         std::clamp(bytes / words - 5.5, -2., 2.), share(leading, form.stems),
         share(words - form.different, words) * 4,
         std::min(share(pairs, form.stems), 1.5)});
  }
  return found;
}

std::vector<double> factors_of(const Reading& reading, const Concepts& concepts,
                               const Traits& traits) {
  std::vector<double> factors;
  factors.reserve(reading.size());
  for (const Features& features : features_of(reading, concepts)) {
    double sum = 0;
    for (std::size_t k = 0; k < feature_count; ++k) {
      sum += features[k] * weights[k].for_traits(traits);
    }
    factors.push_back(std::exp(sum));
  }
  return factors;
}

Scales scales_for(const Traits& traits) {
  return {pair_exponent.for_traits(traits),
          stem_exponent.for_traits(traits),
          std::exp(log_stem_weight.for_traits(traits)),
          std::clamp(cost_exponent.for_traits(traits), 0., 1.5),
          early_stem.for_traits(traits),
          noun_stem.for_traits(traits)};
}

}  // namespace tamis::summary
