// Things in as many groups as are wanted, by what goes with what.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "affinity.hpp"
#include "communities.hpp"
#include "joining.hpp"

namespace tamis::keyword {

// Each thing with the `most` that go with it best, since many faint affinities
// drown the few that tell; also where only one of two finds the other among its
// own. Affinities under `least` count for the best three alone.
Graph nearest(const Affinities& affinities, std::size_t most, float least);

// The communities of a graph whose nodes have `weights`, the weightiest first.
//
// For a `count` of 0 as many as modularity finds, at a resolution that leaves
// none with most of the weight: at most twelve, and one for ten nodes, none of
// them too light to tell. Of the others a node or two join what they are
// nearest to; a larger group joins another where that raises modularity, or its
// nodes are in no group.
//
// Else `count`, or fewer where there are fewer nodes: found at a resolution
// that gives at least so many, the lightest joined with what they are nearest
// to.
std::vector<Group> grouped(const Graph& graph, std::span<const double> weights,
                           std::size_t count);

}  // namespace tamis::keyword
