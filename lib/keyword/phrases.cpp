#include "phrases.hpp"

#include <algorithm>

#include "candidates.hpp"
#include "tamis/token/shingles.hpp"

namespace tamis::keyword {

void keep_best(std::vector<Scored>& scored, std::size_t count) {
  const auto is_better = [](const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.number < b.number;
  };
  if (count < scored.size()) {
    const auto end = scored.begin() + static_cast<std::ptrdiff_t>(count);
    std::nth_element(scored.begin(), end, scored.end(), is_better);
    scored.erase(end, scored.end());
  }
  std::sort(scored.begin(), scored.end(), is_better);
}

std::uint64_t Phrases::key_of(Range telling) const {
  std::uint64_t key = 0;
  for (const Term& term :
       reading_.terms().subspan(telling.first, telling.count)) {
    const std::uint64_t word =
        alike_ == Alike::stemmed
            ? reading_.stem_key(term)
            : token::RollingHash::mixed(reading_.entry(term).folded + 1);
    key = longer_key(key, word);
  }
  return key;
}

std::uint32_t Phrases::add(Range telling) {
  const auto next = static_cast<std::uint32_t>(size());
  const auto [at, is_new] = by_key_.try_emplace(key_of(telling), next);
  if (is_new) {
    firsts_.push_back(telling);
    counts_.push_back(0);
  }
  ++counts_[at->second];
  tellings_.push_back(telling);
  numbers_.push_back(at->second);
  return at->second;
}

std::vector<Ranked> Phrases::ranked(std::span<const Scored> chosen) const {
  std::vector<Ranked> found;
  std::unordered_map<std::uint32_t, std::size_t> places;
  for (const Scored& one : chosen) {
    places.emplace(one.number, found.size());
    found.push_back({one.score / chosen[0].score, {}});
    found.back().tellings.reserve(counts_[one.number]);
  }
  for (std::size_t i = 0; i < tellings_.size(); ++i) {
    const auto place = places.find(numbers_[i]);
    if (place == places.end()) continue;
    found[place->second].tellings.push_back(tellings_[i]);
  }
  return found;
}

std::vector<Range> content_runs(const Reading& reading, std::size_t max_words) {
  const std::span<const Term> terms = reading.terms();
  std::vector<Range> runs;
  for (std::uint32_t end = 0; end < terms.size();) {
    const std::uint32_t begin = end;
    while (end < terms.size() && terms[end].is_content &&
           (end == begin || terms[end].gap < Gap::mark)) {
      ++end;
    }
    const std::uint32_t count = end - begin;
    if (count > 0 && count <= max_words) runs.push_back({begin, count});
    if (count == 0) ++end;
  }
  return runs;
}

}  // namespace tamis::keyword
