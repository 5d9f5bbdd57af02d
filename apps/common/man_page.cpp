#include "man_page.hpp"

#include <algorithm>

#include "command_line.hpp"
#include "listed_option.hpp"
#include "program_name.hpp"
#include "settings.hpp"
#include "tamis/version.hpp"

namespace tamis::common {
namespace {

std::string bold(std::string_view text) {
  return "\\fB" + escaped_for_man(text) + "\\fR";
}

std::string italic(std::string_view text) {
  return "\\fI" + escaped_for_man(text) + "\\fR";
}

std::string heading(std::string_view title) {
  return ".SH " + std::string(title) + "\n";
}

// A term and, set in below it, what is said of it; both troff already.
std::string entry(const std::string& term, const std::string& text) {
  return ".TP\n" + term + "\n" + text + "\n";
}

std::string paragraphs(std::string_view text) {
  std::string page;
  for (const std::string_view paragraph : paragraphs_in(text)) {
    page += (page.empty() ? "" : ".PP\n") + escaped_for_man(paragraph) + "\n";
  }
  return page;
}

std::string names_of(const ListedOption& option) {
  std::string names;
  for (const std::string& name : option.names) {
    names += (names.empty() ? "" : ", ") + bold(name);
  }
  if (option.value.empty()) return names;
  const std::string value = italic(option.value);
  if (option.only_joined) return names + "[=" + value + "]";
  if (option.may_stand_alone) return names + " [" + value + "]";
  return names + " " + value;
}

// Whether `text` names each of `words` already.
bool tells_all(std::string_view text, const std::vector<std::string>& words) {
  return std::all_of(
      words.begin(), words.end(),
      [text](const std::string& word) { return text.find(word) != text.npos; });
}

std::string words_of(const ListedOption& option) {
  if (tells_all(option.description, option.words)) return {};
  std::string list;
  for (const std::string& word : option.words) {
    list += (list.empty() ? "" : ", ") + bold(word);
  }
  return "One of: " + list + ".";
}

std::string fallback_of(const ListedOption& option) {
  if (option.fallback.empty()) return {};
  if (option.may_stand_alone) {
    return italic(option.value) + " is " + bold(option.fallback) +
           " where it is left out.";
  }
  return "Default: " + bold(option.fallback) + ".";
}

std::string entry_of(const ListedOption& option) {
  std::string text = escaped_for_man(option.description) + ".";
  for (const std::string& more :
       {words_of(option), fallback_of(option),
        std::string(option.repeats ? "May be given again." : "")}) {
    if (!more.empty()) text += " " + more;
  }
  return entry(names_of(option), text);
}

std::string options_of(CommandLine& line) {
  std::string page = heading("OPTIONS");
  page += italic("FILE") + ": files, folders with " + bold("-r") + ", or " +
          bold("-") +
          " for standard input, which is also read where none is named. "
          "They may be packed by gzip or zstd. " +
          bold("--") + " ends the options.\n";
  std::string group;
  for (const ListedOption& option : listed_options(line)) {
    if (option.group != group) page += ".SS " + option.group + "\n";
    group = option.group;
    page += entry_of(option);
  }
  return page;
}

std::string exit_status() {
  return heading("EXIT STATUS") +
         entry(bold("0"),
               "Done, also where nothing was printed, and where the next "
               "program of the pipe wants no more.") +
         entry(bold("1"),
               "An input could not be read, or an output not written; all "
               "else was still done. With " +
                   bold("--strict") +
                   " also where part of an input could not be read.") +
         entry(bold("2"),
               "The command line, or a setting, is wrong; nothing was done.");
}

std::string environment_of(const std::string& tool, const Manual& manual) {
  const std::string one = variable_called(tool, "");
  std::string page =
      heading("ENVIRONMENT") +
      entry(bold("TAMIS_") + italic("OPTION"),
            "Sets an option that all tools share: " +
                bold("TAMIS_LANGUAGE=fr") + " is " + bold("--language fr") +
                ", " + bold("TAMIS_SKIP_EXISTING=true") + " is " +
                bold("--skip-existing") +
                ". The command line wins over the environment, and that over "
                "the file of " +
                bold("--config") + ". An empty variable counts as unset.") +
      entry(bold(one) + italic("OPTION"),
            "The same for any option of this tool, and for this tool alone; it "
            "wins over the other.") +
      entry(bold("NO_COLOR"), "If not empty: no colours, but with " +
                                  bold("--color always") + ".");
  if (manual.temporary.empty()) return page;
  return page + entry(bold("TMPDIR"), escaped_for_man(manual.temporary));
}

std::string files_of(const std::string& tool) {
  return heading("FILES") + "No file of settings is read unless " +
         bold("--config") + " or " + bold("TAMIS_CONFIG") +
         " names one. "
         "It has lines " +
         bold("key = value") +
         ", as TOML has them, where a key is the long name of an option; " +
         bold("#") +
         " begins a comment. "
         "Keys above any section are options that all tools share; those in "
         "the section of a tool, as " +
         bold("[" + tool + "]") +
         ", are any options of it, and for it alone. A flag is " +
         bold("true") + " or " + bold("false") +
         "; what may be given again takes a list.\n"
         ".PP\n"
         ".EX\n"
         "language = \"fr\"  # for all five\n"
         "include = [\"*.srt\", \"*.vtt\"]\n"
         "\n"
         "[" +
         tool +
         "]\n"
         "strict = true    # for this one\n"
         ".EE\n";
}

std::string examples_of(const Manual& manual) {
  std::string page = heading("EXAMPLES");
  for (const Manual::Example& example : manual.examples) {
    page += entry(bold(example.command), escaped_for_man(example.what));
  }
  return page;
}

std::string see_also_of(const Manual& manual, const std::string& own) {
  std::string page = heading("SEE ALSO");
  for (const std::string_view tool : tools) {
    if (tool == own) continue;
    page += bold(std::string(program_prefix()).append(tool)) + "(1),\n";
  }
  page += bold("tamis-formats") + "(7)\n";
  return manual.see_also.empty()
             ? page
             : page + ".PP\nUse " + escaped_for_man(manual.see_also) + ".\n";
}

}  // namespace

std::string escaped_for_man(std::string_view text) {
  std::string escaped;
  if (text.starts_with('.') || text.starts_with('\'')) escaped = "\\&";
  for (const char byte : text) {
    switch (byte) {
      case '\\':
        escaped += "\\e";
        break;
      case '-':
        escaped += "\\-";
        break;
      case '\'':
        escaped += "\\(aq";
        break;
      case '`':
        escaped += "\\(ga";
        break;
      case '^':
        escaped += "\\(ha";
        break;
      case '~':
        escaped += "\\(ti";
        break;
      case '\n':
        escaped += ' ';
        break;
      default:
        escaped += byte;
    }
  }
  return escaped;
}

std::string man_page(CommandLine& line) {
  const Manual& manual = line.manual;
  const std::string tool = tool_of(line);
  const std::string program = line.get_name();
  std::string page = ".TH \"" + escaped_for_man(upper(program)) +
                     "\" 1 \"\" \"tamis " + std::string(version) +
                     "\" \"tamis\"\n.nh\n.ad l\n";
  page += heading("NAME") + escaped_for_man(program) + " \\- " +
          escaped_for_man(manual.summary) + "\n";
  page += heading("SYNOPSIS") + bold(program) + " [" + italic("OPTION") +
          " ...] [" + italic("FILE") + " ...]\n";
  page += heading("DESCRIPTION") + paragraphs(manual.description);
  page += options_of(line) + exit_status();
  page += environment_of(tool, manual);
  page += files_of(tool);
  page += heading("MEMORY AND STREAMING") + paragraphs(manual.memory);
  page += examples_of(manual) + see_also_of(manual, tool);
  page.pop_back();
  return page;
}

void add_man_page(CommandLine& line) {
  line.add_flag_callback(
          "--man", [&line] { throw CLI::CallForVersion(man_page(line), 0); },
          "Print the manual page")
      ->group("");
}

}  // namespace tamis::common
