#include "command_line.hpp"

#include "common/command_line.hpp"
#include "common/help.hpp"
#include "common/options.hpp"
#include "common/settings.hpp"

namespace tamis::apps {

void parse(const Define& define, const std::vector<std::string>& words,
           const Variables& variables) {
  common::CommandLine line;
  define(line);
  try {
    common::parse(line, words);
    common::apply_settings(line, [&variables](const std::string& name) {
      const auto found = variables.find(name);
      return found == variables.end() ? std::string() : found->second;
    });
  } catch (const CLI::Success&) {  // help or the version is asked for
  } catch (const common::UsageError& error) {
    throw Refused(error.what());
  }
}

Told told_by(const Define& define) {
  common::CommandLine line;
  define(line);
  Told told{common::help(line), common::full_help(line), {}, {}};
  for (const std::string& name : common::names_of(line)) {
    told.options.push_back("--" + name);
  }
  for (const auto& example : line.manual.examples) {
    told.examples.push_back(example.command);
  }
  return told;
}

}  // namespace tamis::apps
