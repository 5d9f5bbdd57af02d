// Markdown's marks within a line.
#pragma once

#include <string>
#include <string_view>

namespace tamis::transcript {

// `text` without what stands between `open` and `close`, marks included.
std::string without_between(std::string_view text, std::string_view open,
                            std::string_view close);

// [text](address "title") and [text][reference] give their text, ![…](…) and
// [^1] nothing, <https://…> its address; <b>, <a href> and their kin go, <br>
// is a blank.
std::string without_links(std::string_view text);

// `text` without pairs of marks that hug words: **bold**, `code`, ~~gone~~. A
// mark between blanks or within a word stays.
std::string without_emphasis(std::string_view text);

// `text` without backslashes before any of `marks`.
std::string unescaped(std::string_view text, std::string_view marks);

}  // namespace tamis::transcript
