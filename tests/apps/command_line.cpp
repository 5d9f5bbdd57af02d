#include "command_line.hpp"

#include <algorithm>
#include "common/command_line.hpp"

namespace tamis::apps {

void parse(const Define& define, std::vector<std::string> words) {
  common::CommandLine line;
  define(line);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  try {
    line.parse(words);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) throw Refused(error.what());
  }
}

std::string help_of(const Define& define) {
  common::CommandLine line;
  define(line);
  return line.help();
}

}  // namespace tamis::apps
