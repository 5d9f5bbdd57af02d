// Groups of a graph's nodes that join one another, the lightest first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "communities.hpp"

namespace tamis::keyword {

using Group = std::vector<std::uint32_t>;  // sorted, at least one

double weight_of(const Group& group, std::span<const double> weights);

class Joining {
 public:
  // The graph and the weights of its nodes must live longer.
  Joining(const Graph& graph, std::span<const double> weights,
          std::vector<Group> groups);

  // The weightiest first.
  const std::vector<Group>& groups() const { return groups_; }

  // Takes the group at `place` away. It joins the one it is nearest to, by what
  // is between them over what chance would have there, if that is over `least`:
  // at 1 and more this raises modularity.
  void take(std::size_t place, double least);

 private:
  void insert(Group group);

  const Graph& graph_;
  std::span<const double> weights_;
  std::vector<double> strengths_;  // of the nodes
  double total_;
  std::vector<Group> groups_;
};

}  // namespace tamis::keyword
