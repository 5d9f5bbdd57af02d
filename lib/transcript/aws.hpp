// AWS Transcribe: words and punctuation in one list.
#pragma once

#include <vector>

#include "json_value.hpp"
#include "recognised_turns.hpp"

namespace tamis::transcript {

// Jobs in all their shapes: plain, of channels, of stretches of speech, and of
// calls.
std::vector<Turn> aws_turns(JsonValue root);

}  // namespace tamis::transcript
