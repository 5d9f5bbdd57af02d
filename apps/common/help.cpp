#include "help.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "columns.hpp"

namespace tamis::common {
namespace {

constexpr std::size_t width = 80;
constexpr std::size_t height = 23;  // the prompt takes the last line

using Options = std::vector<const CLI::Option*>;

// A name, and what it is: two columns of a table.
using Row = std::pair<std::string, std::string>;

// A name that leaves its column has a line of its own.
std::string table(const std::vector<Row>& rows, std::size_t column) {
  std::string text;
  for (const auto& [name, what] : rows) {
    std::string head = "  " + name;
    if (columns_of(head) + 2 > column) {
      (text += head) += '\n';
      head.clear();
    }
    head.append(column - columns_of(head), ' ');
    text += wrapped(head, what, width);
  }
  return text;
}

// Where the second column begins: behind the longest name, but no further
// than `most`.
std::size_t column_of(const std::vector<Row>& rows, std::size_t most) {
  std::size_t column = 0;
  for (const Row& row : rows) {
    column = std::max(column, columns_of(row.first) + 4);
  }
  return std::min(column, most);
}

Row row_of(const CLI::Option& option) {
  const std::string& value = option.get_option_text();
  const bool is_joined = value.starts_with("[=");
  return {flags_of(option) + (value.empty() || is_joined ? "" : " ") + value,
          option.get_description()};
}

std::vector<Row> rows_of(const Options& options) {
  std::vector<Row> rows;
  for (const CLI::Option* option : options) rows.push_back(row_of(*option));
  return rows;
}

Options options_in(const CommandLine& line, std::string_view group) {
  return line.get_options([group](const CLI::Option* option) {
    return option->get_group() == group && !option->get_positional();
  });
}

// Of the shared options those that nearly everybody comes to need.
Options most_used(const CommandLine& line) {
  Options options = options_in(line, "Options");
  for (const char* name :
       {"--recursive", "--output", "--format", "--language"}) {
    options.push_back(line.get_option(name));
  }
  return options;
}

std::vector<Row> examples_of(const Manual& manual, std::size_t most) {
  std::vector<Row> rows;
  for (const auto& [command, what] : manual.examples) {
    if (rows.size() < most) rows.emplace_back(command, what);
  }
  return rows;
}

std::string example_table(const Manual& manual, std::size_t most) {
  const std::vector<Row> rows = examples_of(manual, most);
  return table(rows, column_of(rows, 50));
}

std::string usage_of(const CommandLine& line) {
  return "Usage: " + line.get_name() + " [OPTION ...] [FILE ...]\n";
}

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::string groups_of(const CommandLine& line) {
  std::string text;
  for (const char* group :
       {"Options", further, input_group, output_group, running_group}) {
    const std::vector<Row> rows = rows_of(options_in(line, group));
    if (rows.empty()) continue;
    text.append("\n").append(group).append(":\n") += table(rows, 30);
  }
  return text;
}

std::string wrapped_paragraphs(std::string_view text) {
  std::string out;
  for (const std::string_view paragraph : paragraphs_in(text)) {
    out += "\n" + wrapped("", paragraph, width);
  }
  return out;
}

}  // namespace

std::string flags_of(const CLI::Option& option) {
  std::string flags;
  for (const std::string& name : option.get_snames()) {
    flags.append(flags.empty() ? "-" : ", -").append(name);
  }
  for (const std::string& name : option.get_lnames()) {
    flags.append(flags.empty() ? "--" : ", --").append(name);
  }
  return flags;
}

std::string help(const CommandLine& line) {
  const std::string& tool = line.get_name();
  const std::string top = tool + ": " + line.manual.summary + "\n" +
                          usage_of(line) + "\nExamples:\n";
  const std::vector<Row> rows = rows_of(most_used(line));
  const std::string bottom =
      "\nOptions:\n" + table(rows, column_of(rows, 30)) + "\n" +
      wrapped("",
              "More: " + tool + " --help-all, man " + tool +
                  ". See also: " + line.manual.see_also + ".",
              width);
  const std::size_t used = lines_in(top) + lines_in(bottom);
  const std::size_t room = used + 3 < height ? height - used : 3;
  return top + example_table(line.manual, std::min<std::size_t>(room, 5)) +
         bottom;
}

std::string full_help(const CommandLine& line) {
  const Manual& manual = line.manual;
  const std::string& tool = line.get_name();
  std::string text = usage_of(line) + wrapped_paragraphs(manual.description);
  text += "\nExamples:\n" + example_table(manual, manual.examples.size());
  text += groups_of(line);
  text +=
      "\nFILE: a file, a folder (with -r), or - for standard input, as "
      "without any.\n";
  text +=
      "Exit codes: 0 done, 1 an input not read or an output not written, 2 "
      "wrong usage.\n";
  text += "\n" + wrapped("", "Memory: " + manual.memory, width);
  text += wrapped(
      "", "Manual: man " + tool + ". See also: " + manual.see_also + ".",
      width);
  return text;
}

}  // namespace tamis::common
