// How much the neighbours of a vertex, and theirs, recommend it: PageRank (Brin
// and Page 1998) on a graph of weighted edges, as Mihalcea and Tarau 2004 write
// it:
//
//   S(v) = 0.15 + 0.85 * sum over neighbours u of w(u, v) * S(u) / W(u)
//
// where W(u) is the sum of the weights at u.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace tamis::keyword {

// Adds to each vertex of `to` what its neighbours hold in `from`, times the
// weights of the edges between: all that is asked of a graph.
using Spread = std::function<void(const std::vector<double>& from,
                                  std::vector<double>& to)>;

// S of `size` vertices, each 1 before the first step. Ends when no score
// changes by 0.0001 any more, or after 100 steps; a vertex without neighbours
// has 0.15.
std::vector<double> page_rank(std::size_t size, const Spread& spread);

}  // namespace tamis::keyword
