// The file of --config: the plain part of TOML.
//
//   language = "fr"            # for every tool
//   exclude = ["*.bak", "old"]
//
//   [extract]
//   count = 30
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::common {

// A line key = value.
struct Setting {
  std::string section;  // empty: above all of them
  std::string key;
  std::vector<std::string> values;
  std::size_t line = 0;
};

struct Section {
  std::string name;
  std::size_t line = 0;
};

struct SettingsFile {
  std::vector<Setting> settings;
  std::vector<Section> sections;
};

// Reads `text`, of the file called `name`. Values are texts in "" or '', words
// without them, and lists of these in [], of several lines if one likes. Throws
// UsageError with name and line where it is anything else, or where a key
// stands twice.
SettingsFile settings_in(std::string_view text, const std::string& name);

}  // namespace tamis::common
