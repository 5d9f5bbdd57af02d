// The command line of extract.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>

#include "common/options.hpp"
#include "tamis/keyword/keywords.hpp"

namespace tamis::apps {

struct ExtractCommand {
  common::SharedOptions shared;
  keyword::Options keywords;
  std::size_t count = 20;
  std::string by = "document";  // document, speaker or corpus
  bool no_clean = false;
};

void define(CLI::App& app, ExtractCommand& command);

}  // namespace tamis::apps
