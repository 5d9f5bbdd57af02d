// What a file is, by its content.
#pragma once

#include <optional>
#include <string_view>

#include "tamis/transcript/read.hpp"

namespace tamis::transcript {

// Enough of a file to know its format by, in bytes.
inline constexpr std::size_t probe_size = 65536;

// Whether `head`, the beginning of a file of JSON records, has one record a
// line, so that the file can be read line by line.
bool has_record_lines(std::string_view head);

// The format of a file of which the lines of `head` have come so far; none
// where the next lines may say otherwise.
std::optional<Format> live_format_of(std::string_view head);

}  // namespace tamis::transcript
