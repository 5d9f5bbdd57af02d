// --index: what earlier runs saw, and the moment when this one counts.
#pragma once

#include <functional>

#include "common/run.hpp"
#include "dedupe/command.hpp"
#include "tamis/dedup/store.hpp"

namespace tamis::apps {

// Gives `work` the index, or null where the command names none. What `work`
// saves there is committed when the output is in its place, so that nothing is
// remembered that was not given on; a dry run changes nothing. What is wrong
// with the index is told, and the run ends.
void with_past(common::Session& session, const DedupeCommand& command,
               const std::function<void(dedup::Store*)>& work);

}  // namespace tamis::apps
