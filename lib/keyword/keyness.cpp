#include "keyness.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tamis::keyword {
namespace {

// Of the chi-squared distribution with one degree of freedom, at p = .01.
constexpr double critical = 6.63;

double surprise(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

bool comes_first(const Keyword& a, const Keyword& b) {
  const Telling& first = a.tellings[0];
  const Telling& second = b.tellings[0];
  return std::tuple(-a.keyness->log_likelihood, first.part, first.begin) <
         std::tuple(-b.keyness->log_likelihood, second.part, second.begin);
}

}  // namespace

Keyness keyness(Frequency text, Frequency background) {
  const auto told = static_cast<double>(text.tellings);
  const auto told_there = static_cast<double>(background.tellings);
  const auto words = static_cast<double>(text.words);
  const auto words_there = static_cast<double>(background.words);
  const double share = (told + told_there) / (words + words_there);
  const auto or_half = [](double count) { return std::max(count, .5); };
  return {2 * (surprise(told, share * words) +
               surprise(told_there, share * words_there)),
          std::log2(or_half(told) / words * words_there / or_half(told_there)),
          background.tellings};
}

std::vector<Keyword> typical(std::vector<Keyword> keywords, std::size_t words,
                             const PhraseCounts& background,
                             std::size_t count) {
  if (background.words() > 0) {
    for (Keyword& keyword : keywords) {
      keyword.keyness =
          keyness({keyword.tellings.size(), words},
                  {background.of(keyword.stems).tellings, background.words()});
    }
    std::erase_if(keywords, [](const Keyword& keyword) {
      return keyword.keyness->log_ratio <= 0 ||
             keyword.keyness->log_likelihood < critical;
    });
    std::stable_sort(keywords.begin(), keywords.end(), comes_first);
    for (Keyword& keyword : keywords) {
      keyword.score =
          keyword.keyness->log_likelihood / keywords[0].keyness->log_likelihood;
    }
  }
  if (keywords.size() > count) keywords.resize(count);
  return keywords;
}

}  // namespace tamis::keyword
