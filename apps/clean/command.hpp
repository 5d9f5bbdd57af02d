// The command line of clean.
#pragma once

#include <string>

#include "common/manual.hpp"
#include "common/options.hpp"
#include "tamis/clean/clean.hpp"

namespace tamis::common {
class CommandLine;
}

namespace tamis::apps {

struct CleanCommand {
  common::SharedOptions shared;
  clean::Options clean;
  bool timestamps = false;
  std::string by;                 // a unit of clean::join; empty: as read
  std::string speakers = "keep";  // or drop
  std::string rename;             // a file of names; empty: none
  std::string events = "drop";    // or keep; JSONL has them always
  std::string fillers = "keep";   // or drop
  std::string filler_words;       // a file of them, in place of ours
  std::string more_fillers;       // a file of them, with ours
  std::size_t shared_lines = 0;   // documents that share a line; 0: not asked
  std::string report;             // a file; empty: none
};

// Gives `line` its options, and what clean says of itself.
void define(common::CommandLine& line, CleanCommand& command);

// What clean says of itself.
common::Manual manual_of(const CleanCommand& command);

}  // namespace tamis::apps
