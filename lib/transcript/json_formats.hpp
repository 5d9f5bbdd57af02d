// Which of the notations in JSON a text is in, and their readers.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "tamis/transcript/read.hpp"

namespace tamis::transcript {

// The format of a JSON text by the keys it has; none where it is not JSON, also
// when it merely begins with a bracket. The beginning of a larger text will
// do. Costs no more than some 64 KiB of keys, whatever the size.
std::optional<Format> json_format_of(std::string_view text);

// Reads what is one JSON value, or several of them, each a document: all
// formats but jsonl. Whisper's segments one a line are one document.
void read_json(std::string_view text, Format format, const ReadOptions& options,
               Problems& problems, const DocumentSink& sink);

// Reads records: objects one a line, or one laid out over many lines, or an
// array of them. `text` is whole lines, of which the first is `first_line` in
// the file; large files are given block by block.
void read_jsonl(std::string_view text, std::size_t first_line,
                const ReadOptions& options, Problems& problems,
                const DocumentSink& sink);

}  // namespace tamis::transcript
