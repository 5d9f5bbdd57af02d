// extract --themes: the keywords of all documents, grouped.
#pragma once

#include "common/run.hpp"
#include "extract/command.hpp"
#include "extract/extractor.hpp"

namespace tamis::apps {

void show_themes(common::Session& session, const ExtractCommand& command,
                 Extractor& extractor);

}  // namespace tamis::apps
