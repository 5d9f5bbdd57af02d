// One reader per family of formats. Each takes UTF-8 with LF line ends and
// gives one document, but for text: its form holds several under
// `==> name <==`. Those of JSON stand in json_formats.hpp, those of XML and
// HTML in markup_formats.hpp.
#pragma once

#include <string_view>
#include <vector>

#include "cues.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis::transcript {

Document read_text(std::string_view text, std::size_t first_line);
Document read_markdown(std::string_view text);
Document read_markdown(std::string_view text, Problems& problems);
Document read_captions(std::string_view text, Format format, Problems& problems,
                       Extent extent = Extent::whole);
Document read_tsv(std::string_view text, Problems& problems);

// Whether `text` is rows of times and text.
bool is_tsv(std::string_view text);

}  // namespace tamis::transcript
