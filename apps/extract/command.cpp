#include "extract/command.hpp"

#include <algorithm>
#include <array>

#include "common/command_line.hpp"
#include "extract/matcher.hpp"

namespace tamis::apps {
namespace {

constexpr std::array method_names = {"blend",    "yake",  "rake",
                                     "textrank", "tfidf", "topicrank"};

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 9 &&
         text.find_first_not_of("0123456789") == text.npos;
}

bool is_theme_count(std::string_view text) {
  return text == "auto" || is_number(text);
}

CLI::Validator theme_count() {
  return {[](std::string& text) {
            return text == "auto" || (is_number(text) &&
                                      text.find_first_not_of('0') != text.npos)
                       ? std::string()
                       : "must be a whole number above 0 or auto, not '" +
                             text + "'";
          },
          ""};
}

CLI::Validator whole() {
  return {[](std::string& text) {
            return is_number(text)
                       ? std::string()
                       : "must be a whole number, not '" + text + "'";
          },
          ""};
}

CLI::Validator width() {
  return {[](std::string& text) {
            return is_number(text) && std::stoul(text) >= 40 &&
                           std::stoul(text) <= 1000
                       ? std::string()
                       : "must be 40 to 1000 columns, not '" + text + "'";
          },
          ""};
}

void define_words(common::CommandLine& line, ExtractCommand& command) {
  line.add_option("--ngram", command.keywords.max_words,
                  "Most content words in a keyword; yake: words, 3")
      ->check(common::positive())
      ->option_text("MAX (4)")
      ->group(common::further);
  line.add_option_function<std::string>(
          "--method",
          [&command](const std::string& name) {
            command.keywords.method = *keyword::method_named(name);
          },
          "How keywords are scored: blend is ours; yake, rake, textrank, tfidf "
          "and topicrank are published methods")
      ->check(common::one_of(
          std::vector<std::string>(method_names.begin(), method_names.end())))
      ->option_text("METHOD (blend)")
      ->group(common::further);
  common::add_stop_words(line, command.stop_words);
  line.add_option("--only", command.only,
                  "Only the terms in FILE, one a line; # begins a comment")
      ->option_text("FILE")
      ->group(common::further);
  line.add_option("--always", command.always,
                  "Also the terms in FILE, wherever they are told")
      ->option_text("FILE")
      ->group(common::further);
  line.add_option("--background", command.background,
                  "What is typical against the transcripts in PATH")
      ->allow_extra_args(false)
      ->option_text("PATH ...");
  line.add_flag("--explain", command.explain, "Show the parts of each score")
      ->group(common::further);
}

void define_themes(common::CommandLine& line, ExtractCommand& command) {
  line.add_option("--themes", command.themes,
                  "N themes of all documents, or as many as it takes")
      ->check(theme_count())
      ->option_text("[N (auto)]");
  line.add_option("--quotes", command.quotes,
                  "With --themes: sentences that show each theme")
      ->check(whole())
      ->option_text("K (2)")
      ->group(common::further);
  line.add_option("--html", command.html,
                  "Write the themes as a page for a browser, too")
      ->option_text("FILE");
  line.add_option("--kwic", command.kwic,
                  "Tellings of TERM, inflected too, in their context")
      ->allow_extra_args(false)
      ->option_text("TERM ...");
  line.add_option("--width", command.width,
                  "With --kwic: columns of a line, 40 to 1000")
      ->check(width())
      ->option_text("N (80)")
      ->group(common::further);
}

struct Clash {
  bool is_set;
  std::string_view option;
};

// The first that is set, with `why`; empty if none is.
std::string refusal(std::initializer_list<Clash> clashes,
                    std::string_view why) {
  for (const Clash& clash : clashes) {
    if (clash.is_set) {
      return std::string(clash.option).append(" ").append(why);
    }
  }
  return {};
}

std::string problem_with_kwic(const ExtractCommand& command) {
  if (auto problem = problem_with_terms(command.kwic); !problem.empty()) {
    return "--kwic: " + problem;
  }
  return refusal(
      {{command.wants_themes(), command.html.empty() ? "--themes" : "--html"},
       {command.quotes.has_value(), "--quotes"},
       {command.by != "document", "--by"},
       {command.count > 0, "--count"},
       {command.explain, "--explain"},
       {!command.only.empty(), "--only"},
       {!command.always.empty(), "--always"},
       {!command.background.empty(), "--background"},
       {command.keywords.method != keyword::Method::blend, "--method"},
       {!command.stop_words.instead.empty(), "--stop-words"},
       {!command.stop_words.more.empty(), "--add-stop-words"}},
      "is for keywords, and --kwic shows where a term is told");
}

std::string problem_with_themes(const ExtractCommand& command) {
  return refusal(
      {{command.by != "document", "--by"}, {command.explain, "--explain"}},
      "is for lists of keywords, not for themes");
}

}  // namespace

keyword::ThemeOptions ExtractCommand::theme_options() const {
  keyword::ThemeOptions options;
  if (is_number(themes)) options.count = std::stoul(themes);
  return options;
}

void define(common::CommandLine& line, ExtractCommand& command) {
  line.name("extract");
  line.manual = manual_of(command);
  line.add_option("-n,--count", command.count,
                  "Most keywords of each list; of each theme 10")
      ->check(common::positive())
      ->option_text("N (20)");
  line.add_option("--by", command.by,
                  "A list per document, speaker in it, or corpus")
      ->check(common::one_of({"document", "speaker", "corpus"}))
      ->option_text("SCOPE (document)");
  define_words(line, command);
  define_themes(line, command);
  line.add_flag("--no-clean", command.no_clean,
                "Take raw files with their chrome, credits and loops")
      ->group(common::further);
  common::add_shared(line, command.shared, {"text", "tsv", "csv", "jsonl"});
  line.get_option("--line-buffered")
      ->description("Write what a document gives when it ends: for live JSONL");
}

std::string problem_with(const ExtractCommand& command) {
  if (!command.kwic.empty()) return problem_with_kwic(command);
  if (command.width > 0) return "--width is for --kwic";
  if (command.quotes && !command.wants_themes()) {
    return "--quotes is for --themes or --html";
  }
  if (command.explain && command.keywords.method != keyword::Method::blend) {
    return "--explain: only the method blend has parts to show";
  }
  if (command.wants_themes()) {
    if (auto problem = problem_with_themes(command); !problem.empty()) {
      return problem;
    }
    if (auto problem = problem_with(command.theme_options());
        !problem.empty()) {
      return problem;
    }
  }
  return problem_with(command.keywords);
}

std::vector<std::string> with_plain_themes(std::vector<std::string> words) {
  const auto end = std::find(words.begin(), words.end(), "--");
  for (auto word = words.begin(); word != end; ++word) {
    if (*word != "--themes") continue;
    if (word + 1 == end || !is_theme_count(*(word + 1))) *word += "=auto";
  }
  return words;
}

}  // namespace tamis::apps
