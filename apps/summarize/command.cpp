#include "summarize/command.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "common/command_line.hpp"
#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"

namespace tamis::apps {
namespace {

constexpr std::array method_names = {
    "blend", "coverage", "centroid", "lexrank", "textrank", "luhn", "lead"};

std::optional<double> number_in(const std::string& text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] =
      std::from_chars(text.data(), end, value, std::chars_format::fixed);
  if (error != std::errc() || rest != end || !(value > 0)) return {};
  return value;
}

CLI::Validator ratio() {
  return {[](std::string& text) {
            const auto value = number_in(text);
            return value && *value <= 1
                       ? std::string()
                       : "must be above 0 and at most 1, not '" + text + "'";
          },
          ""};
}

CLI::Validator seconds() {
  constexpr double most = 1e7;
  return {[](std::string& text) {
            const auto value = number_in(text);
            return value && *value <= most
                       ? std::string()
                       : "must be a number of seconds above 0, not '" + text +
                             "'";
          },
          ""};
}

void define_bounds(common::CommandLine& line, SummarizeCommand& command) {
  line.add_option("-w,--words", command.summary.budget,
                  "Most words, with the names and places it prints")
      ->each([&command](const std::string&) { command.has_words = true; })
      ->check(common::positive())
      ->option_text("N (150)");
  line.add_option("-n,--sentences", command.summary.sentences,
                  "Most sentences; alone, whatever their length")
      ->check(common::positive())
      ->option_text("N");
  line.add_option("--ratio", command.ratio, "At most this share of the words")
      ->check(ratio())
      ->option_text("R")
      ->group(common::further);
  line.add_option("--seconds", command.seconds,
                  "Most seconds of speech, in place of words")
      ->check(seconds())
      ->option_text("S");
}

void define_choice(common::CommandLine& line, SummarizeCommand& command) {
  line.add_option_function<std::string>(
          "--method",
          [&command](const std::string& name) {
            command.summary.method = *summary::method_named(name);
          },
          "How sentences are chosen: blend is ours; the others are published "
          "methods, and lead is the beginning")
      ->check(common::one_of(
          std::vector<std::string>(method_names.begin(), method_names.end())))
      ->option_text("METHOD (blend)")
      ->group(common::further);
  line.add_option("--by", command.scope,
                  "A summary per document, chapter, speaker or corpus; with -f "
                  "md: chapter")
      ->check(common::one_of({"document", "chapter", "speaker", "corpus"}))
      ->option_text("SCOPE (document)");
  line.add_option("--focus", command.focus,
                  "Only what is said about TERMS, parted by commas")
      ->allow_extra_args(false)
      ->option_text("TERMS ...");
  line.add_option("--always", command.always,
                  "A sentence of the speaker NAME, whatever else is told")
      ->allow_extra_args(false)
      ->option_text("NAME ...")
      ->group(common::further);
  line.add_option("--never", command.never, "None of the speaker NAME")
      ->allow_extra_args(false)
      ->option_text("NAME ...")
      ->group(common::further);
  line.add_flag("--qa", command.summary.keeps_questions,
                "An answer comes with its question")
      ->group(common::further);
}

// The first name that stands in both lists.
std::string problem_with_speakers(const SummarizeCommand& command) {
  for (const std::string& name : command.always) {
    for (const std::string& other : command.never) {
      if (text::fold(name) == text::fold(other)) {
        return "'" + name + "' is both in --always and in --never";
      }
    }
  }
  return {};
}

std::string problem_with_focus(const SummarizeCommand& command) {
  if (command.focus.empty()) return {};
  const std::vector<std::string> terms = command.focus_terms();
  for (const std::string& term : terms) {
    if (!text::has_word_character(term)) {
      return "--focus: there is no word in '" + term + "'";
    }
  }
  return terms.empty() ? "--focus: there is no term in it" : "";
}

std::string problem_with_bounds(const SummarizeCommand& command) {
  if (command.seconds > 0 && command.has_words) {
    return "--words counts words and --seconds time: give one of them";
  }
  if (command.seconds > 0 && command.ratio > 0) {
    return "--ratio counts words and --seconds time: give one of them";
  }
  return {};
}

}  // namespace

std::string SummarizeCommand::by() const {
  if (!scope.empty()) return scope;
  return shared.format == "md" ? "chapter" : "document";
}

void define(common::CommandLine& line, SummarizeCommand& command) {
  line.name("summarize");
  line.manual = manual_of(command);
  define_bounds(line, command);
  define_choice(line, command);
  line.add_flag("--cite", command.cite,
                "Who says each sentence, and when or in which line");
  line.add_flag("--no-clean", command.no_clean,
                "Take raw files with their chrome, credits and loops")
      ->group(common::further);
  common::add_shared(line, command.shared, {"text", "jsonl", "md", "vtt"});
  line.get_option("--line-buffered")
      ->description("Write what a document gives when it ends: for live JSONL");
}

std::string problem_with(const SummarizeCommand& command) {
  if (command.by() == "corpus" && command.shared.format == "vtt") {
    return "-f vtt: times are of one document, and --by corpus is of all";
  }
  for (const auto& problem :
       {problem_with_bounds(command), problem_with_speakers(command),
        problem_with_focus(command)}) {
    if (!problem.empty()) return problem;
  }
  return problem_with(command.summary);
}

std::vector<std::string> SummarizeCommand::focus_terms() const {
  std::vector<std::string> terms;
  for (const std::string& list : focus) {
    for (std::size_t at = 0; at <= list.size();) {
      const std::size_t end = std::min(list.find(',', at), list.size());
      const auto term =
          text::trimmed(std::string_view(list).substr(at, end - at));
      if (!term.empty()) terms.emplace_back(term);
      at = end + 1;
    }
  }
  return terms;
}

}  // namespace tamis::apps
