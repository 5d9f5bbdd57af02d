#include "blend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "evidence.hpp"
#include "tellings.hpp"

namespace tamis::keyword {
namespace {

// Of what all candidates have in common: few of them are chosen.
constexpr float ground = -3.4F;

float dot(const Features& a, const Features& b) {
  // Four sums side by side, so that none waits for the one before.
  std::array<float, 4> sums{};
  for (std::size_t i = 0; i < feature_count; ++i) sums[i % 4] += a[i] * b[i];
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

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

using StemKeys = std::vector<std::uint64_t>;

StemKeys stem_keys(const Reading& reading, Range phrase) {
  StemKeys keys;
  for (const Term& term : reading.terms().subspan(phrase.first, phrase.count)) {
    if (term.is_content) keys.push_back(reading.stem_key(term));
  }
  return keys;
}

// What the chosen ones say.
class Said {
 public:
  // Whether they say it already: it is a part of one and seldom stands without,
  // or it is one with a rare word more.
  bool has(const Candidate& candidate, const StemKeys& stems) const {
    const std::uint64_t count = candidate.count;
    if (2 * count < 3 * most_in(inside_, candidate.key)) return true;
    bool is_said = false;
    for_each_part(stems, [&](std::uint64_t key) {
      is_said = is_said || 6 * count < most_in(whole_, key);
    });
    return is_said;
  }

  void add(const Candidate& candidate, const StemKeys& stems) {
    const std::uint64_t count = candidate.count;
    whole_[candidate.key] = count;
    for_each_part(stems, [&](std::uint64_t key) {
      std::uint64_t& most = inside_[key];
      most = std::max(most, count);
    });
  }

 private:
  using Counts = std::unordered_map<std::uint64_t, std::uint64_t>;

  // Calls take(key) for each run of the stems, the whole too.
  template <typename Take>
  static void for_each_part(std::span<const std::uint64_t> stems, Take take) {
    for (; !stems.empty(); stems = stems.subspan(1)) {
      std::uint64_t key = 0;
      for (const std::uint64_t stem : stems) take(key = longer_key(key, stem));
    }
  }

  static std::uint64_t most_in(const Counts& counts, std::uint64_t key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
  }

  Counts inside_;  // how often the commonest that holds a phrase is told
  Counts whole_;   // how often each is
};

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
  Said said;
  std::vector<Ranked> found;
  std::vector<Range> phrases;
  while (found.size() < count && !best.is_empty()) {
    const auto [value, number] = best.take();
    const Candidate& candidate = all[number];
    const auto stems = stem_keys(reading, candidate.first);
    if (said.has(candidate, stems)) continue;
    said.add(candidate, stems);
    phrases.push_back(candidate.first);
    found.push_back(
        {score_of(value),
         {},
         evidence_of(features_of(candidate, room, reading), weights)});
  }
  auto tellings = tellings_of(reading, phrases);
  for (std::size_t i = 0; i < found.size(); ++i) {
    found[i].tellings = std::move(tellings[i]);
  }
  return found;
}

}  // namespace tamis::keyword
