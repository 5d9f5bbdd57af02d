// Lists of keywords: of each document, of each speaker, or of all documents.
#pragma once

#include "common/run.hpp"
#include "extract/command.hpp"
#include "extract/extractor.hpp"

namespace tamis::apps {

void list_keywords(common::Session& session, const ExtractCommand& command,
                   Extractor& extractor);

}  // namespace tamis::apps
