#include "dedupe/command.hpp"

#include <charconv>
#include <limits>

namespace tamis::apps {
namespace {

// Accepts a number of bytes, as "500M" or "2G", and makes it plain.
CLI::Validator bytes() {
  return {[](std::string& text) {
            constexpr std::string_view units = "KMGTkmgt";
            std::size_t count = 0;
            const char* const end = text.data() + text.size();
            const auto [at, error] = std::from_chars(text.data(), end, count);
            const std::size_t unit = at < end ? units.find(*at) : units.npos;
            const bool has_unit = unit != units.npos && at + 1 == end;
            const std::size_t bits = has_unit ? 10 * (unit % 4 + 1) : 0;
            if (error != std::errc() || (at < end && !has_unit) ||
                count > std::numeric_limits<std::size_t>::max() >> bits) {
              return "must be bytes as in 500M or 2G, not '" + text + "'";
            }
            text = std::to_string(count << bits);
            return std::string();
          },
          ""};
}

// Those that only lines have.
void define_lines(CLI::App& app, DedupeCommand& command) {
  app.add_option("--keep", command.keep, "Of equal lines: the first, the last")
      ->check(CLI::IsMember({"first", "last"}))
      ->option_text("COPY (first)");
  app.add_flag("--normalize", command.normalize,
               "Lines: case, accents, blanks, punctuation, times and speakers "
               "aside");
  app.add_flag("-c,--count", command.count,
               "Lines: write before each how often it stood");
  app.add_flag("--only-repeated", command.only_repeated,
               "Lines: only those that stood twice or more, once");
  app.add_flag("--verify", command.verify,
               "Lines: compare bytes, where hashes of 128 bits are trusted "
               "else");
  app.add_option("--memory", command.memory,
                 "Lines: beyond so many bytes go on in $TMPDIR")
      ->transform(bytes())
      ->option_text("SIZE (half)");
}

}  // namespace

void define(CLI::App& app, DedupeCommand& command) {
  app.name("dedupe");
  app.description(
      "Transcripts or plain lines, each thing once: the first copy stays, in "
      "its place.");
  app.add_option(
         "--by", command.by,
         "Unit that is compared: passage, line, sentence, turn, document")
      ->check(
          CLI::IsMember({"passage", "line", "sentence", "turn", "document"}))
      ->option_text("UNIT (passage)");
  app.add_option("--min-words", command.passages.min_words,
                 "Words that make a passage")
      ->check(common::positive())
      ->option_text("N (30)");
  app.add_option("--scope", command.scope,
                 "Look for copies in all inputs, or within each file")
      ->check(CLI::IsMember({"all", "file"}))
      ->option_text("SCOPE (all)");
  define_lines(app, command);
  app.add_option("--report", command.report,
                 "Write what went, and which copy stayed, as JSONL")
      ->option_text("FILE");
  app.add_option("--index", command.index,
                 "Remember what was seen in FILE, from run to run")
      ->option_text("FILE");
  app.add_flag("--dry-run", command.dry_run, "Print only how much would go");
  app.add_flag("--timestamps", command.timestamps,
               "In text: [00:12:34] before each paragraph");
  common::add_shared(app, command.shared,
                     {"text", "jsonl", "srt", "vtt", "md", "tsv"});
  app.footer(
      "Units: a passage is a run of --min-words words, taken out in whole\n"
      "sentences; lines are any text, byte for byte; the others are equal up "
      "to\n"
      "case, accents and punctuation.\n"
      "Examples:\n"
      "  clean page.txt -f jsonl | dedupe           a body scraped four times\n"
      "  dedupe *.vtt --report gone.jsonl >kept.txt sponsor reads, once\n"
      "  dedupe --by line log.txt                   as awk '!seen[$0]++'\n"
      "  dedupe --by line --count -r chats/         as sort | uniq -c, in "
      "order\n"
      "  dedupe --by document -r raw/ --dry-run     how many are copies\n"
      "  dedupe --index seen.index -r today/        what stood on no day "
      "before\n"
      "See also: clean for what nobody said.");
}

std::string problem_with(const DedupeCommand& command) {
  if (command.by != "line") {
    const struct {
      bool is_set;
      std::string_view name;
    } rows[] = {{command.keep != "first", "--keep"},
                {command.count, "--count"},
                {command.only_repeated, "--only-repeated"},
                {command.verify, "--verify"},
                {command.memory > 0, "--memory"}};
    for (const auto& row : rows) {
      if (row.is_set) return std::string(row.name) + " is for --by line";
    }
  }
  return problem_with(command.passages);
}

}  // namespace tamis::apps
