#include "dedupe/command.hpp"

#include <charconv>
#include <string>

#include "common/command_line.hpp"
#include "tamis/dedup/near.hpp"

namespace tamis::apps {
namespace {

// What is held against each other.
void define_units(common::CommandLine& line, DedupeCommand& command) {
  line.add_option("--by", command.by,
                  "Units: passage, line, sentence, turn or document")
      ->check(
          common::one_of({"passage", "line", "sentence", "turn", "document"}))
      ->option_text("UNIT (passage)");
  line.add_option("--min-words", command.passages.min_words,
                  "Words that make a passage, 4 to 10000")
      ->check(common::positive())
      ->option_text("N (30)")
      ->group(common::further);
  line.add_option("--scope", command.scope,
                  "Look for copies in all inputs, or within each file")
      ->check(common::one_of({"all", "file"}))
      ->option_text("SCOPE (all)")
      ->group(common::further);
}

std::string near_default() {
  const std::string digits = std::to_string(dedup::NearOptions().threshold);
  return digits.substr(0, 4);  // 0.76
}

// Below 0 where it is no number.
double threshold_in(const std::string& text) {
  double threshold = -1;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, threshold);
  return read.ptr == end && threshold != 0 ? threshold : -1;
}

// What counts as a copy, and which one stays.
void define_copies(common::CommandLine& line, DedupeCommand& command) {
  const std::string near_help =
      "With --by document, sentence or turn: also what is alike, T from 0.5 to "
      "1";
  line.add_flag("--near{" + near_default() + "}", near_help)
      ->each([&command](const std::string& text) {
        command.near = threshold_in(text);
      })
      ->option_text("[=T (" + near_default() + ")]");
  line.add_option(
          "--keep", command.keep,
          "Of documents or lines: the copy that stays, the first or last; "
          "of documents also the longest")
      ->check(common::one_of({"first", "last", "longest"}))
      ->option_text("WHICH (first)")
      ->group(common::further);
  line.add_option("--prefer", command.prefer,
                  "With --by document: copies whose path matches stay before "
                  "others")
      ->allow_extra_args(false)
      ->option_text("GLOB ...")
      ->group(common::further);
  line.add_option(
          "--clusters", command.clusters,
          "With --by document: write which are copies of each other, as "
          "JSONL")
      ->option_text("FILE")
      ->group(common::further);
}

// Those that only lines have.
void define_lines(common::CommandLine& line, DedupeCommand& command) {
  line.add_flag("--normalize", command.normalize,
                "Lines: case, accents, blanks, punctuation, times and speakers "
                "aside")
      ->group(common::further);
  line.add_flag("-c,--count", command.count,
                "Lines: write before each how often it stood")
      ->group(common::further);
  line.add_flag("--only-repeated", command.only_repeated,
                "Lines: only those that stood twice or more, once")
      ->group(common::further);
  line.add_flag("--verify", command.verify,
                "Lines: compare bytes, where hashes of 128 bits are trusted "
                "else")
      ->group(common::further);
  line.add_flag("--raw", command.raw,
                "Lines: control characters as they are, but to a terminal; "
                "else shown, as \\x1b")
      ->group(common::further);
}

// What is printed, and what is written beside it.
void define_output(common::CommandLine& line, DedupeCommand& command) {
  line.add_option("--report", command.report,
                  "Write what went, and which copy stayed, as JSONL")
      ->option_text("FILE");
  line.add_option("--index", command.index,
                  "Remember what was seen in FILE, from run to run")
      ->option_text("FILE");
  line.add_flag("--dry-run", command.dry_run, "Print only how much would go");
  line.add_flag("--timestamps", command.timestamps,
                "In text: [00:12:34] before each paragraph")
      ->group(common::further);
}

// An option that does nothing beside the --by that was given.
std::string misplaced(const DedupeCommand& command) {
  constexpr std::string_view transcripts =
      "passage, sentence, turn or document";
  const struct {
    bool is_set;
    std::string_view name;
    std::string_view units;  // it is for
  } rows[] = {
      {command.passages.min_words != dedup::PassageOptions().min_words,
       "--min-words", "passage"},
      {command.timestamps, "--timestamps", transcripts},
      {command.shared.format != command.shared.format_of_name, "--format",
       transcripts},
      {!command.shared.encoding.empty(), "--encoding", transcripts},
      {!command.shared.field.empty(), "--field", transcripts},
      {command.normalize, "--normalize", "line"},
      {command.count, "--count", "line"},
      {command.only_repeated, "--only-repeated", "line"},
      {command.verify, "--verify", "line"},
      {command.raw, "--raw", "line"},
      {command.near != 0, "--near", "document, sentence or turn"},
      {command.keep == "last", "--keep last", "line or document"},
      {command.keep == "longest", "--keep longest", "document"},
      {!command.prefer.empty(), "--prefer", "document"},
      {!command.clusters.empty(), "--clusters", "document"},
  };
  for (const auto& row : rows) {
    if (row.is_set && row.units.find(command.by) == row.units.npos) {
      return std::string(row.name) + " is for --by " + std::string(row.units) +
             ", not " + command.by;
    }
  }
  return {};
}

}  // namespace

void define(common::CommandLine& line, DedupeCommand& command) {
  line.name("dedupe");
  line.manual = manual_of(command);
  define_units(line, command);
  define_copies(line, command);
  define_lines(line, command);
  define_output(line, command);
  common::add_shared(line, command.shared,
                     {"text", "jsonl", "srt", "vtt", "md", "tsv"});
}

std::string problem_with(const DedupeCommand& command) {
  if (auto problem = misplaced(command); !problem.empty()) return problem;
  const bool is_part = command.by != "document";
  if (command.near != 0) {
    dedup::NearOptions options;
    options.threshold = command.near;
    if (auto problem = problem_with(options); !problem.empty()) return problem;
    if (is_part && command.scope == "file") {
      return "--near: within each file for --by document only";
    }
    if (is_part && !command.index.empty()) {
      return "--near: all units are needed, so no --index";
    }
  }
  return problem_with(command.passages);
}

}  // namespace tamis::apps
