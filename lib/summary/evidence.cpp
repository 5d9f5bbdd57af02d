#include "evidence.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

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

struct Row {
  std::string_view name;
  Weight weight;
};

// TABLE
constexpr Weight pair_exponent = {.42, {.00, .00, .00}};
constexpr Weight stem_exponent = {.40, {.00, .00, .00}};
constexpr Weight log_stem_weight = {-1.17, {-.19, .00, .00}};
constexpr Weight cost_exponent = {1.06, {.00, .00, -.10}};
constexpr Weight early_stem = {.65, {.00, .21, .00}};
constexpr Weight noun_stem = {1.08, {.00, .00, .00}};

constexpr std::array<Row, feature_count> rows = {
    {{"length", {.32, {.00, .00, .19}}},
     {"persons", {-.58, {.00, -.13, .00}}},
     {"fillers", {-.24, {.00, .00, .00}}},
     {"capitals", {-.37, {.10, .00, .00}}},
     {"numbers", {1.18, {.10, .04, .00}}},
     {"first sentences", {.68, {-.20, .00, .00}}},
     {"beginning", {-.08, {.00, .00, .00}}},
     {"first minutes", {.54, {.00, .27, .00}}},
     {"long words", {-.26, {.00, .00, .00}}},
     {"leading stems", {.81, {.00, .00, .00}}},
     {"repeated words", {.38, {.00, .00, .00}}},
     {"commas", {-.08, {.00, .00, .00}}},
     {"pairs", {-.71, {.16, .00, .00}}}}};
// END

constexpr std::size_t leading = 20;  // stems that most sentences tell

// Texts of few sentences and of many, and how near their beginning is near.
constexpr double near_beginning[] = {3, 20, 60};

double share(double count, double of) {
  return of > 0 ? count / of : 0;
}

// Position of a value between two others, 0 to 1.
double between(double low, double value, double high) {
  return std::clamp((value - low) / (high - low), 0., 1.);
}

// The count that the `leading` stems have at least.
double leading_count(const Reading& reading, const Concepts& concepts) {
  std::vector<std::uint32_t> counts;
  for (std::size_t i = 0; i < reading.stem_count(); ++i) {
    counts.push_back(concepts.count(i));
  }
  if (counts.empty()) return 0;
  const std::size_t last = std::min(leading, counts.size()) - 1;
  std::nth_element(counts.begin(),
                   counts.begin() + static_cast<std::ptrdiff_t>(last),
                   counts.end(), std::greater());
  return counts[last];
}

}  // namespace

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
  std::vector<Features> found(reading.size());
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const Form& form = reading.form(i);
    const double words = std::max<double>(1, form.words);
    double leads = 0;
    double pairs = 0;
    for (const std::uint32_t number : concepts[i]) {
      if (concepts.is_pair(number)) {
        ++pairs;
        continue;
      }
      leads += concepts.count(number) >= high;
    }
    const auto place = static_cast<double>(i);
    found[i] = {
        std::clamp(std::log(words / 15), -2., 2.),
        form.persons / words * 5,
        form.fillers / words * 5,
        form.capitals / words * 3,
        form.numbers / words * 5,
        std::exp(-place / near_beginning[0]),
        std::exp(-place / near_beginning[1]),
        std::exp(-place / near_beginning[2]),
        std::clamp(
            static_cast<double>(reading.sentence(i).text.size()) / words - 5.5,
            -2., 2.),
        share(leads, form.stems),
        share(words - form.different, words) * 4,
        form.commas / words * 8,
        std::min(share(pairs, form.stems), 1.5)};
  }
  return found;
}

std::vector<double> factors_of(const Reading& reading, const Concepts& concepts,
                               const Traits& traits) {
  Features weights;
  for (std::size_t k = 0; k < feature_count; ++k) {
    weights[k] = rows[k].weight.for_traits(traits);
  }
  std::vector<double> factors;
  factors.reserve(reading.size());
  for (const Features& features : features_of(reading, concepts)) {
    const double sum = std::inner_product(features.begin(), features.end(),
                                          weights.begin(), 0.);
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
