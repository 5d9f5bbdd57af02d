// A tool's command line: its options, and what the tool says of itself beside
// them. --help, the manual page and the completions are all made of this one
// object, so that none of them can say anything else.
#pragma once

#include <CLI/CLI.hpp>
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
  std::string see_also;           // which tool is for what this one is not
};

class CommandLine : public CLI::App {
 public:
  Manual manual;
};

// The group of a tool's own options that --help leaves to --help-all.
inline constexpr const char* further = "Further options";

// Accepts one of `words`, and where it is none says which is meant. Its name is
// "one of", its description the words, a blank between two: whoever completes a
// command line finds them there.
CLI::Validator one_of(const std::vector<std::string>& words);

// Accepts whole numbers above 0.
CLI::Validator positive();

}  // namespace tamis::common
