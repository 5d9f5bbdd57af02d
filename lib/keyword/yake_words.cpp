#include "yake_words.hpp"

#include <algorithm>
#include <cmath>

namespace tamis::keyword {
namespace {

constexpr std::uint64_t pair_of(std::uint32_t left, std::uint32_t right) {
  return std::uint64_t{left} << 32 | right;
}

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

}  // namespace

YakeWords::YakeWords(const Reading& reading)
    : words_(reading), counts_(words_.size()) {
  count_tellings(reading);
  count_sentences(reading);
  count_neighbours(reading);
  score_words();
}

void YakeWords::count_tellings(const Reading& reading) {
  const std::span<const Term> terms = reading.terms();
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::uint16_t kinds = reading.entry(terms[i]).kinds;
    Counts& counts = counts_[words_[i]];
    ++counts.told;
    counts.capitalised +=
        (kinds & kind::capital) && terms[i].gap < Gap::sentence;
    counts.acronym += (kinds & kind::acronym) != 0;
    counts.is_content |= terms[i].is_content;
  }
}

// Lays the sentences of each word side by side, in order, to find the median.
void YakeWords::count_sentences(const Reading& reading) {
  const std::span<const Term> terms = reading.terms();
  std::vector<std::size_t> ends(words_.size() + 1, 0);
  for (std::size_t i = 0; i < terms.size(); ++i) ++ends[words_[i] + 1];
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  std::vector<std::uint32_t> sentences(terms.size());
  const std::vector<std::size_t> begins = ends;
  std::uint32_t sentence = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i > 0 && terms[i].gap >= Gap::sentence) ++sentence;
    const std::uint32_t word = words_[i];
    std::size_t& end = ends[word];
    if (end == begins[word] || sentences[end - 1] != sentence) {
      sentences[end++] = sentence;
    }
  }
  for (std::size_t word = 0; word < counts_.size(); ++word) {
    const std::size_t begin = begins[word];
    const std::size_t count = ends[word] - begin;
    counts_[word].sentences = static_cast<double>(count);
    counts_[word].median_sentence =
        (sentences[begin + (count - 1) / 2] + sentences[begin + count / 2]) /
        2.;
  }
  sentences_ = sentence + 1;
}

void YakeWords::count_neighbours(const Reading& reading) {
  const std::span<const Term> terms = reading.terms();
  for (std::size_t i = 1; i < terms.size(); ++i) {
    if (terms[i].gap >= Gap::mark) continue;
    pairs_.push_back(pair_of(words_[i - 1], words_[i]));
  }
  std::sort(pairs_.begin(), pairs_.end());
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    Counts& left = counts_[pairs_[i] >> 32];
    Counts& right = counts_[pairs_[i] & 0xFFFFFFFF];
    ++left.right;
    ++right.left;
    if (i > 0 && pairs_[i] == pairs_[i - 1]) continue;
    ++left.different_right;
    ++right.different_left;
  }
}

void YakeWords::score_words() {
  double sum = 0;
  double squares = 0;
  double content_words = 0;
  double most_told = 0;
  for (const Counts& word : counts_) {
    most_told = std::max(most_told, word.told);
    if (!word.is_content) continue;
    ++content_words;
    sum += word.told;
    squares += word.told * word.told;
  }
  const double mean = ratio(sum, content_words);
  const double deviation =
      std::sqrt(std::max(0., ratio(squares, content_words) - mean * mean));
  for (const Counts& word : counts_) {
    const double by_case =
        std::max(word.capitalised, word.acronym) / (1 + std::log(word.told));
    const double position = std::log(std::log(3 + word.median_sentence));
    const double frequency = ratio(word.told, mean + deviation);
    const double dispersion = ratio(word.different_left, word.left) +
                              ratio(word.different_right, word.right);
    const double related = 1 + dispersion * word.told / most_told;
    const double spread = word.sentences / sentences_;
    scores_.push_back(related * position /
                      (by_case + (frequency + spread) / related));
  }
}

double YakeWords::share(std::size_t left, std::size_t right,
                        std::size_t of) const {
  const auto pair = pair_of(words_[left], words_[right]);
  const auto [first, last] =
      std::equal_range(pairs_.begin(), pairs_.end(), pair);
  return static_cast<double>(last - first) / counts_[words_[of]].told;
}

}  // namespace tamis::keyword
