#include "edits.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace tamis::keyword {

// Row by row, and of each row only the places that `most` steps aside reach;
// what a row has never written stands at its first value, which is more.
bool are_within(std::size_t most, std::u32string_view a,
                std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most) return false;
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t begin = i > most ? i - most : 1;
    const std::size_t end = std::min(b.size(), i + most);
    std::size_t diagonal = row[begin - 1];
    row[begin - 1] = begin == 1 ? i : most + 1;
    std::size_t least = row[begin - 1];
    for (std::size_t j = begin; j <= end; ++j) {
      const std::size_t changed = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
      least = std::min(least, row[j]);
    }
    if (least > most) return false;
  }
  return row[b.size()] <= most;
}

}  // namespace tamis::keyword
