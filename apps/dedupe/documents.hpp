// dedupe --by document where all must be seen before any can go: with --near,
// or where another copy than the first stays.
#pragma once

#include "common/run.hpp"
#include "dedupe/command.hpp"
#include "dedupe/ledger.hpp"
#include "tamis/dedup/store.hpp"

namespace tamis::apps {

bool needs_all_documents(const DedupeCommand& command);

// Reads all documents twice: first to compare them, then to print those that
// stay, in their order. Standard input is held meanwhile. Goes on from what
// `index` remembers, where there is one.
void sift_whole_documents(common::Session& session,
                          const DedupeCommand& command, Ledger& ledger,
                          dedup::Store* index);

}  // namespace tamis::apps
