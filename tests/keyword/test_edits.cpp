#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "keyword/edits.hpp"

using tamis::keyword::are_within;

namespace {

// The whole table, as Wagner and Fischer 1974 fill it.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::size_t>> table(
      a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      const std::size_t changed = table[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
      table[i][j] =
          std::min({changed, table[i - 1][j] + 1, table[i][j - 1] + 1});
    }
  }
  return table[a.size()][b.size()];
}

}  // namespace

TEST_CASE("edits are letters put in, left out or changed") {
  struct Row {
    std::u32string_view a, b;
    std::size_t distance;
  };
  const Row rows[] = {
      {U"", U"", 0},
      {U"", U"moss", 4},
      {U"moss", U"moss", 0},
      {U"moss", U"mosses", 2},
      {U"copper", U"upper", 2},
      {U"\u00e9t\u00e9", U"ete", 2},
      {U"kitten", U"sitting", 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.distance);
    for (std::size_t most = 0; most < 9; ++most) {
      CHECK(are_within(most, row.a, row.b) == (row.distance <= most));
      CHECK(are_within(most, row.b, row.a) == (row.distance <= most));
    }
  }
}

TEST_CASE("the narrow table of edits says what the whole one says") {
  std::mt19937 random(7);
  for (int round = 0; round < 3'000; ++round) {
    std::u32string a(random() % 14, U'a');
    for (char32_t& letter : a) letter = U"abc"[random() % 3];
    std::u32string b = a;
    for (std::size_t edits = random() % 6; edits > 0 && !b.empty(); --edits) {
      const std::size_t at = random() % b.size();
      if (random() % 2) {
        b.erase(at, 1);
      } else {
        b.insert(at, 1, U'b');
      }
    }
    const std::size_t most = random() % 6;
    CHECK(are_within(most, a, b) == (distance(a, b) <= most));
  }
}
