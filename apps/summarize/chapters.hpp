// A document by its chapters: those it names itself, else those that are found
// in its text.
#pragma once

#include <vector>

#include "summarize/chooser.hpp"
#include "summarize/digest.hpp"
#include "summarize/script.hpp"

namespace tamis::apps {

// The chapters of which something is told, with that. They share the bound by
// their lengths; what one has no use for goes to those in whose share no whole
// sentence fits.
std::vector<Section> chapters_of(const Script& script, const Chooser& chooser);

}  // namespace tamis::apps
