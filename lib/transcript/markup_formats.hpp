// Formats in XML and HTML: how they are told from others, and their readers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/transcript/document.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis::transcript {

// The format of `text`, or of the whole that `text` is the beginning of, if it
// is one in XML or HTML. Captions with tags and Markdown with some HTML are
// not.
std::optional<Format> markup_format_of(std::string_view text);

// `text` (UTF-8, LF) read as `format`, which must be one that
// markup_format_of() gives.
Document read_markup(std::string_view text, Format format, Problems& problems);

// The readers behind it, each in the source of its name.
Document read_ttml(std::string_view text, Problems& problems);
Document read_youtube_xml(std::string_view text, Format format,
                          Problems& problems);
Document read_podlove_xml(std::string_view text, Problems& problems);
Document read_hansard(std::string_view text, Problems& problems);
Document read_podcast_html(std::string_view text, Problems& problems);
Document read_html(std::string_view text, Problems& problems);

// Adds `text` to `to` with runs of white space made one blank, and none at its
// beginning.
void append_collapsed(std::string& to, std::string_view text);

// The language of a tag such as fr-CA, in lower case: "fr". Empty where it is
// none of two or three letters.
std::string language_of_tag(std::string_view tag);

}  // namespace tamis::transcript
