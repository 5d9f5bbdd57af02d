#include "rake.hpp"

#include <algorithm>

#include "phrases.hpp"
#include "text_words.hpp"

namespace tamis::keyword {
namespace {

// Degree over frequency of each word; 0 where it is in no run.
std::vector<double> scores_of(const TextWords& words,
                              const std::vector<Range>& runs) {
  std::vector<double> scores(words.size());
  std::vector<double> frequencies(words.size());
  for (const Range run : runs) {
    for (std::uint32_t i = run.first; i < run.first + run.count; ++i) {
      scores[words[i]] += run.count;
      ++frequencies[words[i]];
    }
  }
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (frequencies[i] > 0) scores[i] /= frequencies[i];
  }
  return scores;
}

// Nothing but stop words stands between the one and the other.
bool are_adjoining(const Reading& reading, Range left, Range right) {
  const std::span<const Term> terms = reading.terms();
  for (std::size_t i = left.first + left.count; i <= right.first; ++i) {
    if (terms[i].gap >= Gap::mark) return false;
    if (i == right.first) break;
    if (terms[i].is_filler) return false;
    if (!(reading.entry(terms[i]).kinds & kind::stop)) return false;
  }
  return true;
}

// The runs, and each two that adjoin.
Phrases candidates_of(const Reading& reading, const std::vector<Range>& runs,
                      std::size_t max_words) {
  Phrases candidates(reading);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Range run = runs[i];
    candidates.add(run);
    if (i + 1 == runs.size()) break;
    const Range next = runs[i + 1];
    if (run.count + next.count > max_words) continue;
    if (!are_adjoining(reading, run, next)) continue;
    candidates.add({run.first, next.first + next.count - run.first});
  }
  return candidates;
}

bool is_run(const Reading& reading, Range phrase) {
  const auto terms = reading.terms().subspan(phrase.first, phrase.count);
  return std::all_of(terms.begin(), terms.end(),
                     [](const Term& term) { return term.is_content; });
}

}  // namespace

std::vector<Ranked> rake(const Reading& reading, std::size_t max_words,
                         std::size_t count) {
  const std::vector<Range> runs = content_runs(reading, max_words);
  const TextWords words(reading);
  const std::vector<double> scores = scores_of(words, runs);
  const Phrases candidates = candidates_of(reading, runs, max_words);
  std::vector<Scored> scored;
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    const Range first = candidates.first(i);
    if (candidates.count(i) == 1 && !is_run(reading, first)) continue;
    scored.push_back({i, words.sum(scores, first)});
  }
  keep_best(scored, count);
  return candidates.ranked(scored);
}

}  // namespace tamis::keyword
