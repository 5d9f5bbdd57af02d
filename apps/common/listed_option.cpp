#include "listed_option.hpp"

#include <string_view>

#include "command_line.hpp"

namespace tamis::common {
namespace {

// Cuts `end` off the end of `text`, if it stands there.
bool cut_end(std::string_view& text, std::string_view end) {
  const bool is_there = text.ends_with(end);
  if (is_there) text.remove_suffix(end.size());
  return is_there;
}

bool cut_start(std::string_view& text, std::string_view start) {
  const bool is_there = text.starts_with(start);
  if (is_there) text.remove_prefix(start.size());
  return is_there;
}

// Reads what options say of their values: "FILE", "GLOB ...", "N (0)",
// "[N (auto)]", "[=T]".
void add_value(ListedOption& listed, std::string_view text) {
  listed.repeats = cut_end(text, " ...");
  listed.only_joined = cut_start(text, "[=");
  listed.may_stand_alone = cut_start(text, "[") || listed.only_joined;
  if (listed.may_stand_alone) cut_end(text, "]");
  const std::size_t fallback = text.find(" (");
  listed.value = text.substr(0, fallback);
  if (fallback == text.npos) return;
  text.remove_prefix(fallback + 2);
  cut_end(text, ")");
  listed.fallback = text;
}

ListedOption listed(const CLI::Option& option) {
  ListedOption listed;
  for (const std::string& name : option.get_snames()) {
    listed.names.push_back("-" + name);
  }
  for (const std::string& name : option.get_lnames()) {
    listed.names.push_back("--" + name);
  }
  add_value(listed, option.get_option_text());
  if (listed.only_joined) {
    listed.fallback = option.get_flag_value(option.get_lnames().front(), "");
  }
  listed.words = words_of(option);
  listed.description = option.get_description();
  listed.group = option.get_group();
  return listed;
}

}  // namespace

std::vector<ListedOption> listed_options(CommandLine& line) {
  std::vector<ListedOption> options;
  for (const std::string& group : line.get_groups()) {
    if (group.empty()) continue;
    for (CLI::Option* const option : line.get_options()) {
      const bool is_here =
          option->get_group() == group && option->nonpositional();
      if (is_here) options.push_back(listed(*option));
    }
  }
  return options;
}

}  // namespace tamis::common
