// What is said in one line, whatever stands before it.
//
//   speech_in("[00:12:34] Anna: Good morning.") == "Good morning."
#pragma once

#include <string_view>

namespace tamis::transcript {

// `line` without a time and a speaker's label at its beginning, in the
// notations that read() knows; empty where it is a time or a label alone. One
// line is no evidence, so a label is whatever has the shape of one: fit for
// comparing lines, not for reading them. "At 10:30 we begin" stays whole, of
// "Paris: the trains stand still" only the trains are left.
std::string_view speech_in(std::string_view line);

}  // namespace tamis::transcript
