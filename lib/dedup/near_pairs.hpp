// Pairs, those with texts of earlier runs too.
#pragma once

#include <vector>

#include "near_memory.hpp"
#include "tamis/dedup/near_stages.hpp"

namespace tamis::dedup {

// As the public pairs(), where `memory` is null. Else the texts of the postings
// are those of this run, none is paired with itself nor two of earlier runs,
// and what later runs ask for is learned.
std::vector<Pair> pairs(Postings&& postings, const NearOptions& options,
                        NearMemory* memory);

}  // namespace tamis::dedup
