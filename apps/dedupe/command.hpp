// The command line of dedupe.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "common/options.hpp"
#include "tamis/dedup/passages.hpp"

namespace tamis::apps {

struct DedupeCommand {
  common::SharedOptions shared;
  std::string by = "passage";  // passage, line, sentence, turn or document
  std::string scope = "all";   // all or file
  dedup::PassageOptions passages;
  bool normalize = false;
  bool timestamps = false;
  bool dry_run = false;
  std::string report;  // a file; empty: none
  std::string index;   // a file; empty: none
};

void define(CLI::App& app, DedupeCommand& command);

}  // namespace tamis::apps
