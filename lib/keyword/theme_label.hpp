// What a theme is called.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "affinity.hpp"
#include "joining.hpp"
#include "merged_keywords.hpp"

namespace tamis::keyword {

// The keyword of a theme that says most: weighty, near to the others, and told
// in few of the `documents`. Where it is told in less than a third of the
// theme's parts, a second one that shares no word with it and is told
// elsewhere, behind " · ". `group` holds numbers in `keywords`.
std::string theme_label(std::span<const MergedKeyword> keywords,
                        const Affinities& affinities, const Group& group,
                        std::size_t documents);

}  // namespace tamis::keyword
