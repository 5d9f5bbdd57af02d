#include "settings.hpp"

#include <algorithm>
#include <map>

#include "inputs.hpp"
#include "options.hpp"
#include "program_name.hpp"
#include "settings_file.hpp"
#include "suggestion.hpp"

namespace tamis::common {
namespace {

const std::string& key_of(const CLI::Option& option) {
  return option.get_lnames().front();
}

// Those that a variable may set: not help, nor the version.
std::vector<CLI::Option*> settable(CommandLine& line) {
  return line.get_options([](const CLI::Option* option) {
    const auto& names = option->get_lnames();
    const bool is_hidden = option->get_group().empty();
    return !names.empty() && !is_hidden && names.front() != "help" &&
           names.front() != "help-all" && names.front() != "version";
  });
}

// As --near may be given with a number, 1 is one there.
bool is_true(const std::string& value, const CLI::Option& flag) {
  return value == "true" || (value == "1" && is_plain_flag(flag));
}

bool is_false(const std::string& value) {
  return value == "false" || value == "0";
}

class Settings {
 public:
  explicit Settings(CommandLine& line)
      : line_(line), tool_(tool_of(line)), options_(settable(line)) {
    for (const CLI::Option* option : options_) {
      if (option->count() > 0) places_[option] = option->get_name();
    }
  }

  void take(const Environment& environment) {
    for (CLI::Option* option : options_) {
      take(*option, environment, tool_);
      if (is_shared(*option)) take(*option, environment, {});
    }
  }

  void take_file(const CLI::Option& config) {
    if (config.count() == 0) return;
    const auto path = config.as<std::string>();
    std::string text;
    try {
      text = text_in(path);
    } catch (const UsageError& error) {
      throw UsageError(places_[&config] + ": " + error.what());
    }
    take(settings_in(text, path), path);
  }

  const std::vector<std::string>& places() const { return taken_; }

 private:
  void take(const SettingsFile& file, const std::string& path) {
    for (const Section& section : file.sections) check(section, path);
    for (const Setting& setting : file.settings) {
      if (setting.section == tool_) take(setting, path);
    }
    for (const Setting& setting : file.settings) {
      if (setting.section.empty()) take(setting, path);
    }
  }

  void take(CLI::Option& option, const Environment& environment,
            const std::string& tool) {
    const std::string name = variable_called(tool, key_of(option));
    const std::string value = environment(name);
    if (!value.empty()) set(option, {value}, name);
  }

  void take(const Setting& setting, const std::string& path) {
    const std::string place = path + ":" + std::to_string(setting.line) + ": ";
    set(option_of(setting, place), setting.values, place + setting.key);
  }

  static void check(const Section& section, const std::string& path) {
    if (std::find(tools.begin(), tools.end(), section.name) != tools.end()) {
      return;
    }
    throw UsageError(path + ":" + std::to_string(section.line) + ": [" +
                     section.name + "]: there is no such tool" +
                     did_you_mean(section.name, {tools.begin(), tools.end()}));
  }

  CLI::Option& option_of(const Setting& setting, const std::string& place) {
    std::vector<std::string> known;
    for (CLI::Option* option : options_) {
      const std::string& key = key_of(*option);
      if (key == "config") continue;
      const bool is_here = !setting.section.empty() || is_shared(*option);
      if (key == setting.key && is_here) return *option;
      if (key == setting.key) {
        throw UsageError(place + key +
                         ": not every tool has it; put it below [" + tool_ +
                         "]");
      }
      if (is_here) known.push_back(key);
    }
    const auto names = names_of(line_);
    if (std::find(names.begin(), names.end(), setting.key) != names.end()) {
      throw UsageError(place + setting.key +
                       ": stands on the command line, not in a file");
    }
    throw UsageError(place + setting.key + ": there is no such option" +
                     (setting.section.empty() ? " that all tools share" : "") +
                     did_you_mean(setting.key, known));
  }

  void set(CLI::Option& option, const std::vector<std::string>& values,
           const std::string& place) {
    const bool is_first = places_.emplace(&option, place).second;
    if (!is_first || values.empty()) return;  // an empty list sets it to none
    taken_.push_back(place);
    if (option.get_items_expected_max() == 0) {
      return set_flag(option, values, place);
    }
    if (values.size() > 1 && option.get_items_expected_max() == 1) {
      throw UsageError(place + ": takes one value, not a list");
    }
    give(option, values, place);
  }

  static void set_flag(CLI::Option& option,
                       const std::vector<std::string>& values,
                       const std::string& place) {
    if (values.size() == 1 && is_false(values[0])) return;
    const bool is_bare = is_true(values[0], option);
    if (values.size() > 1 || (!is_bare && is_plain_flag(option))) {
      throw UsageError(place + ": must be true or false, not '" + values[0] +
                       "'");
    }
    const std::string given = is_bare ? "" : values[0];
    give(option, {option.get_flag_value(key_of(option), given)}, place);
  }

  static void give(CLI::Option& option, const std::vector<std::string>& values,
                   const std::string& place) {
    try {
      for (const std::string& value : values) option.add_result(value);
      option.run_callback();
    } catch (const CLI::Error& error) {
      throw UsageError(place + ": " + plain(error));
    }
  }

  CommandLine& line_;
  const std::string tool_;
  const std::vector<CLI::Option*> options_;
  std::map<const CLI::Option*, std::string> places_;  // the first one counts
  std::vector<std::string> taken_;
};

}  // namespace

std::string upper(std::string_view text) {
  std::string capitals(text);
  for (char& letter : capitals) {
    if (letter >= 'a' && letter <= 'z') letter += 'A' - 'a';
  }
  return capitals;
}

std::string variable_called(std::string_view tool, std::string_view option) {
  std::string name = "TAMIS_" + upper(tool) + (tool.empty() ? "" : "_");
  name += upper(option);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::vector<std::string> apply_settings(CommandLine& line,
                                        const Environment& environment) {
  Settings settings(line);
  settings.take(environment);
  settings.take_file(*line.get_option("--config"));
  return settings.places();
}

}  // namespace tamis::common
