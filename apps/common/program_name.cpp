#include "program_name.hpp"

#include <algorithm>

namespace tamis::common {
namespace {

bool begins_with_tool(std::string_view text) {
  const std::string_view word = text.substr(0, text.find_first_of(" \n;|,"));
  return std::find(tools.begin(), tools.end(), word) != tools.end();
}

}  // namespace

std::string_view program_prefix() {
  return TAMIS_PROGRAM_PREFIX;
}

std::string tool_of(const CommandLine& line) {
  const std::string& name = line.get_name();
  const std::string_view prefix = program_prefix();
  return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

std::string with_prefix(std::string_view prefix, std::string_view commands) {
  std::string text;
  bool is_start = true;
  for (std::size_t at = 0; at < commands.size(); ++at) {
    const char c = commands[at];
    if (is_start && begins_with_tool(commands.substr(at))) text += prefix;
    is_start = c == '|' || c == ';' || (is_start && c == ' ');
    text += c;
  }
  return text;
}

void call_by_installed_name(CommandLine& line) {
  const std::string_view prefix = program_prefix();
  if (prefix.empty()) return;
  line.name(with_prefix(prefix, line.get_name()));
  for (Manual::Example& example : line.manual.examples) {
    example.command = with_prefix(prefix, example.command);
  }
  line.manual.see_also = with_prefix(prefix, line.manual.see_also);
}

}  // namespace tamis::common
