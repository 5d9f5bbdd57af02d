#include <doctest/doctest.h>

#include <numeric>
#include <utility>
#include <vector>

#include "keyword/page_rank.hpp"

using tamis::keyword::page_rank;

namespace {

struct Edge {
  std::size_t a, b;
  double weight = 1;
};

std::vector<double> scores(std::size_t size, const std::vector<Edge>& edges) {
  return page_rank(size, [&edges](const auto& from, auto& to) {
    for (const Edge& edge : edges) {
      to[edge.a] += edge.weight * from[edge.b];
      to[edge.b] += edge.weight * from[edge.a];
    }
  });
}

}  // namespace

// Mihalcea and Tarau 2004 print, for the words of an abstract, numbers 1.46,
// inequations 1.45, linear 1.29, diophantine 1.28, upper 0.99, bounds 0.99 and
// strict 0.77. These follow from the words that stand side by side in it:
//   upper - bounds: each 1
//   strict - inequations - nonstrict: the middle m = 0.15 + 0.85 * 2 e, an end
//     e = 0.15 + 0.85 * m / 2, so m = 1.459, e = 0.770
//   constraints - linear - diophantine - equations: inside
//     m = 0.15 + 0.85 * (e + m / 2), so m = 1.298
TEST_CASE("the scores that TextRank's paper prints come out") {
  enum {
    upper,
    bounds,
    strict,
    inequations,
    nonstrict,
    constraints,
    linear,
    diophantine,
    equations,
    alone,
    words
  };
  const auto found = scores(words, {{upper, bounds},
                                    {strict, inequations},
                                    {inequations, nonstrict},
                                    {constraints, linear},
                                    {linear, diophantine},
                                    {diophantine, equations}});
  const auto near = [](double value) {
    return doctest::Approx(value).epsilon(.001);
  };
  CHECK(found[upper] == near(1));
  CHECK(found[bounds] == near(1));
  CHECK(found[inequations] == near(1.459));
  CHECK(found[strict] == near(.770));
  CHECK(found[nonstrict] == near(.770));
  CHECK(found[linear] == near(1.298));
  CHECK(found[diophantine] == near(1.298));
  CHECK(found[alone] == near(.15));
}

TEST_CASE("a heavy edge gives more than a light one") {
  // a = 0.15 + 0.85 * (b + c), b = 0.15 + 0.85 * a * 3/4, c with 1/4:
  // a = 1.459, b = 1.080, c = 0.460
  const auto found = scores(3, {{0, 1, 3}, {0, 2, 1}});
  CHECK(found[0] == doctest::Approx(1.459).epsilon(.001));
  CHECK(found[1] == doctest::Approx(1.080).epsilon(.001));
  CHECK(found[2] == doctest::Approx(.460).epsilon(.001));
}

TEST_CASE("scores of a graph where all have neighbours are 1 on average") {
  std::vector<Edge> ring;
  for (std::size_t i = 0; i < 50; ++i) {
    ring.push_back({i, (i + 1) % 50, 1. + static_cast<double>(i % 7)});
    ring.push_back({i, (i * i + 3) % 50});
  }
  std::erase_if(ring, [](const Edge& edge) { return edge.a == edge.b; });
  const auto found = scores(50, ring);
  CHECK(std::accumulate(found.begin(), found.end(), 0.) ==
        doctest::Approx(50).epsilon(.001));
  CHECK(scores(0, {}).empty());
}
