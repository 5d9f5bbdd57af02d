// The forms that a summary is printed in.
#pragma once

#include <string>
#include <string_view>

#include "summarize/digest.hpp"

namespace tamis::apps {

// For people: a paragraph for each turn that is quoted.
std::string prose_of(const Digest& digest);

// A line of JSON; of a corpus each sentence bears its source.
std::string row_of(const Digest& digest, const std::string& by);

// Minutes, in Markdown: what it is, its keywords, its sections, and the quotes
// with who and when.
std::string minutes_of(const Digest& digest, const std::string& by);

// Captions, in WebVTT, in the order of their times: none begins before the one
// before it ends. Together they last `most` seconds at most; 0: no bound. The
// document has times.
std::string captions_of(const Digest& digest, double most);

}  // namespace tamis::apps
