#include "topicrank.hpp"

#include <algorithm>

#include "clusters.hpp"
#include "page_rank.hpp"
#include "phrases.hpp"

namespace tamis::keyword {
namespace {

constexpr std::size_t most_candidates = 1'000;
constexpr std::uint32_t farthest = 1'000;  // words
constexpr double overlap = .25;

Phrases candidates_of(const Reading& reading, std::size_t max_words) {
  Phrases phrases(reading, Phrases::Alike::stemmed);
  for (const Range run : content_runs(reading, max_words)) phrases.add(run);
  return phrases;
}

// The phrases told most, in the order of the text.
std::vector<std::uint32_t> most_told(const Phrases& phrases) {
  std::vector<Scored> scored;
  for (std::uint32_t i = 0; i < phrases.size(); ++i) {
    scored.push_back({i, static_cast<double>(phrases.count(i))});
  }
  keep_best(scored, most_candidates);
  std::vector<std::uint32_t> numbers;
  numbers.reserve(scored.size());
  for (const Scored& one : scored) numbers.push_back(one.number);
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

StemSet stems_of(const Reading& reading, Range phrase) {
  StemSet stems;
  for (const Term& term : reading.terms().subspan(phrase.first, phrase.count)) {
    stems.push_back(reading.entry(term).stem);
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

// A telling of a candidate that is looked at.
struct Told {
  std::uint32_t place;  // its first term
  std::uint32_t topic;
};

std::vector<Told> told_of(const Phrases& phrases,
                          const std::vector<std::uint32_t>& candidates,
                          const std::vector<std::uint32_t>& topics) {
  constexpr std::uint32_t none = ~std::uint32_t{0};
  std::vector<std::uint32_t> topic_of(phrases.size(), none);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    topic_of[candidates[i]] = topics[i];
  }
  std::vector<Told> told;
  for (std::size_t i = 0; i < phrases.tellings().size(); ++i) {
    const std::uint32_t topic = topic_of[phrases.numbers()[i]];
    if (topic != none) told.push_back({phrases.tellings()[i].first, topic});
  }
  return told;
}

// The graph of the topics, never laid out: each pair of tellings that stand
// near each other is an edge.
void spread(const std::vector<Told>& told, const std::vector<double>& from,
            std::vector<double>& to) {
  for (std::size_t i = 0; i < told.size(); ++i) {
    const double given = from[told[i].topic];
    double got = 0;
    for (std::size_t k = i + 1; k < told.size(); ++k) {
      const std::uint32_t distance = told[k].place - told[i].place;
      if (distance > farthest) break;
      if (told[k].topic == told[i].topic) continue;
      const double weight = 1. / distance;
      got += weight * from[told[k].topic];
      to[told[k].topic] += weight * given;
    }
    to[told[i].topic] += got;
  }
}

}  // namespace

std::vector<Ranked> topicrank(const Reading& reading, std::size_t max_words,
                              std::size_t count) {
  const Phrases phrases = candidates_of(reading, max_words);
  const std::vector<std::uint32_t> candidates = most_told(phrases);
  std::vector<StemSet> stems;
  stems.reserve(candidates.size());
  for (const std::uint32_t candidate : candidates) {
    stems.push_back(stems_of(reading, phrases.first(candidate)));
  }
  const std::vector<std::uint32_t> topics = clusters_of(stems, overlap);
  const std::vector<Told> told = told_of(phrases, candidates, topics);
  const std::vector<double> scores = page_rank(
      candidates.size(),
      [&told](const auto& from, auto& to) { spread(told, from, to); });
  std::vector<Scored> scored;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (topics[i] == i) scored.push_back({candidates[i], scores[i]});
  }
  keep_best(scored, count);
  return phrases.ranked(scored);
}

}  // namespace tamis::keyword
