// The lines that say from when to when a caption stands.
#pragma once

#include <optional>
#include <string_view>

#include "cues.hpp"

namespace tamis::transcript {

// `00:01:02,500 --> 00:01:04.000 align:start`, with the arrow also as `-->`
// escaped, `->` or `—>`; `0:01:02.500,0:01:04.000` of SBV.
std::optional<Timing> timing_of(std::string_view line);

// Whether a line that is no timing is one gone wrong, and not text with an
// arrow in it.
bool is_bad_timing(std::string_view line);

// What every timing line fulfils, good or bad: told by its first sign.
bool begins_like_timing(std::string_view line);

// Whether `line` is a timing as SBV writes it.
bool is_sbv_timing(std::string_view line);

}  // namespace tamis::transcript
