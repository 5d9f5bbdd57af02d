#include "blend.hpp"

#include <algorithm>
#include <cmath>

#include "candidates.hpp"
#include "tellings.hpp"

namespace tamis::keyword {

std::vector<Ranked> blend(const Reading& reading, std::size_t max_words,
                          std::size_t count) {
  const Candidates candidates(reading, max_words);
  std::vector<std::pair<double, Range>> scored;
  for (const Candidate& candidate : candidates.all()) {
    const double value =
        std::log2(candidate.words + 1) * candidate.owned *
        (1 +
         .75 * (candidate.capitalised + candidate.acronym) / candidate.count);
    if (value > 0) scored.emplace_back(value, candidate.first);
  }
  std::stable_sort(
      scored.begin(), scored.end(),
      [](const auto& a, const auto& b) { return a.first > b.first; });
  if (scored.size() > count) scored.resize(count);
  std::vector<Range> phrases;
  for (const auto& [value, phrase] : scored) phrases.push_back(phrase);
  auto tellings = tellings_of(reading, phrases);
  std::vector<Ranked> found;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    found.push_back(
        {scored[i].first / scored[0].first, std::move(tellings[i])});
  }
  return found;
}

}  // namespace tamis::keyword
