// Files that are read while they are written.
#pragma once

#include <optional>
#include <vector>

#include "tamis/transcript/read.hpp"
#include "text_stream.hpp"

namespace tamis::transcript {

// The format of what comes, be it told or found; none where it is none that
// can be read before its end. All text is still there.
std::optional<Format> live_format(TextStream& stream,
                                  const ReadOptions& options);

// JSONL, each record with the end of its line.
void read_live_records(TextStream& stream, const ReadOptions& options,
                       Problems& problems, const DocumentSink& sink);

// Text or captions in pieces. These have an id where the text holds several
// documents under their names.
void read_live_blocks(TextStream& stream, Format format, Problems& problems,
                      const DocumentSink& sink);

}  // namespace tamis::transcript
