#include "summarize/command.hpp"

#include <CLI/CLI.hpp>

namespace tamis::apps {

void define(CLI::App& app, SummarizeCommand& command) {
  app.name("summarize");
  app.description(
      "The sentences that carry most of a transcript, word for word and in "
      "spoken order.");
  app.add_option("-w,--words", command.summary.budget,
                 "Most words of the summary, speakers' names included")
      ->each([&command](const std::string&) { command.has_words = true; })
      ->check(common::positive())
      ->option_text("N (150)");
  app.add_option("-n,--sentences", command.summary.sentences,
                 "Most sentences; without --words, of any length")
      ->check(common::positive())
      ->option_text("N");
  app.add_flag("--cite", command.cite,
               "After each sentence where it stands: time or line");
  app.add_flag("--no-clean", command.no_clean,
               "Take raw files with their chrome, credits and loops");
  common::add_shared(app, command.shared, {"text", "jsonl"});
  app.footer(
      "Examples:\n"
      "  summarize talk.vtt                150 words\n"
      "  summarize --words 60 --cite *.srt each file, with times\n"
      "  clean page.txt -f jsonl | dedupe | summarize -n 5\n"
      "See also: extract for keywords.");
}

}  // namespace tamis::apps
