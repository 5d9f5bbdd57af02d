#include "joining.hpp"

#include <algorithm>
#include <numeric>

namespace tamis::keyword {

double weight_of(const Group& group, std::span<const double> weights) {
  double sum = 0;
  for (const std::uint32_t member : group) sum += weights[member];
  return sum;
}

Joining::Joining(const Graph& graph, std::span<const double> weights,
                 std::vector<Group> groups)
    : graph_(graph), weights_(weights), strengths_(strengths(graph)) {
  total_ = std::accumulate(strengths_.begin(), strengths_.end(), 0.0);
  for (Group& group : groups) insert(std::move(group));
}

void Joining::insert(Group group) {
  const double weight = weight_of(group, weights_);
  const auto place =
      std::find_if(groups_.begin(), groups_.end(), [&](const Group& other) {
        const double its = weight_of(other, weights_);
        return its < weight || (its == weight && group[0] < other[0]);
      });
  groups_.insert(place, std::move(group));
}

void Joining::take(std::size_t place, double least) {
  const Group taken = std::move(groups_[place]);
  groups_.erase(groups_.begin() + static_cast<std::ptrdiff_t>(place));
  std::vector<double> ties(graph_.size());  // of each node with those taken
  for (const std::uint32_t member : taken) {
    for (const Neighbour& neighbour : graph_[member]) {
      ties[neighbour.node] += neighbour.weight;
    }
  }
  const double strength = weight_of(taken, strengths_);
  auto best = groups_.end();
  for (auto group = groups_.begin(); group != groups_.end(); ++group) {
    const double between = weight_of(*group, ties);
    if (between == 0) continue;
    const double by_chance = strength * weight_of(*group, strengths_) / total_;
    if (between <= least * by_chance) continue;
    least = between / by_chance;
    best = group;
  }
  if (best == groups_.end()) return;
  Group joined = std::move(*best);
  groups_.erase(best);
  joined.insert(joined.end(), taken.begin(), taken.end());
  std::sort(joined.begin(), joined.end());
  insert(std::move(joined));
}

}  // namespace tamis::keyword
