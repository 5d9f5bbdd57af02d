// One function per notation that is a single JSON value. Each takes the value
// whatever it is, and adds what it finds to `document`.
#pragma once

#include <vector>

#include "json_value.hpp"
#include "tamis/transcript/document.hpp"
#include "tamis/transcript/read.hpp"

namespace tamis::transcript {

void read_json3(JsonValue root, Document& document);
void read_whisper(JsonValue root, Document& document);
void read_podcast_json(JsonValue root, Document& document);
void read_podlove_json(JsonValue root, Document& document);

// AWS, Deepgram, AssemblyAI, Google, Speechmatics, Kaldi.
void read_recogniser(JsonValue root, Format format, Document& document);

// A segment as the Whisper family writes it: words or text, with times.
bool is_whisper_segment(JsonValue value);
void add_whisper_segments(const std::vector<JsonValue>& segments,
                          Document& document);

}  // namespace tamis::transcript
