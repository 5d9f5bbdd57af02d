// Things in as many groups as are wanted, by what goes with what.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "affinity.hpp"
#include "communities.hpp"

namespace tamis::keyword {

using Group = std::vector<std::uint32_t>;  // sorted, at least one

// Each node with those that go with it most, since the many faint affinities
// would drown the few that tell; also where only one of the two finds the other
// among its own.
Graph nearest(const Affinities& affinities, std::size_t neighbours);

// The communities of what has `affinities` and `weights`, the weightiest first:
// `count` of them, or fewer where there are fewer things; for 0 as many as
// modularity finds, at most twelve, but none that is too light to tell. Those
// that are too many join what they go with best; what goes with nothing is in
// no group.
std::vector<Group> grouped(const Affinities& affinities,
                           std::span<const double> weights, std::size_t count);

}  // namespace tamis::keyword
