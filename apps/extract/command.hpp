// The command line of extract.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/manual.hpp"
#include "common/options.hpp"
#include "common/stop_words.hpp"
#include "tamis/keyword/keywords.hpp"
#include "tamis/keyword/themes.hpp"

namespace tamis::common {
class CommandLine;
}

namespace tamis::apps {

struct ExtractCommand {
  common::SharedOptions shared;
  common::StopWordOptions stop_words;
  keyword::Options keywords;            // language, lists and background aside
  std::size_t count = 0;                // of keywords; 0: 20, of a theme 10
  std::string by = "document";          // document, speaker or corpus
  std::string only;                     // a file of terms; empty: none
  std::string always;                   // a file of terms; empty: none
  std::vector<std::string> background;  // files and folders
  bool explain = false;
  std::string themes;                 // a number or "auto"; empty: none
  std::optional<std::size_t> quotes;  // of each theme; none: 2
  std::string html;                   // a file; empty: none
  std::vector<std::string> kwic;      // terms
  std::size_t width = 0;              // columns; 0: the terminal's, or 80
  bool no_clean = false;

  bool wants_themes() const { return !themes.empty() || !html.empty(); }
  keyword::ThemeOptions theme_options() const;
};

// Gives `line` its options, and what extract says of itself.
void define(common::CommandLine& line, ExtractCommand& command);

// What extract says of itself.
common::Manual manual_of(const ExtractCommand& command);

// What cannot be asked for together, in plain words; empty if all can.
std::string problem_with(const ExtractCommand& command);

// The words of a command line, in which --themes may stand without a number:
// it then becomes --themes=auto, so that no input is taken for its number.
std::vector<std::string> with_plain_themes(std::vector<std::string> words);

}  // namespace tamis::apps
