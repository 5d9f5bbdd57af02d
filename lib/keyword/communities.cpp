#include "communities.hpp"

#include <algorithm>
#include <numeric>

namespace tamis::keyword {
namespace {

double sum_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

// Nodes that move from group to group.
class Movement {
 public:
  Movement(const Graph& graph, double resolution)
      : graph_(graph),
        strengths_(strengths(graph)),
        group_strengths_(strengths_),
        groups_(graph.size()),
        to_group_(graph.size()),
        pull_(resolution / sum_of(strengths_)) {
    std::iota(groups_.begin(), groups_.end(), 0U);
  }

  // Moves each node to where it raises modularity most, until none moves; a
  // hundred rounds are more than any graph takes, but for rounding.
  void settle() {
    constexpr int most_rounds = 100;
    bool has_moved = true;
    for (int round = 0; has_moved && round < most_rounds; ++round) {
      has_moved = false;
      for (std::uint32_t node = 0; node < graph_.size(); ++node) {
        has_moved |= move(node);
      }
    }
  }

  // Numbered in the order of their first nodes.
  std::vector<std::uint32_t> groups() const {
    std::vector<std::uint32_t> numbers(groups_.size(), ~0u);
    std::vector<std::uint32_t> found;
    std::uint32_t next = 0;
    for (const std::uint32_t group : groups_) {
      if (numbers[group] == ~0u) numbers[group] = next++;
      found.push_back(numbers[group]);
    }
    return found;
  }

 private:
  bool move(std::uint32_t node) {
    const std::uint32_t home = groups_[node];
    for (const Neighbour& neighbour : graph_[node]) {
      if (neighbour.node == node) continue;
      to_group_[groups_[neighbour.node]] += neighbour.weight;
    }
    group_strengths_[home] -= strengths_[node];
    const auto gain = [&](std::uint32_t group) {
      return to_group_[group] -
             pull_ * strengths_[node] * group_strengths_[group];
    };
    constexpr double least = 1e-9;  // more than rounding makes
    std::uint32_t best = home;
    for (const Neighbour& neighbour : graph_[node]) {
      const std::uint32_t group = groups_[neighbour.node];
      if (gain(group) > gain(best) + least) best = group;
    }
    for (const Neighbour& neighbour : graph_[node]) {
      to_group_[groups_[neighbour.node]] = 0;
    }
    group_strengths_[best] += strengths_[node];
    groups_[node] = best;
    return best != home;
  }

  const Graph& graph_;
  std::vector<double> strengths_;
  std::vector<double> group_strengths_;
  std::vector<std::uint32_t> groups_;
  std::vector<double> to_group_;  // from the node at hand; 0 between moves
  double pull_;
};

std::uint32_t count_of(const std::vector<std::uint32_t>& groups) {
  std::uint32_t count = 0;
  for (const std::uint32_t group : groups) count = std::max(count, group + 1);
  return count;
}

// The graph whose nodes are the groups of another.
Graph joined(const Graph& graph, const std::vector<std::uint32_t>& groups) {
  const std::uint32_t count = count_of(groups);
  std::vector<std::vector<std::uint32_t>> members(count);
  for (std::uint32_t node = 0; node < graph.size(); ++node) {
    members[groups[node]].push_back(node);
  }
  Graph out(count);
  std::vector<double> weights(count);
  for (std::uint32_t group = 0; group < count; ++group) {
    for (const std::uint32_t node : members[group]) {
      for (const Neighbour& neighbour : graph[node]) {
        weights[groups[neighbour.node]] += neighbour.weight;
      }
    }
    for (std::uint32_t other = 0; other < count; ++other) {
      if (weights[other] > 0) out[group].push_back({other, weights[other]});
      weights[other] = 0;
    }
  }
  return out;
}

}  // namespace

std::vector<double> strengths(const Graph& graph) {
  std::vector<double> found;
  for (const auto& neighbours : graph) {
    double sum = 0;
    for (const Neighbour& neighbour : neighbours) sum += neighbour.weight;
    found.push_back(sum);
  }
  return found;
}

std::vector<std::uint32_t> communities(const Graph& graph, double resolution) {
  std::vector<std::uint32_t> found(graph.size());
  std::iota(found.begin(), found.end(), 0U);
  Graph level = graph;
  for (;;) {
    Movement movement(level, resolution);
    movement.settle();
    const std::vector<std::uint32_t> groups = movement.groups();
    for (std::uint32_t& group : found) group = groups[group];
    if (count_of(groups) == level.size()) return found;
    level = joined(level, groups);
  }
}

double modularity(const Graph& graph, const std::vector<std::uint32_t>& groups,
                  double resolution) {
  const std::vector<double> all = strengths(graph);
  const double total = sum_of(all);
  if (total == 0) return 0;
  std::vector<double> group_strengths(count_of(groups));
  double inside = 0;
  for (std::uint32_t node = 0; node < graph.size(); ++node) {
    group_strengths[groups[node]] += all[node];
    for (const Neighbour& neighbour : graph[node]) {
      if (groups[neighbour.node] == groups[node]) inside += neighbour.weight;
    }
  }
  double by_chance = 0;
  for (const double strength : group_strengths) {
    by_chance += strength / total * strength / total;
  }
  return inside / total - resolution * by_chance;
}

}  // namespace tamis::keyword
