// What dedupe says of itself.
#include "common/command_line.hpp"
#include "dedupe/command.hpp"

namespace tamis::apps {

void describe(common::CommandLine& line, const DedupeCommand&) {
  line.name("dedupe");
  line.manual = {
      .summary = "transcripts or lines, each thing once",
      .description =
          "Transcripts or plain lines, each thing once: the first copy stays, "
          "in its place.\n"
          "\n"
          "Units: a passage is a run of --min-words words, taken out in whole "
          "sentences; lines are any text, byte for byte; the others are equal "
          "up to case, accents and punctuation.",
      .examples =
          {
              {"clean page.txt -f jsonl | dedupe", "a body scraped four times"},
              {"dedupe *.vtt --report gone.jsonl >kept.txt",
               "sponsor reads, once"},
              {"dedupe --by line log.txt", "as awk '!seen[$0]++'"},
              {"dedupe --by document -r raw/ --dry-run", "how many are copies"},
              {"dedupe --by line --count -r chats/",
               "as sort | uniq -c, in order"},
              {"dedupe --index seen.index -r today/",
               "what stood on no day before"},
              {"dedupe --by document --near -r raw/",
               "excerpts and other recognisers' too"},
          },
      .memory =
          "Passages take 1 to 2 bytes for each byte of text, lines some 27 "
          "bytes for each different one (--memory bounds them), documents 1.7 "
          "kB each with --near.",
      .see_also = "clean for what nobody said",
  };
}

}  // namespace tamis::apps
