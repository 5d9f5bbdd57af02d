#include "grouping.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tamis::keyword {
namespace {

constexpr std::size_t neighbours = 12;

// Where nobody says how many groups there are to be.
constexpr std::size_t most_groups = 12;
constexpr double least_share = .03;  // of the weight of all
constexpr std::size_t least_size = 3;

std::vector<Group> members(const std::vector<std::uint32_t>& groups) {
  std::vector<Group> found;
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    if (groups[i] >= found.size()) found.resize(groups[i] + 1);
    found[groups[i]].push_back(i);
  }
  return found;
}

// Groups that join, the lightest first.
class Joining {
 public:
  Joining(const Affinities& affinities, std::span<const double> weights,
          std::vector<Group> groups)
      : affinities_(affinities), weights_(weights), groups_(std::move(groups)) {
    std::sort(groups_.begin(), groups_.end(),
              [&](const Group& a, const Group& b) { return is_before(a, b); });
  }

  const std::vector<Group>& groups() const { return groups_; }
  std::vector<Group> take() { return std::move(groups_); }

  double weight(const Group& group) const {
    double sum = 0;
    for (const std::uint32_t member : group) sum += weights_[member];
    return sum;
  }

  // Joins the lightest group with the one it goes with best by the mean of
  // their members' affinities; whether there was one.
  bool join_lightest() {
    const Group last = groups_.back();
    std::size_t best = groups_.size();
    double most = 0;
    for (std::size_t i = 0; i + 1 < groups_.size(); ++i) {
      const double mean = mean_affinity(last, groups_[i]);
      if (mean > most) {
        most = mean;
        best = i;
      }
    }
    if (best == groups_.size()) return false;
    groups_.pop_back();
    Group joined = std::move(groups_[best]);
    groups_.erase(groups_.begin() + static_cast<std::ptrdiff_t>(best));
    joined.insert(joined.end(), last.begin(), last.end());
    std::sort(joined.begin(), joined.end());
    const auto place = std::lower_bound(
        groups_.begin(), groups_.end(), joined,
        [&](const Group& a, const Group& b) { return is_before(a, b); });
    groups_.insert(place, std::move(joined));
    return true;
  }

  void drop_lightest() { groups_.pop_back(); }

 private:
  bool is_before(const Group& a, const Group& b) const {
    const double first = weight(a);
    const double second = weight(b);
    return first != second ? first > second : a[0] < b[0];
  }

  double mean_affinity(const Group& a, const Group& b) const {
    double sum = 0;
    for (const std::uint32_t first : a) {
      for (const std::uint32_t second : b) {
        sum += static_cast<double>(affinities_.of(first, second));
      }
    }
    return sum / static_cast<double>(a.size() * b.size());
  }

  const Affinities& affinities_;
  std::span<const double> weights_;
  std::vector<Group> groups_;  // the weightiest first
};

std::vector<Group> as_found(const Affinities& affinities,
                            std::span<const double> weights,
                            const Graph& graph) {
  Joining joining(affinities, weights, members(communities(graph, 1)));
  const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
  while (joining.groups().size() > 1) {
    const Group& last = joining.groups().back();
    if (joining.groups().size() <= most_groups && last.size() >= least_size &&
        joining.weight(last) >= least_share * all) {
      break;
    }
    if (!joining.join_lightest()) joining.drop_lightest();
  }
  return joining.take();
}

std::vector<Group> as_wanted(const Affinities& affinities,
                             std::span<const double> weights,
                             const Graph& graph, std::size_t count) {
  constexpr double highest_resolution = 20;
  std::vector<Group> found;
  for (double resolution = 1; resolution < highest_resolution;
       resolution *= 1.25) {
    found = members(communities(graph, resolution));
    const auto substantial = std::count_if(
        found.begin(), found.end(),
        [](const Group& group) { return group.size() >= least_size; });
    if (static_cast<std::size_t>(substantial) >= count) break;
  }
  if (found.size() < count) {
    found.clear();
    for (std::uint32_t i = 0; i < weights.size(); ++i) found.push_back({i});
  }
  Joining joining(affinities, weights, std::move(found));
  while (joining.groups().size() > count) {
    if (!joining.join_lightest()) joining.drop_lightest();
  }
  return joining.take();
}

}  // namespace

Graph nearest(const Affinities& affinities, std::size_t most) {
  Graph graph(affinities.size());
  std::vector<std::uint32_t> order;
  for (std::uint32_t a = 0; a < graph.size(); ++a) {
    const auto row = affinities.row(a);
    order.clear();
    for (std::uint32_t b = 0; b < graph.size(); ++b) {
      if (row[b] > 0) order.push_back(b);
    }
    const std::size_t kept = std::min(most, order.size());
    std::partial_sort(order.begin(),
                      order.begin() + static_cast<std::ptrdiff_t>(kept),
                      order.end(), [&](std::uint32_t x, std::uint32_t y) {
                        return row[x] != row[y] ? row[x] > row[y] : x < y;
                      });
    order.resize(kept);
    for (const std::uint32_t b : order) {
      graph[a].push_back({b, double{row[b]}});
      graph[b].push_back({a, double{row[b]}});
    }
  }
  for (auto& own : graph) {
    const auto by_node = [](const Neighbour& x, const Neighbour& y) {
      return x.node < y.node;
    };
    const auto is_same = [](const Neighbour& x, const Neighbour& y) {
      return x.node == y.node;
    };
    std::sort(own.begin(), own.end(), by_node);
    own.erase(std::unique(own.begin(), own.end(), is_same), own.end());
  }
  return graph;
}

std::vector<Group> grouped(const Affinities& affinities,
                           std::span<const double> weights, std::size_t count) {
  const Graph graph = nearest(affinities, neighbours);
  return count == 0 ? as_found(affinities, weights, graph)
                    : as_wanted(affinities, weights, graph, count);
}

}  // namespace tamis::keyword
