// The command line of summarize.
#include <doctest/doctest.h>

#include "apps/command_line.hpp"
#include "summarize/command.hpp"

namespace tamis::apps {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("summarize is bound by words, sentences, a share or time") {
  const auto plain = parsed<SummarizeCommand>({});
  CHECK(plain.summary.budget == 150);
  CHECK_FALSE(plain.has_words);
  CHECK(plain.summary.sentences == 0);
  CHECK(plain.ratio == 0);
  CHECK(plain.seconds == 0);
  const auto command = parsed<SummarizeCommand>(
      {"-w", "60", "-n", "3", "--ratio", "0.25", "talk.vtt"});
  CHECK(command.summary.budget == 60);
  CHECK(command.has_words);
  CHECK(command.summary.sentences == 3);
  CHECK(command.ratio == 0.25);
  CHECK(command.shared.inputs == Words{"talk.vtt"});
  CHECK(parsed<SummarizeCommand>({"--seconds", "12.5"}).seconds == 12.5);
  CHECK(parsed<SummarizeCommand>({"--ratio", "1"}).ratio == 1);
  const Words wrong[] = {
      {"--words", "few"},    {"--words", "0"},     {"--sentences", "-2"},
      {"--ratio", "0"},      {"--ratio", "1.01"},  {"--ratio", "25%"},
      {"--ratio", "nan"},    {"--ratio", "-0.5"},  {"--seconds", "0"},
      {"--seconds", "-3"},   {"--seconds", "inf"}, {"--seconds", "1:30"},
      {"--method", "bogus"}, {"--by", "sentence"}, {"-f", "srt"}};
  for (const Words& words : wrong) {
    CAPTURE(words[0]);
    CAPTURE(words[1]);
    CHECK(refuses<SummarizeCommand>(words));
  }
}

TEST_CASE("summarize takes a method by its name") {
  CHECK(parsed<SummarizeCommand>({}).summary.method == summary::Method::blend);
  constexpr struct {
    const char* name;
    summary::Method method;
  } rows[] = {{"blend", summary::Method::blend},
              {"coverage", summary::Method::coverage},
              {"centroid", summary::Method::centroid},
              {"lexrank", summary::Method::lexrank},
              {"textrank", summary::Method::textrank},
              {"luhn", summary::Method::luhn},
              {"lead", summary::Method::lead}};
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(parsed<SummarizeCommand>({"--method", row.name}).summary.method ==
          row.method);
  }
}

TEST_CASE("summarize is by document, and minutes are by chapter") {
  const struct {
    Words words;
    std::string by;
  } rows[] = {
      {{}, "document"},
      {{"-f", "jsonl"}, "document"},
      {{"-f", "md"}, "chapter"},
      {{"-f", "md", "--by", "document"}, "document"},
      {{"--by", "chapter"}, "chapter"},
      {{"--by", "speaker"}, "speaker"},
      {{"--by", "corpus"}, "corpus"},
  };
  for (const auto& row : rows) {
    CHECK(parsed<SummarizeCommand>(row.words).by() == row.by);
  }
}

TEST_CASE("Terms of --focus are parted by commas, and it may be repeated") {
  const struct {
    Words words;
    Words terms;
  } rows[] = {
      {{}, {}},
      {{"--focus", "zone"}, {"zone"}},
      {{"--focus", "zone à faibles émissions, camion"},
       {"zone à faibles émissions", "camion"}},
      {{"--focus", " a ,,b, "}, {"a", "b"}},
      {{"--focus", "a,b", "--focus", "c"}, {"a", "b", "c"}},
  };
  for (const auto& row : rows) {
    CHECK(parsed<SummarizeCommand>(row.words).focus_terms() == row.terms);
  }
}

TEST_CASE("An option that may be repeated takes no input for its value") {
  const auto command = parsed<SummarizeCommand>(
      {"--always", "Anna", "a.txt", "--never", "Bob", "--never", "Carla",
       "--focus", "x", "b.txt", "--qa", "--cite", "--no-clean"});
  CHECK(command.always == Words{"Anna"});
  CHECK(command.never == Words{"Bob", "Carla"});
  CHECK(command.focus == Words{"x"});
  CHECK(command.shared.inputs == Words{"a.txt", "b.txt"});
  CHECK(command.summary.keeps_questions);
  CHECK(command.cite);
  CHECK(command.no_clean);
}

TEST_CASE("summarize refuses what cannot go together") {
  const struct {
    Words words;
    bool is_refused;
  } rows[] = {
      {{"-w", "60", "-n", "3", "--ratio", "0.5"}, false},
      {{"--seconds", "30", "-n", "3"}, false},
      {{"--seconds", "30", "-w", "60"}, true},
      {{"--seconds", "30", "--ratio", "0.5"}, true},
      {{"-f", "vtt", "--by", "speaker"}, false},
      {{"-f", "vtt", "--by", "chapter"}, false},
      {{"-f", "vtt", "--by", "corpus"}, true},
      {{"-f", "md", "--by", "corpus"}, false},
      {{"--focus", "eau, pain"}, false},
      {{"--focus", "eau, ?"}, true},
      {{"--focus", " , "}, true},
      {{"--always", "Anna", "--never", "Bob"}, false},
      {{"--always", "Anna", "--never", "ANNA"}, true},
  };
  for (const auto& row : rows) {
    for (const std::string& word : row.words) CAPTURE(word);
    const auto command = parsed<SummarizeCommand>(row.words);
    CHECK(problem_with(command).empty() != row.is_refused);
  }
}

}  // namespace
}  // namespace tamis::apps
