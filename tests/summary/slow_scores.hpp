// What the methods that score sentences are judged by: the same from whole
// matrices, and from words as they stand in the text.
#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "keyword/page_rank.hpp"
#include "summary/texts.hpp"

namespace tamis::summary {

// Whether a method gives the scores that its judge does.
inline void check_scores(const std::vector<double>& found,
                         const std::vector<double>& expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CAPTURE(i);
    REQUIRE(std::abs(found[i] - expected[i]) < 1e-9);
  }
}

using Counts = std::map<std::string, double>;

// The words between blanks, of texts as random_texts() makes them.
inline std::vector<std::string> plain_words(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) {
    if (word.back() == '!') word.pop_back();
    if (!word.empty() && word != "?") words.push_back(word);
  }
  return words;
}

inline std::vector<Counts> slow_counts(const Texts& texts) {
  std::vector<Counts> counts;
  for (const std::string& text : texts) {
    counts.emplace_back();
    for (const std::string& word : plain_words(text)) ++counts.back()[word];
  }
  return counts;
}

// By sentences that tell each word.
inline Counts slow_frequencies(const Texts& texts) {
  Counts frequencies;
  for (const Counts& counts : slow_counts(texts)) {
    for (const auto& [word, count] : counts) ++frequencies[word];
  }
  return frequencies;
}

using Matrix = std::vector<std::vector<double>>;

inline std::vector<double> slow_page_rank(const Matrix& weights) {
  return keyword::page_rank(
      weights.size(),
      [&weights](const std::vector<double>& from, std::vector<double>& to) {
        for (std::size_t a = 0; a < weights.size(); ++a) {
          for (std::size_t b = 0; b < weights.size(); ++b) {
            to[a] += weights[a][b] * from[b];
          }
        }
      });
}

}  // namespace tamis::summary
