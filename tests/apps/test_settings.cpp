// Options from the environment and from files.
#include "common/settings.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "apps/command_line.hpp"
#include "clean/command.hpp"
#include "common/options.hpp"
#include "common/settings_file.hpp"
#include "dedupe/command.hpp"
#include "extract/command.hpp"
#include "summarize/command.hpp"
#include "tokenize/command.hpp"

namespace tamis::apps {
namespace {

using Words = std::vector<std::string>;

// A file of settings for as long as this lives.
class Config {
 public:
  explicit Config(const std::string& text) { std::ofstream(path_) << text; }
  ~Config() { std::filesystem::remove(path_); }
  Config(const Config&) = delete;
  Config& operator=(const Config&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_ =
      (std::filesystem::temp_directory_path() / "tamis_test_settings.toml")
          .string();
};

template <typename Command>
Command configured(const std::string& text, Words words = {},
                   const Variables& variables = {}) {
  const Config config(text);
  words.insert(words.end(), {"--config", config.path()});
  return parsed<Command>(words, variables);
}

// Without the file's name.
template <typename Command>
std::string refusal_of(const std::string& text) {
  const Config config(text);
  std::string told = refusal<Command>({"--config", config.path()});
  if (told.starts_with(config.path())) told.erase(0, config.path().size());
  return told;
}

TEST_CASE(
    "The command line is above the environment, and that above the file") {
  const std::string file =
      "language = \"de\"\n"
      "threads = 3\n"
      "[extract]\n"
      "count = 7\n"
      "threads = 4\n"
      "[summarize]\n"
      "words = 9\n";
  CHECK(configured<ExtractCommand>(file).count == 7);
  CHECK(configured<ExtractCommand>(file).shared.language == "de");
  CHECK(configured<ExtractCommand>(file).shared.threads == 4);
  CHECK(configured<TokenizeCommand>(file).shared.threads == 3);
  const Variables variables = {{"TAMIS_LANGUAGE", "fr"},
                               {"TAMIS_EXTRACT_COUNT", "5"},
                               {"TAMIS_THREADS", "1"},
                               {"TAMIS_EXTRACT_THREADS", "2"}};
  const auto both = configured<ExtractCommand>(file, {}, variables);
  CHECK(both.count == 5);
  CHECK(both.shared.language == "fr");
  CHECK(both.shared.threads == 2);
  CHECK(configured<TokenizeCommand>(file, {}, variables).shared.threads == 1);
  const auto all =
      configured<ExtractCommand>(file, {"-n", "1", "-l", "en"}, variables);
  CHECK(all.count == 1);
  CHECK(all.shared.language == "en");
}

TEST_CASE("A variable is called by its tool and its option") {
  CHECK(common::variable_called("clean", "by") == "TAMIS_CLEAN_BY");
  CHECK(common::variable_called("", "skip-existing") == "TAMIS_SKIP_EXISTING");
  CHECK(common::variable_called("dedupe", "") == "TAMIS_DEDUPE_");
}

TEST_CASE("An empty variable counts as none, and foreign ones as nothing") {
  const auto command =
      parsed<ExtractCommand>({}, {{"TAMIS_LANGUAGE", ""},
                                  {"TAMIS_DATA", "x"},
                                  {"TAMIS_COUNT", "x"},
                                  {"TAMIS_CLEAN_LANGUAGE", "xx"},
                                  {"TAMIS_HELP", "1"}});
  CHECK(command.shared.language == "auto");
  CHECK(command.count == 0);
}

TEST_CASE("A variable may name the file") {
  const Config config("verbose = true\n");
  CHECK(parsed<ExtractCommand>({}, {{"TAMIS_CONFIG", config.path()}})
            .shared.verbose);
}

TEST_CASE("Every kind of option takes its value from the file") {
  const auto shared =
      configured<TokenizeCommand>(
          "quiet = true\nstrict = 1\nverbose = false\nformat = 'jsonl'\n"
          "include = [\"*.vtt\", '*.srt']\nexclude = \"old\"\n")
          .shared;
  CHECK(shared.quiet);
  CHECK(shared.strict);
  CHECK_FALSE(shared.verbose);
  CHECK(shared.format == "jsonl");
  CHECK(shared.include == Words{"*.vtt", "*.srt"});
  CHECK(shared.exclude == Words{"old"});
  const auto extract = configured<ExtractCommand>(
      "[extract]\nthemes = 8\nquotes = 0\nmethod = \"blend\"\n"
      "kwic = [\"mise en place\"]\n");
  CHECK(extract.theme_options().count == 8);
  CHECK(extract.quotes == 0);
  CHECK(extract.kwic == Words{"mise en place"});
  CHECK(configured<ExtractCommand>("[extract]\nmethod = \"rake\"\n")
            .keywords.method == keyword::Method::rake);
  const auto summarize = configured<SummarizeCommand>(
      "[summarize]\nwords = 60\nratio = 0.5\nalways = [\"Anna\"]\nqa = true\n");
  CHECK(summarize.has_words);
  CHECK(summarize.summary.budget == 60);
  CHECK(summarize.ratio == 0.5);
  CHECK(summarize.always == Words{"Anna"});
  CHECK(summarize.summary.keeps_questions);
  CHECK(configured<DedupeCommand>("[dedupe]\nnear = true\n").near == 0.76);
  CHECK(configured<DedupeCommand>("[dedupe]\nnear = 0.8\n").near == 0.8);
  CHECK(configured<DedupeCommand>("[dedupe]\nnear = false\n").near == 0);
  CHECK(
      configured<DedupeCommand>("[dedupe]\nmemory = \"2K\"\n").shared.memory ==
      2048);
}

TEST_CASE(
    "What the command line or a variable denies, the file cannot turn on") {
  const std::string file = "strict = true\n[dedupe]\nnear = true\n";
  CHECK_FALSE(configured<DedupeCommand>(file, {}, {{"TAMIS_STRICT", "false"}})
                  .shared.strict);
  CHECK_FALSE(
      configured<DedupeCommand>(file, {"--strict=false"}).shared.strict);
  CHECK(
      configured<DedupeCommand>(file, {}, {{"TAMIS_DEDUPE_NEAR", "0"}}).near ==
      0);
  CHECK(configured<DedupeCommand>(file, {"--near=0.9"}).near == 0.9);
}

TEST_CASE(
    "What is wrong in the file is told with its line, and what is meant") {
  constexpr struct {
    std::string_view text;
    std::string_view told;
  } rows[] = {
      {"# settings\nlangauge = \"fr\"\n",
       ":2: langauge: there is no such option that all tools share; did you "
       "mean language?"},
      {"[extract]\ncuont = 3\n",
       ":2: cuont: there is no such option; did you mean count?"},
      {"count = 3\n",
       ":1: count: not every tool has it; put it below [extract]"},
      {"\n[extrakt]\n",
       ":2: [extrakt]: there is no such tool; did you mean extract?"},
      {"[other]\nx = 1\n", ":1: [other]: there is no such tool"},
      {"[extract]\ncount = many\n",
       ":2: count: must be a whole number above 0, not 'many'"},
      {"[extract]\ncount = [1, 2]\n", ":2: count: takes one value, not a list"},
      {"format = \"jsnol\"\n",
       ":1: format: 'jsnol' is none of text, tsv, csv, jsonl; did you mean "
       "jsonl?"},
      {"strict = maybe\n", ":1: strict: must be true or false, not 'maybe'"},
      {"threads = -1\n",
       ":1: threads: must be a whole number from 0 to 1024, not '-1'"},
      {"config = \"more.toml\"\n",
       ":1: config: stands on the command line, not in a file"},
      {"help = true\n", ":1: help: stands on the command line, not in a file"},
      {"input = \"a.txt\"\n",
       ":1: input: there is no such option that all tools share"},
      {"language\n", ":1: a line is KEY = VALUE, not 'language'"},
      {"language =\n", ":1: language: needs a value"},
      {"language = # auto\n", ":1: language: needs a value"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(refusal_of<ExtractCommand>(std::string(row.text)) == row.told);
  }
  CHECK(refusal<ExtractCommand>({"--config", "nowhere.toml"}) ==
        "--config: nowhere.toml: No such file or directory");
  CHECK(refusal<ExtractCommand>({}, {{"TAMIS_EXTRACT_CONFIG", "nowhere"}}) ==
        "TAMIS_EXTRACT_CONFIG: nowhere: No such file or directory");
}

TEST_CASE("What is wrong in a variable is told with its name") {
  CHECK(refusal<ExtractCommand>({}, {{"TAMIS_FORMAT", "jsnol"}}) ==
        "TAMIS_FORMAT: 'jsnol' is none of text, tsv, csv, jsonl; did you mean "
        "jsonl?");
  CHECK(refusal<ExtractCommand>({}, {{"TAMIS_EXTRACT_COUNT", "0"}}) ==
        "TAMIS_EXTRACT_COUNT: must be a whole number above 0, not '0'");
  CHECK(refusal<ExtractCommand>({}, {{"TAMIS_QUIET", "please"}}) ==
        "TAMIS_QUIET: must be true or false, not 'please'");
}

TEST_CASE("Sections of other tools are not looked into") {
  CHECK(
      configured<ExtractCommand>("[summarize]\nwords = many\nx = 1\n").count ==
      0);
}

// The block of a document that begins with `head`, not indented.
std::string block_of(const std::string& path, std::string_view head) {
  std::ifstream file(path);
  std::string block;
  bool is_in = false;
  for (std::string line; std::getline(file, line);) {
    is_in |= line == "    " + std::string(head);
    if (is_in && !line.empty() && !line.starts_with("    ")) break;
    if (is_in) block += (line.empty() ? line : line.substr(4)) + "\n";
  }
  return block;
}

TEST_CASE("The file that the documents show is right for every tool") {
  const std::string text =
      block_of(TAMIS_CORPUS "/../docs/shell.md", "# tamis.toml");
  const auto clean = configured<CleanCommand>(text);
  CHECK(clean.fillers == "drop");
  CHECK(clean.clean.keep == Words{"credit", "loop"});
  CHECK(clean.shared.exclude == Words{"drafts", "*.bak"});
  CHECK(configured<DedupeCommand>(text).near == 0.8);
  CHECK(configured<ExtractCommand>(text).count == 30);
  CHECK(configured<TokenizeCommand>(text).shared.threads == 4);
  CHECK(configured<SummarizeCommand>(text).shared.language == "en");
}

using common::settings_in;

TEST_CASE("A file of settings is the plain part of TOML") {
  const auto file = settings_in(
      "\xEF\xBB\xBF# one\r\n"
      "\r\n"
      "a=1\r\n"
      "  b-c\t=  \"x # \\\"y\\\" \\\\ \\t\" # two\r\n"
      "d = 'C:\\x # y'#three\n"
      "[tool] # four\n"
      "e = [1, \"two, too\", # five\n"
      "     'three',\n"
      "    ]\n"
      "f = []\n"
      "g = true",
      "f.toml");
  REQUIRE(file.settings.size() == 6);
  const struct {
    std::string_view section;
    std::string_view key;
    Words values;
    std::size_t line;
  } rows[] = {
      {"", "a", {"1"}, 3},         {"", "b-c", {"x # \"y\" \\ \t"}, 4},
      {"", "d", {"C:\\x # y"}, 5}, {"tool", "e", {"1", "two, too", "three"}, 7},
      {"tool", "f", {}, 10},       {"tool", "g", {"true"}, 11},
  };
  for (std::size_t i = 0; i < file.settings.size(); ++i) {
    CAPTURE(rows[i].key);
    CHECK(file.settings[i].section == rows[i].section);
    CHECK(file.settings[i].key == rows[i].key);
    CHECK(file.settings[i].values == rows[i].values);
    CHECK(file.settings[i].line == rows[i].line);
  }
  CHECK(settings_in("", "f").settings.empty());
}

TEST_CASE("What is no TOML is refused with its line") {
  constexpr struct {
    std::string_view text;
    std::string_view told;
  } rows[] = {
      {"\n = 1", "f:2: a line is KEY = VALUE, not '= 1'"},
      {"a\x01\xFF", "f:1: a line is KEY = VALUE, not 'a?\uFFFD'"},
      {std::string_view("q\0u\0", 4), "f:1: is no text in UTF-8"},
      {"a = b c", "f:1: 'c' is too much: text with blanks stands in \"\""},
      {"a = \"b", "f:1: a: the closing \" is lacking"},
      {"a = 'b\n'", "f:1: a: the closing ' is lacking"},
      {"a = [1\nb = 2", "f:2: a: a list lacks a comma or its ]"},
      {"a = [", "f:1: a: needs a value"},
      {"a = [,]", "f:1: a: needs a value"},
      {"a = [[1]]", "f:1: a: needs a value"},
      {"a = 1\n\na = 2", "f:3: a: stands in line 1 already"},
      {"[a", "f:1: a section is [TOOL], not '[a'"},
      {"[a] b", "f:1: 'b' is too much: text with blanks stands in \"\""},
      {"a = \"\\x\"",
       "f:1: a: in \"\" a \\ stands before \", \\, n or t; in '' it is itself"},
      {"a = \"\\",
       "f:1: a: in \"\" a \\ stands before \", \\, n or t; in '' it "
       "is itself"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    try {
      settings_in(row.text, "f");
      FAIL("not refused");
    } catch (const common::UsageError& error) {
      CHECK(std::string(error.what()) == row.told);
    }
  }
}

TEST_CASE("Any bytes make settings or a refusal") {
  const std::string bytes("a=[]\"'#\n\\ \xFF\0\r,b", 15);
  std::uint32_t state = 7;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 20; ++i) {
      state = state * 1664525 + 1013904223;
      text += bytes[(state >> 16) % bytes.size()];
    }
    try {
      settings_in(text, "f");
    } catch (const common::UsageError& error) {
      CHECK(std::string_view(error.what()).starts_with("f:"));
    }
  }
}

}  // namespace
}  // namespace tamis::apps
