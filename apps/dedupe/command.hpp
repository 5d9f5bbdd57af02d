// The command line of dedupe.
#pragma once

#include <string>
#include <vector>

#include "common/manual.hpp"
#include "common/options.hpp"
#include "tamis/dedup/passages.hpp"

namespace tamis::common {
class CommandLine;
}

namespace tamis::apps {

struct DedupeCommand {
  common::SharedOptions shared;
  std::string by = "passage";  // passage, line, sentence, turn or document
  std::string scope = "all";   // all or file
  dedup::PassageOptions passages;
  double near = 0;                  // least similarity; 0: equal units only
  std::string keep = "first";       // the copy: first, last or longest
  std::vector<std::string> prefer;  // paths kept before others, as globs
  std::string clusters;             // a file; empty: none
  bool normalize = false;
  bool count = false;
  bool only_repeated = false;
  bool verify = false;
  bool raw = false;  // control characters stay
  bool timestamps = false;
  bool dry_run = false;
  std::string report;  // a file; empty: none
  std::string index;   // a file; empty: none
};

// Gives `line` its options, and what dedupe says of itself.
void define(common::CommandLine& line, DedupeCommand& command);

// What dedupe says of itself.
common::Manual manual_of(const DedupeCommand& command);

// What cannot be asked for together, in plain words; empty if all can.
std::string problem_with(const DedupeCommand& command);

}  // namespace tamis::apps
