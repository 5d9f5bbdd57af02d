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

TEST_CASE("A language may have its country") {
  CHECK(parsed<CleanCommand>({"-l", "fr-CA"}).shared.language == "fr-CA");
  CHECK(parsed<CleanCommand>({"-l", "EN"}).shared.language == "EN");
}

TEST_CASE("What is mistyped is told in plain words, with what is meant") {
  const struct {
    std::vector<std::string> words;
    std::string_view refusal;
  } rows[] = {
      {{"--lnaguage", "fr"},
       "--lnaguage: there is no such option; did you mean --language?"},
      {{"--themse=8"},
       "--themse: there is no such option; did you mean --themes?"},
      {{"--lang", "fr"},
       "--lang: there is no such option; did you mean --language?"},
      {{"--hepl"}, "--hepl: there is no such option; did you mean --help?"},
      {{"-by", "corpus"}, "-by: there is no such option; did you mean --by?"},
      {{"-language", "fr"},
       "-language: there is no such option; did you mean --language?"},
      {{"-o", "-q"}, "--output: needs a value, and -q is an option"},
      {{"--nothing"}, "--nothing: there is no such option"},
      {{"-z"}, "-z: there is no such option"},
      {{"--by", "docment"},
       "--by: 'docment' is none of document, speaker, corpus; did you mean "
       "document?"},
      {{"-f", "jsnol"},
       "--format: 'jsnol' is none of text, tsv, csv, jsonl; did you mean "
       "jsonl?"},
      {{"-f", "pdf"}, "--format: 'pdf' is none of text, tsv, csv, jsonl"},
      {{"-l", "frr"},
       "--language: there are word lists for fr, en, de, es, it, nl, pt, not "
       "for 'frr'; did you mean fr?"},
      {{"-n"}, "--count: needs a value"},
      {{"--by", "--explain"},
       "--by: needs a value, and --explain is an option"},
      {{"-n", "3", "--count", "4"},
       "--count: is given twice, and has one value"},
      {{"--explain=yes please"}, "--explain: takes no value, not 'yes please'"},
      {{"-t", "many"},
       "--threads: must be a whole number from 0 to 1024, not 'many'"},
      {{"-t", "1025"},
       "--threads: must be a whole number from 0 to 1024, not '1025'"},
      {{"-n", "0"}, "--count: must be a whole number above 0, not '0'"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.words[0]);
    CHECK(refusal<ExtractCommand>(row.words) == row.refusal);
  }
  CHECK(refusal<CleanCommand>({"--keep", "credt"}) ==
        "--keep: there is no 'credt'; did you mean credit?");
}

// CLI11 took a name in brackets for a list, and read what stood between them.
TEST_CASE("An input may stand in brackets") {
  using Words = std::vector<std::string>;
  const struct {
    Words words;
    Words inputs;
  } rows[] = {
      {{"[a, b]", "x"}, {"./[a, b]", "x"}},
      {{"-r", "[a]", "-l", "fr", "[b]"}, {"./[a]", "./[b]"}},
      {{"--", "[a]", "--quiet"}, {"./[a]", "--quiet"}},
      {{"[a].txt", "x]"}, {"[a].txt", "x]"}},
  };
  for (const auto& row : rows) {
    CHECK(parsed<CleanCommand>(row.words).shared.inputs == row.inputs);
  }
  const auto options = parsed<CleanCommand>({"-o", "[a]"}).shared;
  CHECK(options.output == "[a]");
}

}  // namespace
}  // namespace tamis::apps
