// The options of each tool alone.
#include <doctest/doctest.h>

#include "apps/command_line.hpp"
#include "clean/command.hpp"
#include "common/run.hpp"
#include "dedupe/command.hpp"
#include "extract/command.hpp"
#include "summarize/command.hpp"
#include "tokenize/command.hpp"

namespace tamis::apps {
namespace {

using Words = std::vector<std::string>;

template <typename Command>
void check_formats(const Words& known, const Words& unknown) {
  for (const std::string& format : known) {
    CAPTURE(format);
    CHECK(parsed<Command>({"-f", format}).shared.format == format);
  }
  for (const std::string& format : unknown) {
    CAPTURE(format);
    CHECK(refuses<Command>({"-f", format}));
  }
}

TEST_CASE("Each tool prints its own formats") {
  const Words all = {"text", "jsonl", "srt", "vtt", "md", "tsv"};
  check_formats<CleanCommand>(all, {"csv", "markdown"});
  check_formats<DedupeCommand>(all, {"csv", "markdown"});
  check_formats<TokenizeCommand>({"text", "tsv", "jsonl"}, {"srt", "md"});
  check_formats<ExtractCommand>({"text", "tsv", "csv", "jsonl"}, {"srt", "md"});
  check_formats<SummarizeCommand>({"text", "jsonl", "md", "vtt"},
                                  {"tsv", "srt"});
}

TEST_CASE("clean takes rules to keep, a report and times") {
  const CleanCommand plain = parsed<CleanCommand>({});
  CHECK_FALSE(plain.timestamps);
  CHECK(plain.clean.keep.empty());
  CHECK(plain.report.empty());
  const CleanCommand command =
      parsed<CleanCommand>({"--timestamps", "--keep", "call", "--report",
                            "gone.jsonl", "--keep", "loop"});
  CHECK(command.timestamps);
  CHECK(command.clean.keep == Words{"call", "loop"});
  CHECK(command.report == "gone.jsonl");
  CHECK(refuses<CleanCommand>({"--keep"}));
  CHECK(refuses<CleanCommand>({"--words", "3"}));
}

// --keep took all words behind it for rules, the inputs too.
TEST_CASE("A rule to keep may stand before the inputs") {
  const CleanCommand command =
      parsed<CleanCommand>({"--keep", "call", "a.txt"});
  CHECK(command.clean.keep == Words{"call"});
  CHECK(command.shared.inputs == Words{"a.txt"});
}

TEST_CASE("tokenize counts, folds and cuts as it is told") {
  const TokenizeCommand plain = parsed<TokenizeCommand>({});
  CHECK_FALSE(plain.sentences);
  CHECK(plain.ngrams.empty());
  CHECK_FALSE(plain.lines);
  CHECK(plain.min_length == 1);
  CHECK(problem_with(plain).empty());
  CHECK_FALSE(plain.count);
  CHECK_FALSE(plain.lower);
  CHECK_FALSE(plain.stem);
  CHECK_FALSE(plain.no_stop);
  const TokenizeCommand command = parsed<TokenizeCommand>(
      {"-c", "-n", "2-3", "--lower", "--stem", "--no-stop", "--min-length", "3",
       "--stop-words", "s.txt", "--add-stop-words", "t.txt", "a"});
  CHECK(command.min_length == 3);
  CHECK(command.stop_words.instead == "s.txt");
  CHECK(command.stop_words.more == "t.txt");
  CHECK(problem_with(command).empty());
  CHECK(command.count);
  CHECK(command.ngrams == "2-3");
  CHECK(command.lower);
  CHECK(command.stem);
  CHECK(command.no_stop);
  CHECK(command.shared.inputs == Words{"a"});
}

TEST_CASE("tokenize refuses what is for words where there are none") {
  for (const Words& words :
       {Words{"-s", "--lines"}, Words{"-s", "-n", "2"}, Words{"-s", "--stem"},
        Words{"--lines", "--no-stop"}}) {
    CHECK_FALSE(problem_with(parsed<TokenizeCommand>(words)).empty());
  }
  for (const Words& words : {Words{"-s", "--lower"}, Words{"--lines", "-c"},
                             Words{"-s", "--min-length", "4"}}) {
    CHECK(problem_with(parsed<TokenizeCommand>(words)).empty());
  }
}

TEST_CASE("A range of n-grams is one size, or two with the lower first") {
  constexpr struct {
    std::string_view text;
    std::size_t least;
    std::size_t most;
  } rows[] = {{"", 1, 1},    {"1", 1, 1},   {"2", 2, 2},  {"9", 9, 9},
              {"2-3", 2, 3}, {"1-9", 1, 9}, {"4-4", 4, 4}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const NgramRange range = ngram_range(std::string(row.text));
    CHECK(range.least == row.least);
    CHECK(range.most == row.most);
  }
  for (const std::string text : {"0", "10", "3-2", "1-", "-2", "1-0", "a",
                                 "2-a", "1 2", "1-2-3", "2–3", "+1"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(ngram_range(text), common::UsageError);
  }
}

TEST_CASE("dedupe compares units in a scope") {
  const DedupeCommand plain = parsed<DedupeCommand>({});
  CHECK(plain.by == "passage");
  CHECK(plain.scope == "all");
  CHECK(plain.passages.min_words == 30);
  CHECK_FALSE(plain.normalize);
  CHECK_FALSE(plain.timestamps);
  CHECK_FALSE(plain.dry_run);
  CHECK(plain.report.empty());
  const DedupeCommand command = parsed<DedupeCommand>(
      {"--by", "line", "--scope", "file", "--min-words", "12", "--normalize",
       "--timestamps", "--dry-run", "--report", "gone.jsonl"});
  CHECK(command.by == "line");
  CHECK(command.scope == "file");
  CHECK(command.passages.min_words == 12);
  CHECK(command.normalize);
  CHECK(command.timestamps);
  CHECK(command.dry_run);
  CHECK(command.report == "gone.jsonl");
  for (const std::string unit :
       {"passage", "line", "sentence", "turn", "document"}) {
    CAPTURE(unit);
    CHECK(parsed<DedupeCommand>({"--by", unit}).by == unit);
  }
  const Words wrong[] = {{"--by", "file"},        {"--by", "word"},
                         {"--scope", "document"}, {"--min-words", "many"},
                         {"--min-words", "-3"},   {"--min-words", "0"},
                         {"--min-words", "1.5"}};
  for (const Words& words : wrong) {
    CAPTURE(words[0]);
    CAPTURE(words[1]);
    CHECK(refuses<DedupeCommand>(words));
  }
}

TEST_CASE("dedupe sifts lines by more options") {
  const DedupeCommand plain = parsed<DedupeCommand>({});
  CHECK(plain.keep == "first");
  CHECK_FALSE(plain.count);
  CHECK_FALSE(plain.only_repeated);
  CHECK_FALSE(plain.verify);
  CHECK(plain.shared.memory == 0);
  const DedupeCommand command = parsed<DedupeCommand>(
      {"--by", "line", "--keep", "last", "-c", "--only-repeated", "--verify",
       "--memory", "500M"});
  CHECK(command.keep == "last");
  CHECK(command.count);
  CHECK(command.only_repeated);
  CHECK(command.verify);
  CHECK(command.shared.memory == std::size_t{500} << 20);
  CHECK(problem_with(command).empty());
  for (const Words& words : {Words{"-c"}, Words{"--only-repeated"},
                             Words{"--keep", "last"}, Words{"--verify"}}) {
    CAPTURE(words[0]);
    CHECK_FALSE(problem_with(parsed<DedupeCommand>(words)).empty());
  }
}

TEST_CASE("A size is a number of bytes, or of K, M, G or T") {
  constexpr struct {
    std::string_view text;
    std::size_t bytes;
  } rows[] = {{"65536", 65536},
              {"64k", 65536},
              {"64K", 65536},
              {"500M", std::size_t{500} << 20},
              {"2G", std::size_t{2} << 30},
              {"3t", std::size_t{3} << 40}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Words words = {"--memory", std::string(row.text)};
    CHECK(parsed<CleanCommand>(words).shared.memory == row.bytes);
  }
  for (const std::string text : {"", "M", "-1", "1.5G", "2GB", "2 G", "2X",
                                 "99999999999999999999", "99999999999T"}) {
    CAPTURE(text);
    CHECK(refuses<CleanCommand>({"--memory", text}));
  }
}

TEST_CASE("dedupe --near takes a threshold behind =, and no file") {
  CHECK(parsed<DedupeCommand>({}).near == 0);
  const DedupeCommand plain =
      parsed<DedupeCommand>({"--by", "document", "--near", "0.9"});
  CHECK(plain.near == 0.76);
  CHECK(plain.shared.inputs == std::vector<std::string>{"0.9"});
  CHECK(problem_with(plain).empty());
  CHECK(parsed<DedupeCommand>({"--near=0.9"}).near == 0.9);
  for (const std::string wrong : {"=0.4", "=1.1", "=0", "=-1", "=0.8x"}) {
    CAPTURE(wrong);
    const Words words = {"--by", "document", "--near" + wrong};
    CHECK((refuses<DedupeCommand>(words) ||
           !problem_with(parsed<DedupeCommand>(words)).empty()));
  }
}

TEST_CASE("dedupe refuses what cannot go together") {
  struct Row {
    Words words;
    bool is_refused;
  };
  const Row rows[] = {
      {{"--by", "document", "--near", "--keep", "longest", "--prefer", "a/*",
        "--prefer", "b/*", "--clusters", "c"},
       false},
      {{"--by", "document", "--near", "--scope", "file"}, false},
      {{"--by", "turn", "--near"}, false},
      {{"--by", "turn", "--near", "--scope", "file"}, true},
      {{"--by", "sentence", "--near", "--skip-existing"}, false},
      {{"--near"}, true},
      {{"--by", "line", "--near"}, true},
      {{"--keep", "longest"}, true},
      {{"--prefer", "a/*"}, true},
      {{"--by", "turn", "--clusters", "c"}, true},
      {{"--by", "document", "--index", "i"}, false},
      {{"--by", "document", "--near", "--index", "i"}, false},
      {{"--by", "document", "--keep", "last", "--index", "i"}, false},
      {{"--by", "document", "--prefer", "a/*", "--index", "i"}, false},
      {{"--by", "document", "--clusters", "c", "--index", "i"}, false},
      {{"--by", "line", "--keep", "last", "--index", "i"}, false},
      {{"--by", "line", "--format", "srt"}, true},
      {{"--by", "line", "--timestamps"}, true},
      {{"--by", "sentence", "--min-words", "8"}, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words.back());
    const auto command = parsed<DedupeCommand>(row.words);
    CHECK(problem_with(command).empty() != row.is_refused);
  }
}

TEST_CASE("extract gives so many keywords of a scope") {
  const ExtractCommand plain = parsed<ExtractCommand>({});
  CHECK(plain.count == 0);
  CHECK(plain.by == "document");
  CHECK(plain.keywords.max_words == 0);
  CHECK(plain.keywords.method == keyword::Method::blend);
  CHECK_FALSE(plain.no_clean);
  CHECK_FALSE(plain.explain);
  CHECK_FALSE(plain.wants_themes());
  const ExtractCommand command = parsed<ExtractCommand>(
      {"-n", "5", "--by", "speaker", "--ngram", "2", "--no-clean"});
  CHECK(command.count == 5);
  CHECK(command.by == "speaker");
  CHECK(command.keywords.max_words == 2);
  CHECK(command.no_clean);
  CHECK(parsed<ExtractCommand>({"--count", "7", "--by", "corpus"}).count == 7);
  const Words wrong[] = {{"-n", "all"},        {"-n", "-1"},
                         {"--by", "line"},     {"--ngram", "x"},
                         {"--method", "bm25"}, {"--themes=few"},
                         {"--themes=0"},       {"--quotes", "-1"},
                         {"--width", "20"},    {"--width", "1001"}};
  for (const Words& words : wrong) {
    CAPTURE(words[0]);
    CHECK(refuses<ExtractCommand>(words));
  }
}

TEST_CASE("extract takes lists of words, and methods by their names") {
  const ExtractCommand command = parsed<ExtractCommand>(
      {"--stop-words", "s", "--add-stop-words", "t", "--only", "o", "--always",
       "a", "--background", "b", "talk.vtt", "--background", "c", "--explain"});
  CHECK(command.stop_words.instead == "s");
  CHECK(command.stop_words.more == "t");
  CHECK(command.only == "o");
  CHECK(command.always == "a");
  CHECK(command.background == Words{"b", "c"});
  CHECK(command.shared.inputs == Words{"talk.vtt"});
  CHECK(command.explain);
  constexpr struct {
    const char* name;
    keyword::Method method;
  } rows[] = {{"blend", keyword::Method::blend},
              {"yake", keyword::Method::yake},
              {"rake", keyword::Method::rake},
              {"textrank", keyword::Method::textrank},
              {"tfidf", keyword::Method::tfidf},
              {"topicrank", keyword::Method::topicrank}};
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(parsed<ExtractCommand>({"--method", row.name}).keywords.method ==
          row.method);
  }
}

TEST_CASE("--themes takes a number, or what stands behind it is an input") {
  const struct {
    Words words;
    Words expected;
  } rows[] = {
      {{}, {}},
      {{"a.txt"}, {"a.txt"}},
      {{"--themes"}, {"--themes=auto"}},
      {{"--themes", "8", "a"}, {"--themes", "8", "a"}},
      {{"--themes", "auto", "a"}, {"--themes", "auto", "a"}},
      {{"--themes=8", "a"}, {"--themes=8", "a"}},
      {{"--themes", "a.txt"}, {"--themes=auto", "a.txt"}},
      {{"--themes", "8.txt"}, {"--themes=auto", "8.txt"}},
      {{"--themes", "-n", "5"}, {"--themes=auto", "-n", "5"}},
      {{"--", "--themes", "a"}, {"--", "--themes", "a"}},
      {{"--themes", "--", "8"}, {"--themes=auto", "--", "8"}},
  };
  for (const auto& row : rows) {
    CHECK(with_plain_themes(row.words) == row.expected);
  }
  CHECK(parsed<ExtractCommand>({"--themes=auto"}).theme_options().count == 0);
  CHECK(parsed<ExtractCommand>({"--themes", "8"}).theme_options().count == 8);
  CHECK(parsed<ExtractCommand>({"--html", "p"}).theme_options().count == 0);
}

TEST_CASE("extract refuses what cannot go together") {
  struct Row {
    Words words;
    bool is_refused;
  };
  const Row rows[] = {
      {{"--by", "corpus", "--explain"}, false},
      {{"--background", "b", "--method", "tfidf"}, false},
      {{"--explain", "--method", "yake"}, true},
      {{"--ngram", "7"}, true},
      {{"--themes", "8", "--quotes", "0"}, false},
      {{"--html", "p", "--quotes", "3"}, false},
      {{"--themes", "8", "--only", "o", "-n", "5"}, false},
      {{"--quotes", "3"}, true},
      {{"--themes", "8", "--by", "speaker"}, true},
      {{"--html", "p", "--by", "corpus"}, true},
      {{"--themes", "8", "--explain"}, true},
      {{"--width", "100"}, true},
      {{"--kwic", "eau", "--width", "100"}, false},
      {{"--kwic", "eau", "--kwic", "mise en place"}, false},
      {{"--kwic", "?!"}, true},
      {{"--kwic", "eau", "--themes", "8"}, true},
      {{"--kwic", "eau", "--html", "p"}, true},
      {{"--kwic", "eau", "--by", "corpus"}, true},
      {{"--kwic", "eau", "-n", "5"}, true},
      {{"--kwic", "eau", "--method", "rake"}, true},
      {{"--kwic", "eau", "--only", "o"}, true},
      {{"--kwic", "eau", "--background", "b"}, true},
  };
  for (const Row& row : rows) {
    for (const std::string& word : row.words) CAPTURE(word);
    const auto command = parsed<ExtractCommand>(row.words);
    CHECK(problem_with(command).empty() != row.is_refused);
  }
}

}  // namespace
}  // namespace tamis::apps
