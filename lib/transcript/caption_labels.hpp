// Speakers that captions name in their text, for any notation of captions.
#pragma once

#include <vector>

#include "tamis/transcript/document.hpp"

namespace tamis::transcript {

// Makes `Name: ` at the beginning of a caption its speaker, behind `>> ` as
// well, where all texts together are evidence that it is one. Files that name
// speakers only where they change mean them to go on, up to a lone `>> `, which
// stays. Does nothing where a speaker is known already.
void take_labels(std::vector<Segment>& segments);

}  // namespace tamis::transcript
