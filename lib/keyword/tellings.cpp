#include "tellings.hpp"

#include <algorithm>
#include <unordered_map>

#include "candidates.hpp"

namespace tamis::keyword {
std::vector<std::uint32_t> content_stems(const Reading& reading, Range phrase) {
  std::vector<std::uint32_t> stems;
  for (const Term& term : reading.terms().subspan(phrase.first, phrase.count)) {
    if (term.is_content) stems.push_back(reading.entry(term).stem);
  }
  return stems;
}

std::vector<std::vector<Range>> tellings_of(const Reading& reading,
                                            std::span<const Range> phrases) {
  std::vector<std::vector<std::uint32_t>> wanted;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_first;
  for (const Range phrase : phrases) {
    wanted.push_back(content_stems(reading, phrase));
    by_first[wanted.back()[0]].push_back(wanted.size() - 1);
  }
  std::vector<std::vector<Range>> found(phrases.size());
  const std::span<const Term> terms = reading.terms();
  Chunks chunks(reading);
  for (auto chunk = chunks.next(); !chunk.empty(); chunk = chunks.next()) {
    for (std::size_t begin = 0; begin < chunk.size(); ++begin) {
      const auto some = by_first.find(reading.entry(terms[chunk[begin]]).stem);
      if (some == by_first.end()) continue;
      for (const std::size_t number : some->second) {
        const auto& stems = wanted[number];
        if (begin + stems.size() > chunk.size()) continue;
        std::size_t k = 1;
        while (k < stems.size() &&
               reading.entry(terms[chunk[begin + k]]).stem == stems[k]) {
          ++k;
        }
        if (k < stems.size()) continue;
        const std::uint32_t first = chunk[begin];
        found[number].push_back(
            {first, chunk[begin + stems.size() - 1] - first + 1});
      }
    }
  }
  return found;
}

}  // namespace tamis::keyword
