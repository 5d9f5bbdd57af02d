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

// With --skip-existing, which of the inputs that have their output must be read
// all the same, for what was said in them: those that the index, if there is
// one, has not seen. So a run goes on that was killed before it could tell the
// index.
std::function<bool(const common::Input&)> unseen_inputs(
    const DedupeCommand& command, dedup::Store* index);

}  // namespace tamis::apps
