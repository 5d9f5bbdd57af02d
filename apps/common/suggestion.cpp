#include "suggestion.hpp"

#include <algorithm>

namespace tamis::common {
namespace {

constexpr std::size_t longest = 40;  // letters of a word that is looked at

std::string lower(std::string_view word) {
  std::string lowered(word);
  for (char& letter : lowered) {
    if (letter >= 'A' && letter <= 'Z') letter += 'a' - 'A';
  }
  return lowered;
}

// Letters put in, left out, changed, or exchanged with the next one (Damerau
// and Levenshtein, no letter touched twice).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

std::string nearest(std::string_view word,
                    const std::vector<std::string>& known) {
  if (word.empty() || word.size() > longest) return {};
  const std::string given = lower(word);
  std::string best;
  std::size_t least = std::min<std::size_t>(2, (given.size() - 1) / 2) + 1;
  for (const std::string& candidate : known) {
    const std::size_t wrong = distance(given, lower(candidate));
    if (wrong < least) {
      best = candidate;
      least = wrong;
    }
  }
  if (!best.empty() || given.size() < 3) return best;
  const auto longer = std::find_if(known.begin(), known.end(),
                                   [&given](const std::string& candidate) {
                                     return lower(candidate).starts_with(given);
                                   });
  return longer == known.end() ? std::string() : *longer;
}

std::string did_you_mean(std::string_view word,
                         const std::vector<std::string>& known,
                         std::string_view mark) {
  const std::string meant = nearest(word, known);
  if (meant.empty()) return {};
  return "; did you mean " + std::string(mark) + meant + "?";
}

}  // namespace tamis::common
