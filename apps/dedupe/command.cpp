#include "dedupe/command.hpp"

namespace tamis::apps {

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
  app.add_flag("--normalize", command.normalize,
               "With --by line: case, accents, blanks and punctuation aside");
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
      "  dedupe --by document -r raw/ --dry-run     how many are copies\n"
      "  dedupe --index seen.index -r today/        what stood on no day "
      "before\n"
      "See also: clean for what nobody said.");
}

}  // namespace tamis::apps
