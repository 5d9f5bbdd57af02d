#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <vector>

#include "keyword/grouping.hpp"

using tamis::keyword::Affinities;
using tamis::keyword::Graph;
using tamis::keyword::Group;
using tamis::keyword::grouped;
using tamis::keyword::Joining;
using tamis::keyword::nearest;
using tamis::keyword::weight_of;

namespace {

// Cliques of `size` nodes, whose affinities are 1, and .2 between first nodes
// of cliques that follow one another.
Affinities cliques(std::size_t count, std::size_t size) {
  Affinities found(count * size);
  for (std::size_t clique = 0; clique < count; ++clique) {
    for (std::size_t a = 0; a < size; ++a) {
      for (std::size_t b = a + 1; b < size; ++b) {
        found.add(clique * size + a, clique * size + b, 1);
      }
    }
    if (clique > 0) found.add(clique * size, (clique - 1) * size, .2);
  }
  return found;
}

std::vector<double> ones(std::size_t count) {
  return std::vector<double>(count, 1.0);
}

std::set<std::uint32_t> neighbours(const Graph& graph, std::size_t node) {
  std::set<std::uint32_t> found;
  for (const auto& neighbour : graph[node]) found.insert(neighbour.node);
  return found;
}

Affinities random_affinities(std::mt19937& random, std::size_t count) {
  Affinities found(count);
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b) {
      if (random() % 3 == 0)
        found.add(a, b, 1e-3 * static_cast<double>(random() % 1000));
    }
  }
  return found;
}

}  // namespace

TEST_CASE("each thing keeps those that go with it best") {
  Affinities affinities(6);
  for (std::size_t other = 1; other < 6; ++other) {
    affinities.add(0, other, 1 - .18 * static_cast<double>(other));
  }
  affinities.add(1, 2, .05);
  struct Row {
    std::size_t most;
    float least;
    std::size_t node;
    std::set<std::uint32_t> wanted;
  };
  const Row rows[] = {
      {9, 0, 0, {1, 2, 3, 4, 5}},
      {9, 0, 1, {0, 2}},
      {2, 0, 1, {0, 2}},
      {1, 0, 1, {0}},
      {1, 0, 0, {1, 2, 3, 4, 5}},  // it is the best of each
      {0, 0, 0, {}},
      {9, .9F, 1, {0, 2}},  // three are kept at any rate
  };
  for (const Row& row : rows) {
    CAPTURE(row.node);
    const Graph graph = nearest(affinities, row.most, row.least);
    CHECK(neighbours(graph, row.node) == row.wanted);
  }
  // Of five alike, 0 keeps the first three; 4 has three that are better.
  Affinities alike(6);
  for (std::size_t other = 1; other < 6; ++other) alike.add(0, other, .05);
  for (std::size_t other = 1; other < 4; ++other) alike.add(4, other, .2);
  CHECK(neighbours(nearest(alike, 9, .1F), 4) ==
        std::set<std::uint32_t>{1, 2, 3});
  CHECK(neighbours(nearest(alike, 9, .01F), 4) ==
        std::set<std::uint32_t>{0, 1, 2, 3});
}

TEST_CASE("a group joins the one it is nearest to, or goes") {
  const Graph graph = nearest(cliques(3, 4), 10, 0);
  std::vector<double> weights = ones(12);
  weights[11] = .5;
  Joining joining(graph, weights, {{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9, 10, 11}});
  SUBCASE("joins") {
    joining.take(2, 0);
    CHECK(joining.groups() ==
          std::vector<Group>{{4, 5, 6, 7, 8, 9, 10, 11}, {0, 1, 2, 3}});
  }
  SUBCASE("goes") {
    joining.take(2, 1);
    CHECK(joining.groups() == std::vector<Group>{{0, 1, 2, 3}, {4, 5, 6, 7}});
  }
}

TEST_CASE("as many groups as there are communities come back for 0") {
  struct Row {
    std::size_t cliques;
    std::size_t size;
    std::size_t groups;
  };
  const Row rows[] = {
      {1, 6, 1},    {3, 6, 3},    {8, 10, 8},
      {12, 10, 12}, {30, 10, 12}, {12, 4, 4},  // one for ten nodes
      {6, 1, 1},                               // tied by twos only
  };
  for (const Row& row : rows) {
    CAPTURE(row.cliques);
    const Graph graph = nearest(cliques(row.cliques, row.size), 10, .1F);
    const auto found = grouped(graph, ones(graph.size()), 0);
    CHECK(found.size() == row.groups);
  }
  CHECK(grouped({}, {}, 0).empty());
  CHECK(grouped({}, {}, 3).empty());
}

TEST_CASE("the communities of a graph are its groups, the weightiest first") {
  const Graph graph = nearest(cliques(3, 4), 10, .1F);
  std::vector<double> weights = ones(12);
  weights[9] = 5;
  CHECK(grouped(graph, weights, 0) ==
        std::vector<Group>{{8, 9, 10, 11}, {0, 1, 2, 3}, {4, 5, 6, 7}});
}

TEST_CASE("as many groups as are wanted come back, where there are nodes") {
  std::mt19937 random(8);
  for (int round = 0; round < 60; ++round) {
    const std::size_t nodes = random() % 40;
    const std::size_t count = 1 + random() % 12;
    const Graph graph = nearest(random_affinities(random, nodes), 5, .1F);
    std::vector<double> weights(nodes);
    for (double& weight : weights)
      weight = static_cast<double>(1 + random() % 5);
    const auto found = grouped(graph, weights, count);
    CHECK(found.size() == std::min(nodes, count));
    std::set<std::uint32_t> seen;
    double last = 1e9;
    for (const Group& group : found) {
      CHECK(!group.empty());
      CHECK(std::is_sorted(group.begin(), group.end()));
      for (const std::uint32_t member : group) {
        CHECK(seen.insert(member).second);
      }
      CHECK(weight_of(group, weights) <= last);
      last = weight_of(group, weights);
    }
    CHECK(found == grouped(graph, weights, count));
  }
}

TEST_CASE("one group of a connected graph holds all of it") {
  const Graph graph = nearest(cliques(5, 4), 10, .1F);
  const auto found = grouped(graph, ones(20), 1);
  REQUIRE(found.size() == 1);
  CHECK(found[0].size() == 20);
}

TEST_CASE("where no one says how many, no group has most of the weight") {
  // A long chain of loosely tied cliques, which plain modularity joins by twos
  // and threes (Fortunato and Barthélemy 2007).
  const Graph graph = nearest(cliques(9, 3), 10, .1F);
  for (const Group& group : grouped(graph, ones(27), 0)) {
    CHECK(group.size() <= 9);
  }
}
