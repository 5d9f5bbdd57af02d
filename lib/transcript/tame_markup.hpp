// Markup that libxml2 would lose or be slow on, made text before it sees it:
//   - it compares each attribute of a tag with all before it, so tags with a
//     thousand attributes or more are made text;
//   - a comment that is never closed takes all the rest, so it is made text;
//   - a zero byte ends its strings, so it is made a blank.
#pragma once

#include <string>
#include <string_view>

namespace tamis::transcript {

// `text` in the same number of bytes and lines; empty where it may stay as it
// is. Linear.
std::string tamed_markup(std::string_view text);

}  // namespace tamis::transcript
