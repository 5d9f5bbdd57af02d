// extract --kwic: each telling of a term, between the words around it.
#pragma once

#include "common/run.hpp"
#include "extract/command.hpp"

namespace tamis::apps {

void show_tellings(common::Session& session, const ExtractCommand& command);

}  // namespace tamis::apps
