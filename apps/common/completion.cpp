#include "completion.hpp"

#include <string_view>
#include <vector>

#include "command_line.hpp"
#include "listed_option.hpp"

namespace tamis::common {
namespace {

bool takes_files(const ListedOption& option) {
  return option.value == "FILE" || option.value == "PATH";
}

// Whether the next word is surely its value.
bool takes_next(const ListedOption& option) {
  return !option.value.empty() && !option.may_stand_alone;
}

// `text` with a backslash before each of `letters`.
std::string marked(std::string_view text, std::string_view letters) {
  std::string result;
  for (const char letter : text) {
    if (letters.find(letter) != letters.npos) result += '\\';
    result += letter;
  }
  return result;
}

// A name for a function of a shell.
std::string function_of(const std::string& program) {
  std::string name = "_tamis_" + program;
  for (char& letter : name) {
    const bool is_plain = (letter >= 'a' && letter <= 'z') ||
                          (letter >= 'A' && letter <= 'Z') ||
                          (letter >= '0' && letter <= '9');
    if (!is_plain) letter = '_';
  }
  return name;
}

std::string all_names(const std::vector<ListedOption>& options) {
  std::vector<std::string> names;
  for (const ListedOption& option : options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return joined(names, " ");
}

// Rows of bash's case for what follows an option, by what completes it.
struct BashArms {
  std::string of_words;   // each with the words it takes
  std::string of_files;   // one pattern for all
  std::string of_others;  // the same, where nobody knows what to offer
};

BashArms bash_arms(const std::vector<ListedOption>& options) {
  BashArms arms;
  for (const ListedOption& option : options) {
    const std::string pattern = joined(option.names, " | ");
    if (!option.words.empty()) {
      arms.of_words += "    " + pattern + ")\n      is_value=yes words='" +
                       joined(option.words, " ") + "'\n      ;;\n";
    } else if (takes_next(option)) {
      std::string& arm = takes_files(option) ? arms.of_files : arms.of_others;
      arm += (arm.empty() ? "" : " | ") + pattern;
    }
  }
  return arms;
}

// Bash parts words at "=", where COMP_WORDBREAKS has it, so "--by=tu" comes as
// three.
constexpr std::string_view bash_start = R"(() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local option=$before head= words= is_value= at IFS=$' \t\n'
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    [[ ${COMP_WORDS[at]} != -- ]] || return 0
  done
  if [[ $word == = ]]; then
    word=
  elif [[ $before == = ]]; then
    option=${COMP_WORDS[COMP_CWORD - 2]}
  elif [[ $word == --*=* ]]; then
    option=${word%%=*} head=${word%%=*}= word=${word#*=}
  fi
  case $option in
)";

// Where nothing is answered readline goes on with names of files, which it
// quotes as they need it; "+o default" says that none is meant.
constexpr std::string_view bash_end =
    R"(  if [[ -z $is_value && $word != -* ]]; then
    return 0
  fi
  compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -P "$head" -W "$words" -- "$word"))
}
complete -o default -F )";

}  // namespace

std::string bash_completion(CommandLine& line) {
  const std::vector<ListedOption> options = listed_options(line);
  const std::string program = line.get_name();
  const std::string function = function_of(program);
  const BashArms arms = bash_arms(options);
  std::string script = "# Completes " + program + " in bash.\n" + function;
  script.append(bash_start).append(arms.of_words);
  script += "    " + arms.of_files + ")\n      return 0\n      ;;\n";
  script += "    " + arms.of_others + ")\n      is_value=yes\n      ;;\n";
  script +=
      "  esac\n  [[ -n $is_value ]] || words='" + all_names(options) + "'\n";
  return script.append(bash_end) + function + " " + program;
}

namespace {

// What zsh's _arguments is told of the value, in quotes of a shell.
std::string zsh_value(const ListedOption& option) {
  if (option.value.empty()) return {};
  const std::string optional = option.may_stand_alone ? ":" : "";
  const std::string action = takes_files(option) ? "_files"
                             : option.words.empty()
                                 ? " "
                                 : "(" + joined(option.words, " ") + ")";
  return optional + ":" + option.value + ":" + action;
}

// How zsh is to find the value: of "-f" in the same word or the next, of
// "--format" behind "=" or in the next.
std::string zsh_join(const ListedOption& option, const std::string& name) {
  if (option.value.empty()) return name;
  const bool is_long = name.starts_with("--");
  return name + (is_long ? "=" : "+") + (option.only_joined ? "-" : "");
}

std::string zsh_rows(const ListedOption& option) {
  std::string rows;
  const std::string others = option.repeats ? "*"
                             : option.names.size() > 1
                                 ? "(" + joined(option.names, " ") + ")"
                                 : "";
  for (const std::string& name : option.names) {
    const std::string row = others + zsh_join(option, name) + "[" +
                            marked(option.description, "[]\\") + "]" +
                            zsh_value(option);
    rows += "    '";
    for (const char letter : row) {
      rows += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    }
    rows += "' \\\n";
  }
  return rows;
}

}  // namespace

// The file serves both where zsh loads it by its name, _PROGRAM, and where it
// is sourced.
std::string zsh_completion(CommandLine& line) {
  const std::string program = line.get_name();
  const std::string function = function_of(program);
  std::string script = "#compdef " + program + "\n# Completes " + program +
                       " in zsh.\n" + function +
                       "() {\n"
                       "  _arguments -s -S \\\n";
  for (const ListedOption& option : listed_options(line)) {
    script += zsh_rows(option);
  }
  return script +
         "    '*:FILE:_files'\n"
         "}\n"
         "if [[ ${funcstack[1]} == _" +
         program + " ]]; then\n  " + function + " \"$@\"\nelse\n  compdef " +
         function + " " + program + "\nfi";
}

namespace {

std::string fish_quoted(std::string_view text) {
  return "'" + marked(text, "'\\") + "'";
}

std::string fish_value(const ListedOption& option) {
  if (takes_files(option)) return " -r -F";
  if (!takes_next(option)) return {};
  if (option.words.empty()) return " -x";
  return " -x -a " + fish_quoted(joined(option.words, " "));
}

std::string fish_row(const ListedOption& option, const std::string& program) {
  std::string names;
  std::string given;  // as __fish_contains_opt wants them
  for (const std::string& name : option.names) {
    const bool is_long = name.starts_with("--");
    const std::string bare = name.substr(is_long ? 2 : 1);
    names += (is_long ? " -l " : " -s ") + bare;
    given += (is_long ? " " : " -s ") + bare;
  }
  // An option with a value must stay known while its value is completed.
  const std::string once =
      option.value.empty() ? " -n 'not __fish_contains_opt" + given + "'" : "";
  return "complete -c " + program + once + names + fish_value(option) + " -d " +
         fish_quoted(option.description);
}

}  // namespace

std::string fish_completion(CommandLine& line) {
  const std::string program = line.get_name();
  std::string script = "# Completes " + program + " in fish.";
  for (const ListedOption& option : listed_options(line)) {
    script += "\n" + fish_row(option, program);
  }
  return script;
}

void add_completion(CommandLine& line) {
  const auto print = [&line](const std::string& shell) {
    throw CLI::CallForVersion(shell == "bash"  ? bash_completion(line)
                              : shell == "zsh" ? zsh_completion(line)
                                               : fish_completion(line),
                              0);
  };
  line.add_option_function<std::string>("--completion", print,
                                        "Print what completes the command line")
      ->check(one_of({"bash", "zsh", "fish"}))
      ->group("");
}

}  // namespace tamis::common
