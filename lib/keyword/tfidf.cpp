#include "tfidf.hpp"

#include <cmath>

#include "candidates.hpp"
#include "phrases.hpp"
#include "tellings.hpp"

namespace tamis::keyword {
namespace {

// What a telling of a phrase is worth.
double specificity(const Reading& reading, const PhraseCounts* background,
                   Range phrase) {
  if (!background) return 1;
  const auto told = background->of(stems_of(reading, phrase)).documents;
  const double documents = static_cast<double>(background->documents());
  return std::log2((documents + 1) / (told + 1)) + 1;
}

}  // namespace

std::vector<Ranked> tfidf(const Reading& reading,
                          const PhraseCounts* background, std::size_t max_words,
                          std::size_t count, Candidates& room) {
  room.read(reading, max_words);
  std::vector<Scored> scored;
  for (const Candidate& candidate : room.all()) {
    scored.push_back(
        {static_cast<std::uint32_t>(scored.size()),
         candidate.count * specificity(reading, background, candidate.first)});
  }
  keep_best(scored, count);
  std::vector<Range> phrases;
  phrases.reserve(scored.size());
  for (const Scored& one : scored) {
    phrases.push_back(room.all()[one.number].first);
  }
  auto tellings = tellings_of(reading, phrases);
  std::vector<Ranked> found;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    found.push_back(
        {scored[i].score / scored[0].score, std::move(tellings[i])});
  }
  return found;
}

}  // namespace tamis::keyword
