#include "blend.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "evidence.hpp"
#include "tellings.hpp"

namespace tamis::keyword {
namespace {

// Of what all candidates have in common: few of them are chosen.
constexpr float ground = -3.4F;

float dot(const Features& a, const Features& b) {
  float sum = 0;
  for (std::size_t i = 0; i < feature_count; ++i) sum += a[i] * b[i];
  return sum;
}

using Stems = std::vector<std::uint32_t>;

struct Choice {
  std::uint32_t candidate;
  float value;
  Stems stems;
};

// Candidates by value, the best first; of those of one value the first told.
class Best {
 public:
  Best(const Reading& reading, const Candidates& candidates,
       const Features& weights) {
    const std::span<const Candidate> all = candidates.all();
    heap_.reserve(all.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      heap_.emplace_back(dot(weights, features_of(all[i], candidates, reading)),
                         ~i);
    }
    std::make_heap(heap_.begin(), heap_.end());
  }

  bool is_empty() const { return heap_.empty(); }

  // The best candidate's value and number.
  std::pair<float, std::uint32_t> take() {
    std::pop_heap(heap_.begin(), heap_.end());
    const auto [value, inverted] = heap_.back();
    heap_.pop_back();
    return {value, ~inverted};
  }

 private:
  std::vector<std::pair<float, std::uint32_t>> heap_;
};

bool is_part(const Stems& part, const Stems& whole) {
  return std::search(whole.begin(), whole.end(), part.begin(), part.end()) !=
         whole.end();
}

// Whether a chosen one says it already: it is a part of that and seldom stands
// without, or it is that with a rare word more.
bool is_said(const Candidate& candidate, const Stems& stems,
             std::span<const Candidate> all,
             const std::vector<Choice>& chosen) {
  return std::any_of(chosen.begin(), chosen.end(), [&](const Choice& other) {
    const std::size_t count = all[other.candidate].count;
    if (is_part(stems, other.stems)) return 2 * candidate.count < 3 * count;
    return candidate.count * 6 < count && is_part(other.stems, stems);
  });
}

std::vector<Evidence> evidence_of(const Features& features,
                                  const Features& weights) {
  std::vector<Evidence> evidence = {{"ground", ground}};
  for (std::size_t i = 0; i < feature_count; ++i) {
    const float value = features[i] * weights[i];
    if (value != 0) evidence.push_back({feature_names[i], value});
  }
  return evidence;
}

double score_of(float value) {
  return 1 / (1 + std::exp(-double{value + ground}));
}

// A phrase that is given is taken for whole wherever it stands.
Candidate as_candidate(const Reading& reading,
                       const std::vector<Range>& tellings) {
  const auto count = static_cast<std::uint32_t>(tellings.size());
  Candidate candidate{.first = tellings[0],
                      .words = static_cast<std::uint16_t>(tellings[0].count),
                      .begins_soft = false,
                      .ends_soft = false,
                      .count = count,
                      .right_free = count,
                      .whole = count,
                      .owned = count};
  for (const Range telling : tellings) {
    const auto terms = reading.terms().subspan(telling.first, telling.count);
    candidate.capitalised +=
        std::all_of(terms.begin(), terms.end(),
                    [](const Term& term) { return term.is_capitalised; });
    const auto part =
        static_cast<std::uint32_t>(reading.part_of(telling.first));
    candidate.parts += part != candidate.last_part;
    candidate.last_part = part;
  }
  return candidate;
}

}  // namespace

std::vector<Ranked> weigh(const Reading& reading, std::size_t max_words,
                          std::vector<std::vector<Range>> phrases,
                          Candidates& room) {
  room.read(reading, max_words);
  const Features weights = weights_for(traits_of(room.totals()));
  std::vector<Ranked> found;
  for (auto& tellings : phrases) {
    const Features features =
        features_of(as_candidate(reading, tellings), room, reading);
    found.push_back({score_of(dot(weights, features)), std::move(tellings),
                     evidence_of(features, weights)});
  }
  std::stable_sort(
      found.begin(), found.end(),
      [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
  return found;
}

std::vector<Ranked> blend(const Reading& reading, std::size_t max_words,
                          std::size_t count, Candidates& room) {
  room.read(reading, max_words);
  const std::span<const Candidate> all = room.all();
  const Features weights = weights_for(traits_of(room.totals()));
  Best best(reading, room, weights);
  std::vector<Choice> chosen;
  std::vector<Range> phrases;
  while (chosen.size() < count && !best.is_empty()) {
    const auto [value, number] = best.take();
    const Stems stems = content_stems(reading, all[number].first);
    if (is_said(all[number], stems, all, chosen)) continue;
    chosen.push_back({number, value, stems});
    phrases.push_back(all[number].first);
  }
  auto tellings = tellings_of(reading, phrases);
  std::vector<Ranked> found;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const Candidate& candidate = all[chosen[i].candidate];
    const double score = 1 / (1 + std::exp(-double{chosen[i].value + ground}));
    found.push_back(
        {score, std::move(tellings[i]),
         evidence_of(features_of(candidate, room, reading), weights)});
  }
  return found;
}

}  // namespace tamis::keyword
