// The command line of summarize.
#pragma once

#include <string>
#include <vector>

#include "common/manual.hpp"
#include "common/options.hpp"
#include "tamis/summary/summary.hpp"

namespace tamis::common {
class CommandLine;
}

namespace tamis::apps {

struct SummarizeCommand {
  common::SharedOptions shared;
  summary::Options summary;         // `budget` is that of --words
  bool has_words = false;           // --words was given
  double ratio = 0;                 // of all words; 0: not given
  double seconds = 0;               // of speech; 0: not given
  std::string scope;                // what --by says; empty: not given
  std::vector<std::string> focus;   // as given: terms parted by commas
  std::vector<std::string> always;  // speakers
  std::vector<std::string> never;
  bool cite = false;
  bool no_clean = false;

  // document, chapter, speaker or corpus: minutes come by chapter.
  std::string by() const;
  // Those of --focus, one by one.
  std::vector<std::string> focus_terms() const;
  bool is_text() const {
    return shared.format.empty() || shared.format == "text";
  }
};

// Gives `line` its options, and what summarize says of itself.
void define(common::CommandLine& line, SummarizeCommand& command);

// What summarize says of itself.
common::Manual manual_of(const SummarizeCommand& command);

// What cannot be asked for, or not together, in plain words; empty if all can.
std::string problem_with(const SummarizeCommand& command);

}  // namespace tamis::apps
