// What the tests of this folder share: a tool's command, filled from words as
// a shell gives them, without running the tool.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <vector>

namespace tamis::apps {

template <typename Command>
Command parsed(std::vector<std::string> words) {
  CLI::App app;
  Command command;
  define(app, command);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  app.parse(words);
  return command;
}

template <typename Command>
bool refuses(const std::vector<std::string>& words) {
  try {
    parsed<Command>(words);
    return false;
  } catch (const CLI::ParseError& error) {
    return error.get_exit_code() != 0;
  }
}

template <typename Command>
std::string help_of() {
  CLI::App app;
  Command command;
  define(app, command);
  return app.help();
}

}  // namespace tamis::apps
