// What summarize says of itself.
#include "common/manual.hpp"
#include "summarize/command.hpp"

namespace tamis::apps {

common::Manual manual_of(const SummarizeCommand&) {
  return {
      .summary = "the sentences that carry most of a transcript",
      .description =
          "The sentences that carry most of a transcript, word for word and "
          "in spoken order.\n"
          "\n"
          "Raw files are read and cleaned as by clean; --no-clean takes them "
          "as they are. Nothing is written that was not said: a summary is "
          "whole sentences of the speech. Speech without punctuation is cut "
          "at pauses and clause words.\n"
          "\n"
          "Chosen is what the document comes back to. Greetings and adverts "
          "are passed over unless nothing else is left, backchannels and "
          "bare questions unless little else is. A sentence that leans on "
          "the one before comes with it or not at all, and nothing is said "
          "twice. The default method, blend, judges from the document what "
          "to weigh; --method takes published methods, and lead, which is "
          "the beginning.\n"
          "\n"
          "Bounds are kept, and hold together: -w 100 -n 3 --ratio 0.1 is at "
          "most 100 words, at most three sentences and at most a tenth of "
          "the words. --seconds bounds the time of the speech in place of "
          "its words. Where no whole sentence fits, the first is cut to the "
          "bound. --by makes a summary of each document, chapter or speaker, "
          "or one of all inputs; --focus takes only what is said about "
          "something.\n"
          "\n"
          "-f md writes minutes (chapters, keywords, who speaks how much, "
          "quotes), -f vtt captions of what was chosen, for a player or for "
          "cutting, -f jsonl each sentence with its place and score.",
      .examples =
          {
              {"summarize talk.vtt", "150 words"},
              {"summarize --words 60 --cite *.srt",
               "each file, with who and when"},
              {"summarize --by speaker -n 2 debate.txt", "who said what"},
              {"summarize --focus 'zone, camion' *.txt",
               "what is said about something"},
              {"summarize -f md meeting.vtt >notes.md",
               "chapters, keywords, quotes"},
              {"summarize --by corpus -r interviews/", "one summary of all"},
              {"summarize --by chapter -w 300 episode.json",
               "what each part tells"},
              {"summarize -f vtt --seconds 60 talk.vtt",
               "a minute of highlights"},
              {"clean page.txt -f jsonl | dedupe | summarize -n 5",
               "each thing once"},
          },
      .memory =
          "One document at a time, forgotten when printed; --by corpus holds "
          "the text of all of them once. Time grows with the words.",
      .see_also =
          "dedupe first where text stands several times; extract for "
          "keywords and themes",
  };
}

}  // namespace tamis::apps
