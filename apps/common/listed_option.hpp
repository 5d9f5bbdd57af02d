// An option as a reader of the manual sees it, taken apart for the manual page
// and for the completions of shells.
#pragma once

#include <string>
#include <vector>

namespace tamis::common {

class CommandLine;

struct ListedOption {
  std::vector<std::string> names;  // "-r", "--recursive", the short ones first
  std::string value;               // what it takes, as FILE; empty: nothing
  std::string fallback;            // the value where none is given
  std::vector<std::string> words;  // those it takes; empty: any
  std::string description;
  std::string group;
  bool may_stand_alone = false;  // without its value
  bool only_joined = false;      // the value stands behind "=", in one word
  bool repeats = false;          // it may be given again
};

// All but hidden ones and the inputs, by their groups, in the order in which
// they were added.
std::vector<ListedOption> listed_options(CommandLine& line);

}  // namespace tamis::common
