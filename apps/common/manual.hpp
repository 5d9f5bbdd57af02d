// What a tool says of itself beside its options.
#pragma once

#include <string>
#include <vector>

namespace tamis::common {

struct Manual {
  struct Example {
    std::string command;
    std::string what;  // it does, in a few words
  };

  std::string summary;            // a line, for who looks for a tool
  std::string description;        // paragraphs, parted by blank lines
  std::vector<Example> examples;  // those for a newcomer first
  std::string memory;             // what is held, and what comes at once
  std::string temporary = {};     // what waits in $TMPDIR; empty: nothing
  std::string see_also;           // which tool is for what this one is not
};

}  // namespace tamis::common
