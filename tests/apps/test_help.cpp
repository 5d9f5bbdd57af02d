// What --help and --help-all print.
#include <doctest/doctest.h>

#include <sstream>

#include "apps/command_line.hpp"
#include "clean/command.hpp"
#include "common/columns.hpp"
#include "dedupe/command.hpp"
#include "extract/command.hpp"
#include "summarize/command.hpp"
#include "tokenize/command.hpp"

namespace tamis::apps {
namespace {

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    widest = std::max(widest, common::columns_of(line));
  }
  return widest;
}

// The words of a command as a shell parts them, quotes taken off, up to the
// first redirection or pipe.
std::vector<std::string> shell_words(const std::string& command) {
  std::vector<std::string> words;
  std::string word;
  char quote = 0;
  for (const char letter : command + " ") {
    if (quote != 0) {
      if (letter == quote) {
        quote = 0;
      } else {
        word += letter;
      }
    } else if (letter == '\'' || letter == '"') {
      quote = letter;
    } else if (letter == '|' || letter == '>' || letter == '<') {
      break;
    } else if (letter != ' ') {
      word += letter;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

// The commands of a pipe.
std::vector<std::string> commands_in(const std::string& pipe) {
  std::vector<std::string> commands;
  std::size_t at = 0;
  for (;;) {
    const std::size_t end = std::min(pipe.find(" | ", at), pipe.size());
    commands.push_back(pipe.substr(at, end - at));
    if (end == pipe.size()) return commands;
    at = end + 3;
  }
}

// Why a tool refuses `words`, the first of which is its name; empty also where
// it is none of ours.
std::string refusal_of(std::vector<std::string> words) {
  if (words.empty()) return {};
  const std::string tool = words.front();
  words.erase(words.begin());
  if (tool == "clean") return refusal<CleanCommand>(words);
  if (tool == "tokenize") return refusal<TokenizeCommand>(words);
  if (tool == "dedupe") return refusal<DedupeCommand>(words);
  if (tool == "summarize") return refusal<SummarizeCommand>(words);
  if (tool == "extract") {
    return refusal<ExtractCommand>(with_plain_themes(words));
  }
  return {};
}

TEST_CASE_TEMPLATE("Help fits a terminal, with examples and a way to more",
                   Command, CleanCommand, TokenizeCommand, DedupeCommand,
                   ExtractCommand, SummarizeCommand) {
  const Told told = told_by<Command>();
  CAPTURE(told.help);
  CHECK(std::count(told.help.begin(), told.help.end(), '\n') <= 24);
  CHECK(widest_line(told.help) <= 80);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(told.help.find("  " + told.examples[i]) != told.help.npos);
  }
  for (const std::string_view part :
       {"Usage: ", "Examples:\n", "-r, --recursive", "-o, --output PATH",
        "-f, --format FORMAT", "-l, --language CODE", "--help-all",
        "See also: "}) {
    CAPTURE(part);
    CHECK(told.help.find(part) != told.help.npos);
  }
  CHECK(told.help.find("--encoding") == told.help.npos);
}

TEST_CASE_TEMPLATE("Full help names every option, in 80 columns", Command,
                   CleanCommand, TokenizeCommand, DedupeCommand, ExtractCommand,
                   SummarizeCommand) {
  const Told told = told_by<Command>();
  CHECK(widest_line(told.full_help) <= 80);
  CHECK(told.options.size() > 20);
  for (const std::string& option : told.options) {
    CAPTURE(option);
    CHECK(told.full_help.find(option) != told.full_help.npos);
  }
  for (const std::string& example : told.examples) {
    CAPTURE(example);
    CHECK(told.full_help.find("  " + example) != told.full_help.npos);
  }
  for (const std::string_view part :
       {"\nOptions:\n", "\nFurther options:\n", "\nInput:\n", "\nOutput:\n",
        "\nRunning:\n", "\nExit codes: 0 done", "\nMemory: "}) {
    CAPTURE(part);
    CHECK(told.full_help.find(part) != told.full_help.npos);
  }
}

TEST_CASE_TEMPLATE("Every example of the manual is a right command line",
                   Command, CleanCommand, TokenizeCommand, DedupeCommand,
                   ExtractCommand, SummarizeCommand) {
  for (const std::string& example : told_by<Command>().examples) {
    for (const std::string& command : commands_in(example)) {
      CAPTURE(command);
      CHECK(refusal_of(shell_words(command)).empty());
    }
  }
}

TEST_CASE("The full help of clean names every rule") {
  const std::string help = told_by<CleanCommand>().full_help;
  for (const clean::Rule& rule : clean::rules()) {
    CAPTURE(rule.name);
    CHECK(help.find(rule.name) != help.npos);
  }
}

}  // namespace
}  // namespace tamis::apps
