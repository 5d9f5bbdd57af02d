// Character references and tags, as caption files and scraped pages have them.
#pragma once

#include <string>
#include <string_view>

namespace tamis::transcript {

// `text` with HTML's common character references decoded, once.
std::string without_entities(std::string_view text);

// `text` without tags that captions use (<i>, <c.colour>, <00:00:01.000>,
// {\an8}) and with runs of blanks made one. What is no such tag, as <LAUGHS>,
// stays.
std::string without_tags(std::string_view text);

}  // namespace tamis::transcript
