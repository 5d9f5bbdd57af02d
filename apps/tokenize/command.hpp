// The command line of tokenize.
#pragma once

#include <cstddef>
#include <string>

#include "common/manual.hpp"
#include "common/options.hpp"
#include "common/stop_words.hpp"

namespace tamis::common {
class CommandLine;
}

namespace tamis::apps {

struct TokenizeCommand {
  common::SharedOptions shared;
  common::StopWordOptions stop_words;
  bool sentences = false;
  bool lines = false;
  std::string ngrams;  // "2" or "2-3"; empty: single words
  bool count = false;
  bool lower = false;
  bool stem = false;
  bool no_stop = false;
  std::size_t min_length = 1;  // characters

  bool wants_words() const { return !sentences && !lines; }
};

struct NgramRange {
  std::size_t least = 1;
  std::size_t most = 1;
};

// Throws common::UsageError unless `text` is empty, a number from 1 to 9, or
// two with the lower one first.
NgramRange ngram_range(const std::string& text);

// Empty, or which options do not go together.
std::string problem_with(const TokenizeCommand& command);

// Gives `line` its options, and what tokenize says of itself.
void define(common::CommandLine& line, TokenizeCommand& command);

// What tokenize says of itself.
common::Manual manual_of(const TokenizeCommand& command);

}  // namespace tamis::apps
