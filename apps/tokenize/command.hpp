// The command line of tokenize.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>

#include "common/options.hpp"

namespace tamis::apps {

struct TokenizeCommand {
  common::SharedOptions shared;
  bool sentences = false;
  std::string ngrams = "1";  // "2" or "2-3"
  bool count = false;
  bool lower = false;
  bool stem = false;
  bool no_stop = false;
};

struct NgramRange {
  std::size_t least;
  std::size_t most;
};

// Throws common::UsageError unless `text` is a number from 1 to 9, or two with
// the lower one first.
NgramRange ngram_range(const std::string& text);

void define(CLI::App& app, TokenizeCommand& command);

}  // namespace tamis::apps
