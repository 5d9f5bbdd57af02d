// Groups of a weighted graph's nodes that hang together: modularity (Newman and
// Girvan 2004; with a resolution, Reichardt and Bornholdt 2006) raised by
// moving nodes and then whole groups, as Louvain does (Blondel, Guillaume,
// Lambiotte and Lefebvre 2008), always in the order of the nodes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tamis::keyword {

struct Neighbour {
  std::uint32_t node;
  double weight;  // over 0
};

// The neighbours of each node, each once; both have each other. A node may be
// its own: what is inside a group, counted from both ends.
using Graph = std::vector<std::vector<Neighbour>>;

// What each node has to all others, and to itself, together.
std::vector<double> strengths(const Graph& graph);

// The group of each node, numbered in the order of their first nodes. The
// higher `resolution`, the more groups; 1 is plain modularity.
std::vector<std::uint32_t> communities(const Graph& graph, double resolution);

// The modularity of `groups`: between -resolution and 1.
double modularity(const Graph& graph, const std::vector<std::uint32_t>& groups,
                  double resolution);

}  // namespace tamis::keyword
