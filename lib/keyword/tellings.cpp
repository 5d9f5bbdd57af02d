#include "tellings.hpp"

#include <cassert>

#include "candidates.hpp"
#include "stem_tree.hpp"

namespace tamis::keyword {

std::vector<std::uint32_t> content_stems(const Reading& reading, Range phrase) {
  std::vector<std::uint32_t> stems;
  for (const Term& term : reading.terms().subspan(phrase.first, phrase.count)) {
    if (term.is_content) stems.push_back(reading.entry(term).stem);
  }
  return stems;
}

std::vector<std::string> stems_of(const Reading& reading, Range phrase) {
  std::vector<std::string> stems;
  for (const std::uint32_t stem : content_stems(reading, phrase)) {
    stems.emplace_back(reading.lexicon().stem(stem));
  }
  return stems;
}

std::vector<std::vector<Range>> tellings_of(const Reading& reading,
                                            std::span<const Range> phrases) {
  StemTree wanted;
  for (const Range phrase : phrases) wanted.add(content_stems(reading, phrase));
  assert(wanted.size() == phrases.size());
  std::vector<std::vector<Range>> found(phrases.size());
  Chunks chunks(reading);
  for (auto chunk = chunks.next(); !chunk.empty(); chunk = chunks.next()) {
    for (; !chunk.empty(); chunk = chunk.subspan(1)) {
      StemTree::Node node = StemTree::root;
      for (const std::uint32_t last : chunk) {
        node = wanted.after(node, reading.entry(reading.terms()[last]).stem);
        if (node == StemTree::none) break;
        const std::uint32_t number = wanted.phrase_at(node);
        if (number == StemTree::none) continue;
        found[number].push_back({chunk[0], last - chunk[0] + 1});
      }
    }
  }
  return found;
}

}  // namespace tamis::keyword
