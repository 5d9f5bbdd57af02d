// What somebody meant who mistyped a word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tamis::common {

// Of `known` the word nearest to `word`: at most two letters wrong, lacking,
// too many or exchanged, and fewer than half of them, case aside; else the
// first that begins with it. Empty where none is near.
std::string nearest(std::string_view word,
                    const std::vector<std::string>& known);

// "; did you mean --words?", with `mark` before the word; empty where none is
// near.
std::string did_you_mean(std::string_view word,
                         const std::vector<std::string>& known,
                         std::string_view mark = "");

}  // namespace tamis::common
