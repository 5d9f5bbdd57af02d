// The method of tamis: coverage of concepts, where single stems weigh beside
// pairs, and what a sentence covers is worth more or less by how it is told and
// where (evidence.hpp).
#pragma once

#include "concepts.hpp"
#include "greedy.hpp"
#include "reading.hpp"
#include "tamis/summary/summary.hpp"

namespace tamis::summary {

Greedy::Worth blend_worth(const Reading& reading, const Concepts& concepts,
                          const Options& options);

}  // namespace tamis::summary
