// What summarize says of itself.
#include "common/command_line.hpp"
#include "summarize/command.hpp"

namespace tamis::apps {

void describe(common::CommandLine& line, const SummarizeCommand&) {
  line.name("summarize");
  line.manual = {
      .summary = "the sentences that carry most of a transcript",
      .description =
          "The sentences that carry most of a transcript, word for word and in "
          "spoken order.",
      .examples =
          {
              {"summarize talk.vtt", "150 words"},
              {"summarize --words 60 --cite *.srt",
               "each file, with who and when"},
              {"summarize --by speaker -n 2 debate.txt", "who said what"},
              {"summarize --by corpus -r interviews/", "one summary of all"},
              {"summarize --focus 'zone, camion' *.txt",
               "what is said about something"},
              {"summarize -f md meeting.vtt >notes.md",
               "chapters, keywords, quotes"},
              {"summarize -f vtt --seconds 60 talk.vtt",
               "a minute of highlights"},
              {"clean page.txt -f jsonl | dedupe | summarize -n 5",
               "each thing once"},
          },
      .memory = "One document at a time; --by corpus holds all of them.",
      .see_also =
          "dedupe first where text stands several times; extract for keywords "
          "and themes",
  };
}

}  // namespace tamis::apps
