#include "extract/command.hpp"

namespace tamis::apps {

void define(CLI::App& app, ExtractCommand& command) {
  app.name("extract");
  app.description(
      "The keywords of transcripts: what each is about, the best first.");
  app.add_option("-n,--count", command.count, "Keywords for each document")
      ->check(common::positive())
      ->option_text("N (20)");
  app.add_option("--by", command.by,
                 "Keywords of each document, of each speaker, or of all "
                 "documents together")
      ->check(CLI::IsMember({"document", "speaker", "corpus"}))
      ->option_text("SCOPE (document)");
  app.add_option("--ngram", command.keywords.max_words,
                 "Most content words in a keyword")
      ->check(common::positive())
      ->option_text("MAX (3)");
  app.add_flag("--no-clean", command.no_clean,
               "Take raw files with their chrome, credits and loops");
  common::add_shared(app, command.shared, {"text", "tsv", "jsonl"});
  app.footer(
      "Examples:\n"
      "  extract talk.vtt                 twenty keywords, one a line\n"
      "  extract -n 5 *.txt               five for each file\n"
      "  extract --by corpus -r raw/      what all of them are about\n"
      "  extract -f tsv talk.srt | head   with score, count and first line\n"
      "See also: dedupe first where text stands several times.");
}

}  // namespace tamis::apps
