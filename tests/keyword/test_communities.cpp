#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include "keyword/communities.hpp"

using tamis::keyword::communities;
using tamis::keyword::Graph;
using tamis::keyword::modularity;

namespace {

using Numbers = std::vector<std::uint32_t>;

Graph graph_of(std::size_t nodes,
               const std::vector<std::pair<unsigned, unsigned>>& edges) {
  Graph graph(nodes);
  for (const auto& [a, b] : edges) {
    graph[a].push_back({b, 1});
    graph[b].push_back({a, 1});
  }
  return graph;
}

Graph random_graph(std::mt19937& random, std::size_t nodes, double density) {
  Graph graph(nodes);
  std::uniform_real_distribution<double> chance(0, 1);
  for (std::uint32_t a = 0; a < nodes; ++a) {
    for (std::uint32_t b = a + 1; b < nodes; ++b) {
      if (chance(random) > density) continue;
      const double weight = .1 + chance(random);
      graph[a].push_back({b, weight});
      graph[b].push_back({a, weight});
    }
  }
  return graph;
}

// The highest modularity of any groups, by trying them all.
double highest(const Graph& graph, double resolution, Numbers groups = {},
               std::uint32_t count = 0) {
  if (groups.size() == graph.size()) {
    return modularity(graph, groups, resolution);
  }
  double most = -10;
  for (std::uint32_t group = 0; group <= count; ++group) {
    Numbers longer = groups;
    longer.push_back(group);
    most = std::max(
        most, highest(graph, resolution, longer, std::max(count, group + 1)));
  }
  return most;
}

}  // namespace

TEST_CASE("modularity is what hand and paper give") {
  // Two triangles and an edge between them: 14 ends, of which 12 are inside,
  // and each half has 7 of 14: 12/14 - 2 (1/2)^2.
  const Graph triangles =
      graph_of(6, {{0, 1}, {0, 2}, {1, 2}, {3, 4}, {3, 5}, {4, 5}, {2, 3}});
  struct Row {
    Numbers groups;
    double resolution;
    double value;
  };
  const Row rows[] = {
      {{0, 0, 0, 1, 1, 1}, 1, 5.0 / 14},
      {{0, 0, 0, 1, 1, 1}, 2, -1.0 / 7},
      {{0, 0, 0, 0, 0, 0}, 1, 0},
      {{0, 1, 2, 3, 4, 5}, 1, -(4 * 4 + 2 * 9) / 196.0},
  };
  for (const Row& row : rows) {
    CHECK(modularity(triangles, row.groups, row.resolution) ==
          doctest::Approx(row.value));
  }
  CHECK(communities(triangles, 1) == Numbers{0, 0, 0, 1, 1, 1});
  CHECK(communities(triangles, .1) == Numbers(6, 0));
  CHECK(communities(triangles, 10) == Numbers{0, 1, 2, 3, 4, 5});
}

TEST_CASE("nodes without neighbours are groups of their own") {
  CHECK(communities({}, 1).empty());
  CHECK(communities(Graph(3), 1) == Numbers{0, 1, 2});
  CHECK(communities(graph_of(4, {{1, 3}}), 1) == Numbers{0, 1, 2, 1});
}

TEST_CASE("a ring of cliques falls into its cliques") {
  std::vector<std::pair<unsigned, unsigned>> edges;
  constexpr unsigned cliques = 8;
  constexpr unsigned size = 5;
  for (unsigned clique = 0; clique < cliques; ++clique) {
    for (unsigned a = 0; a < size; ++a) {
      for (unsigned b = a + 1; b < size; ++b) {
        edges.emplace_back(clique * size + a, clique * size + b);
      }
    }
    edges.emplace_back(clique * size, (clique + 1) % cliques * size + 1);
  }
  const Numbers found = communities(graph_of(cliques * size, edges), 1);
  for (unsigned node = 0; node < found.size(); ++node) {
    CHECK(found[node] == node / size);
  }
}

TEST_CASE("communities of small graphs are near the best there are") {
  std::mt19937 random(5);
  double found = 0;
  double best = 0;
  for (int round = 0; round < 60; ++round) {
    const Graph graph = random_graph(random, 3 + random() % 5, .5);
    const double resolution = round % 2 == 0 ? 1 : 1.5;
    const double value =
        modularity(graph, communities(graph, resolution), resolution);
    const double most = highest(graph, resolution);
    CHECK(value <= most + 1e-9);
    found += value + resolution;
    best += most + resolution;
  }
  CHECK(found > .99 * best);
}

TEST_CASE("no node and no group gains by moving") {
  std::mt19937 random(6);
  for (int round = 0; round < 20; ++round) {
    const Graph graph = random_graph(random, 40, .15);
    const Numbers groups = communities(graph, 1);
    CHECK(communities(graph, 1) == groups);
    const double value = modularity(graph, groups, 1);
    const std::uint32_t count = *std::max_element(groups.begin(), groups.end());
    for (std::uint32_t a = 0; a <= count; ++a) {
      for (std::uint32_t b = a + 1; b <= count; ++b) {
        Numbers joined = groups;
        std::replace(joined.begin(), joined.end(), b, a);
        for (std::uint32_t& group : joined) group -= group > b;
        CHECK(modularity(graph, joined, 1) <= value + 1e-9);
      }
    }
  }
}
