// dedupe --by line: any text, each line once.
#pragma once

#include <string>

#include "common/run.hpp"
#include "dedupe/command.hpp"
#include "dedupe/ledger.hpp"
#include "tamis/dedup/store.hpp"

namespace tamis::apps {

// Lines as they are, with their ends; a last one without an end gets one where
// another input follows. Lines that `index` knows go too, unless it is null.
// Says how much went.
std::string sift_lines(common::Session& session, const DedupeCommand& command,
                       Ledger& ledger, dedup::Store* index);

}  // namespace tamis::apps
