#include "listed.hpp"

namespace tamis::keyword {

Listed::Listed(Lexicon& lexicon, const std::vector<std::string>& terms) {
  std::vector<std::uint32_t> stems;
  for (const std::string& term : terms) {
    Reading reading(lexicon);
    reading.add(term);
    stems.clear();
    for (const Term& word : reading.terms()) {
      stems.push_back(reading.entry(word).stem);
    }
    if (!stems.empty() && stems.size() <= most_words) terms_.add(stems);
  }
}

std::vector<std::vector<Range>> Listed::tellings(const Reading& reading) const {
  std::vector<std::vector<Range>> found(terms_.size());
  const std::span<const Term> terms = reading.terms();
  for (std::uint32_t first = 0; first < terms.size(); ++first) {
    StemTree::Node node = StemTree::root;
    for (std::uint32_t last = first; last < terms.size(); ++last) {
      if (last > first && terms[last].gap >= Gap::mark) break;
      node = terms_.after(node, reading.entry(terms[last]).stem);
      if (node == StemTree::none) break;
      const std::uint32_t number = terms_.phrase_at(node);
      if (number == StemTree::none) continue;
      found[number].push_back({first, last - first + 1});
    }
  }
  std::erase_if(found, [](const auto& tellings) { return tellings.empty(); });
  return found;
}

}  // namespace tamis::keyword
