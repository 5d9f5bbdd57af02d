#include "text_words.hpp"

#include <unordered_map>

namespace tamis::keyword {

TextWords::TextWords(const Reading& reading) {
  std::unordered_map<std::uint32_t, std::uint32_t> by_folded;
  numbers_.reserve(reading.terms().size());
  for (const Term& term : reading.terms()) {
    const auto next = static_cast<std::uint32_t>(by_folded.size());
    const auto at = by_folded.try_emplace(reading.entry(term).folded, next);
    numbers_.push_back(at.first->second);
  }
  size_ = by_folded.size();
}

double TextWords::sum(const std::vector<double>& of_words, Range phrase) const {
  double sum = 0;
  for (std::uint32_t i = phrase.first; i < phrase.first + phrase.count; ++i) {
    sum += of_words[numbers_[i]];
  }
  return sum;
}

}  // namespace tamis::keyword
