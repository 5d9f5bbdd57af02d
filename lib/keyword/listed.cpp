#include "listed.hpp"

#include <algorithm>
#include <utility>

namespace tamis::keyword {

Listed::Listed(Lexicon& lexicon, const std::vector<std::string>& terms) {
  for (const std::string& term : terms) {
    Reading reading(lexicon);
    reading.add(term);
    Stems stems;
    for (const Term& word : reading.terms()) {
      stems.push_back(reading.entry(word).stem);
    }
    if (stems.empty() ||
        std::find(terms_.begin(), terms_.end(), stems) != terms_.end()) {
      continue;
    }
    by_first_[stems[0]].push_back(terms_.size());
    terms_.push_back(std::move(stems));
  }
}

bool Listed::stands_at(const Reading& reading, std::size_t term,
                       const Stems& stems) {
  const std::span<const Term> terms = reading.terms();
  if (term + stems.size() > terms.size()) return false;
  for (std::size_t i = 1; i < stems.size(); ++i) {
    const Term& next = terms[term + i];
    if (next.gap >= Gap::mark || reading.entry(next).stem != stems[i]) {
      return false;
    }
  }
  return true;
}

std::vector<std::vector<Range>> Listed::tellings(const Reading& reading) const {
  std::vector<std::vector<Range>> found(terms_.size());
  const std::span<const Term> terms = reading.terms();
  for (std::uint32_t i = 0; i < terms.size(); ++i) {
    const auto some = by_first_.find(reading.entry(terms[i]).stem);
    if (some == by_first_.end()) continue;
    for (const std::size_t number : some->second) {
      const Stems& stems = terms_[number];
      if (!stands_at(reading, i, stems)) continue;
      found[number].push_back({i, static_cast<std::uint32_t>(stems.size())});
    }
  }
  std::erase_if(found, [](const auto& tellings) { return tellings.empty(); });
  return found;
}

}  // namespace tamis::keyword
