// Front matter: what a note or page says of itself above its text.
#pragma once

#include <span>

#include "lines.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

// The number of lines that front matter takes at the top, its fences (`---` or
// `+++`) counted; 0 where there is none: a rule and a text, or an opening that
// nothing closes.
std::size_t front_matter_size(std::span<const Line> lines);

// Adds `lines`, without the fences, to title and meta. Read is a small part of
// YAML and TOML: keys, plain, quoted and folded values, lists. What is no such
// line goes on the value above it.
void add_front_matter(std::span<const Line> lines, Document& document);

}  // namespace tamis::transcript
