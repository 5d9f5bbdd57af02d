#include "command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace tamis::apps {

void parse(const Define& define, std::vector<std::string> words) {
  CLI::App app;
  define(app);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  try {
    app.parse(words);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) throw Refused(error.what());
  }
}

std::string help_of(const Define& define) {
  CLI::App app;
  define(app);
  return app.help();
}

}  // namespace tamis::apps
