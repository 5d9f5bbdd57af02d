// The command line of summarize.
#pragma once

#include <string>

#include "common/options.hpp"
#include "tamis/summary/summary.hpp"

namespace CLI {
class App;
}

namespace tamis::apps {

struct SummarizeCommand {
  common::SharedOptions shared;
  summary::Options summary;
  bool has_words = false;  // --words was given: it binds beside --sentences
  bool cite = false;
  bool no_clean = false;
};

void define(CLI::App& app, SummarizeCommand& command);

}  // namespace tamis::apps
