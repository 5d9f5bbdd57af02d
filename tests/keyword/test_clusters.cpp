#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>
#include <random>
#include <vector>

#include "keyword/clusters.hpp"

using tamis::keyword::clusters_of;
using tamis::keyword::StemSet;

namespace {

using Clusters = std::vector<std::uint32_t>;

double overlap(const StemSet& a, const StemSet& b) {
  StemSet both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::back_inserter(both));
  const auto shared = static_cast<double>(both.size());
  return shared / (static_cast<double>(a.size() + b.size()) - shared);
}

// The average over all pairs of the two clusters' phrases.
double similarity(const std::vector<StemSet>& phrases, const Clusters& clusters,
                  std::uint32_t a, std::uint32_t b) {
  double sum = 0;
  double pairs = 0;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    for (std::size_t k = 0; k < phrases.size(); ++k) {
      if (clusters[i] != a || clusters[k] != b) continue;
      sum += overlap(phrases[i], phrases[k]);
      ++pairs;
    }
  }
  return sum / pairs;
}

// Merges the two most similar clusters, again and again; none where two merges
// are as good as each other and share a cluster.
std::optional<Clusters> merged_one_by_one(const std::vector<StemSet>& phrases,
                                          double threshold) {
  Clusters clusters(phrases.size());
  std::iota(clusters.begin(), clusters.end(), 0);
  for (;;) {
    double best = 0;
    std::uint32_t into = 0;
    std::uint32_t gone = 0;
    bool is_open = false;
    for (std::uint32_t a = 0; a < clusters.size(); ++a) {
      for (std::uint32_t b = a + 1; b < clusters.size(); ++b) {
        if (clusters[a] != a || clusters[b] != b) continue;
        const double found = similarity(phrases, clusters, a, b);
        if (std::abs(found - best) < 1e-9) {
          is_open |= a == into || a == gone || b == into || b == gone;
        } else if (found > best) {
          best = found;
          into = a;
          gone = b;
          is_open = false;
        }
      }
    }
    if (best < threshold - 1e-9) return clusters;
    if (is_open) return std::nullopt;
    std::replace(clusters.begin(), clusters.end(), gone, into);
  }
}

}  // namespace

TEST_CASE("phrases that overlap by a quarter on average are one cluster") {
  struct Row {
    std::vector<StemSet> phrases;
    Clusters expected;
  };
  const Row rows[] = {
      {{}, {}},
      {{{1}}, {0}},
      {{{1}, {2}, {1}}, {0, 1, 0}},
      // A quarter is enough, a fifth is not.
      {{{1, 2}, {1, 3, 4}}, {0, 0}},
      {{{1, 2, 5}, {1, 3, 4}}, {0, 1}},
      // 1/3 with the second, 0 with the first: 1/6 on average.
      {{{1, 2}, {2, 3}, {3, 4}}, {0, 0, 2}},
      // 1/2 and 1/3 with them.
      {{{1}, {1, 2}, {1, 3}}, {0, 0, 0}},
      // The second is nearer to the third than to the first.
      {{{1, 9}, {1, 2, 3}, {2, 3}}, {0, 1, 1}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.phrases.size());
    CHECK(clusters_of(row.phrases, .25) == row.expected);
  }
}

TEST_CASE("chains find the clusters that merging one by one finds") {
  // Primes as sizes, to leave few pairs alike.
  std::mt19937 random(11);
  const std::size_t sizes[] = {1, 2, 3, 5, 7, 11, 13};
  int judged = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<StemSet> phrases(random() % 14);
    for (StemSet& phrase : phrases) {
      for (std::size_t left = sizes[random() % 7]; left > 0; --left) {
        phrase.push_back(static_cast<std::uint32_t>(random() % 40));
      }
      std::sort(phrase.begin(), phrase.end());
      phrase.erase(std::unique(phrase.begin(), phrase.end()), phrase.end());
    }
    const auto expected = merged_one_by_one(phrases, .1);
    if (!expected) continue;
    ++judged;
    CAPTURE(round);
    CHECK(clusters_of(phrases, .1) == *expected);
  }
  CHECK(judged > 50);
}
