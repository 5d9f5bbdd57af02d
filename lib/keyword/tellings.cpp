#include "tellings.hpp"

#include <bitset>
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

std::vector<std::string> stems_of(const Reading& reading, Range phrase) {
  std::vector<std::string> stems;
  for (const std::uint32_t stem : content_stems(reading, phrase)) {
    stems.emplace_back(reading.lexicon().stem(stem));
  }
  return stems;
}

namespace {

// Phrases by their first stems.
class Wanted {
 public:
  Wanted(const Reading& reading, std::span<const Range> phrases) {
    for (const Range phrase : phrases) {
      stems_.push_back(content_stems(reading, phrase));
      const std::uint32_t first = stems_.back()[0];
      by_first_[first].push_back(stems_.size() - 1);
      may_begin_.set(first % may_begin_.size());
    }
  }

  // Those that may begin with `stem`; null if none does.
  const std::vector<std::size_t>* beginning(std::uint32_t stem) const {
    if (!may_begin_[stem % may_begin_.size()]) return nullptr;
    const auto found = by_first_.find(stem);
    return found == by_first_.end() ? nullptr : &found->second;
  }

  const std::vector<std::uint32_t>& stems(std::size_t number) const {
    return stems_[number];
  }

 private:
  std::vector<std::vector<std::uint32_t>> stems_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_first_;
  std::bitset<4096> may_begin_;  // most stems begin none
};

bool begin_with(const Reading& reading, std::span<const std::uint32_t> chunk,
                std::span<const std::uint32_t> stems) {
  if (chunk.size() < stems.size()) return false;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    const Term& term = reading.terms()[chunk[i]];
    if (reading.entry(term).stem != stems[i]) return false;
  }
  return true;
}

}  // namespace

std::vector<std::vector<Range>> tellings_of(const Reading& reading,
                                            std::span<const Range> phrases) {
  const Wanted wanted(reading, phrases);
  std::vector<std::vector<Range>> found(phrases.size());
  const std::span<const Term> terms = reading.terms();
  Chunks chunks(reading);
  for (auto chunk = chunks.next(); !chunk.empty(); chunk = chunks.next()) {
    for (std::size_t begin = 0; begin < chunk.size(); ++begin) {
      const std::uint32_t first = chunk[begin];
      const auto* some = wanted.beginning(reading.entry(terms[first]).stem);
      if (!some) continue;
      for (const std::size_t number : *some) {
        const auto& stems = wanted.stems(number);
        if (!begin_with(reading, chunk.subspan(begin), stems)) continue;
        const std::uint32_t last = chunk[begin + stems.size() - 1];
        found[number].push_back({first, last - first + 1});
      }
    }
  }
  return found;
}

}  // namespace tamis::keyword
