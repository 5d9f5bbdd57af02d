// A tool's command line: its options, and what the tool says of itself beside
// them. --help, the manual page and the completions are all made of this one
// object, so that none of them can say anything else.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "manual.hpp"

namespace tamis::common {

class CommandLine : public CLI::App {
 public:
  Manual manual;
};

// The groups of options beside "Options", those that a tool alone has and that
// are used most: its others, which --help leaves to --help-all, and those that
// all tools share.
inline constexpr const char* further = "Further options";
inline constexpr const char* input_group = "Input";
inline constexpr const char* output_group = "Output";
inline constexpr const char* running_group = "Running";

// Whether all tools have it.
bool is_shared(const CLI::Option& option);

// Whether it is given or not, and has no value.
bool is_plain_flag(const CLI::Option& option);

// The long names of all options, without dashes.
std::vector<std::string> names_of(const CommandLine& line);

// Those that `option` takes where one_of checks it, else none.
std::vector<std::string> words_of(const CLI::Option& option);

// Those that `text` has, parted by blank lines; good as long as it is.
std::vector<std::string_view> paragraphs_in(std::string_view text);

// Parses the words behind the tool's name. Throws UsageError in plain words
// where they are wrong, and CLI::Success where help or the version is asked
// for.
void parse(CommandLine& line, std::vector<std::string> words);

// What is wrong, in plain words: without the name of the option in question.
std::string plain(const CLI::Error& error);

// "a, b", with `between` between two.
std::string joined(const std::vector<std::string>& words,
                   std::string_view between);

// Accepts one of `words`, and where it is none says which is meant. Its name is
// "one of", its description the words, a blank between two: whoever completes a
// command line finds them there.
CLI::Validator one_of(const std::vector<std::string>& words);

// Accepts whole numbers above 0.
CLI::Validator positive();

// Accepts whole numbers from `least` to `most`.
CLI::Validator whole(unsigned least, unsigned most);

// Accepts a number of bytes, as "500M" or "2G", and makes it plain.
CLI::Validator bytes();

}  // namespace tamis::common
