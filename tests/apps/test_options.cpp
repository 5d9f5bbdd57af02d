// The options that all tools share.
#include <doctest/doctest.h>

#include <type_traits>

#include "apps/command_line.hpp"
#include "clean/command.hpp"
#include "dedupe/command.hpp"
#include "extract/command.hpp"
#include "summarize/command.hpp"
#include "tokenize/command.hpp"

namespace tamis::apps {
namespace {

using common::SharedOptions;

TEST_CASE_TEMPLATE("Without words every tool has its defaults", Command,
                   CleanCommand, TokenizeCommand, DedupeCommand, ExtractCommand,
                   SummarizeCommand) {
  const SharedOptions options = parsed<Command>({}).shared;
  CHECK(options.inputs.empty());
  CHECK(options.files_from.empty());
  CHECK_FALSE(options.null_parted);
  CHECK_FALSE(options.recursive);
  CHECK(options.from == "auto");
  CHECK(options.output.empty());
  CHECK_FALSE(options.skip_existing);
  const bool is_tokenize = std::is_same_v<Command, TokenizeCommand>;
  CHECK(options.format == (is_tokenize ? "text" : ""));
  CHECK(options.language == "auto");
  CHECK_FALSE(options.strict);
  CHECK_FALSE(options.quiet);
  CHECK_FALSE(options.verbose);
}

TEST_CASE_TEMPLATE("Every tool takes the shared options", Command, CleanCommand,
                   TokenizeCommand, DedupeCommand, ExtractCommand,
                   SummarizeCommand) {
  const SharedOptions options =
      parsed<Command>({"a.txt", "--recursive", "--files-from", "list", "--null",
                       "--from", "srt", "--output", "out/", "--skip-existing",
                       "--format", "jsonl", "--language", "fr", "--strict",
                       "--quiet", "--verbose", "-"})
          .shared;
  CHECK(options.inputs == std::vector<std::string>{"a.txt", "-"});
  CHECK(options.recursive);
  CHECK(options.files_from == "list");
  CHECK(options.null_parted);
  CHECK(options.from == "srt");
  CHECK(options.output == "out/");
  CHECK(options.skip_existing);
  CHECK(options.format == "jsonl");
  CHECK(options.language == "fr");
  CHECK(options.strict);
  CHECK(options.quiet);
  CHECK(options.verbose);
}

TEST_CASE_TEMPLATE("Every tool takes the short forms", Command, CleanCommand,
                   TokenizeCommand, DedupeCommand, ExtractCommand,
                   SummarizeCommand) {
  const SharedOptions options =
      parsed<Command>({"-r0qv", "-o", "x", "-f", "text", "-l", "en", "a", "b"})
          .shared;
  CHECK(options.recursive);
  CHECK(options.null_parted);
  CHECK(options.quiet);
  CHECK(options.verbose);
  CHECK(options.output == "x");
  CHECK(options.format == "text");
  CHECK(options.language == "en");
  CHECK(options.inputs == std::vector<std::string>{"a", "b"});
}

TEST_CASE_TEMPLATE("Every tool refuses what it does not know", Command,
                   CleanCommand, TokenizeCommand, DedupeCommand, ExtractCommand,
                   SummarizeCommand) {
  const std::vector<std::string> rows[] = {
      {"--nothing"},     {"-z"},           {"--from", "docx"},
      {"--from"},        {"-f", "pdf"},    {"-f", ""},
      {"--from", "SRT"}, {"--strict=two"}, {"-o"},
  };
  for (const auto& words : rows) {
    CAPTURE(words[0]);
    CHECK(refuses<Command>(words));
  }
}

TEST_CASE_TEMPLATE("Every tool reads every format", Command, CleanCommand,
                   TokenizeCommand, DedupeCommand, ExtractCommand,
                   SummarizeCommand) {
  for (const std::string format :
       {"auto", "text", "markdown", "srt", "vtt", "jsonl"}) {
    CAPTURE(format);
    CHECK(parsed<Command>({"--from", format}).shared.from == format);
  }
}

TEST_CASE_TEMPLATE("Help names the tool's options and points to another tool",
                   Command, CleanCommand, TokenizeCommand, DedupeCommand,
                   ExtractCommand, SummarizeCommand) {
  const std::string help = help_of<Command>();
  for (const std::string_view part : {"--help", "--version", "--recursive",
                                      "--strict", "Examples:", "See also:"}) {
    CAPTURE(part);
    CHECK(help.find(part) != help.npos);
  }
}

}  // namespace
}  // namespace tamis::apps
