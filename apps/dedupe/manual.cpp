// What dedupe says of itself.
#include "common/manual.hpp"
#include "dedupe/command.hpp"

namespace tamis::apps {

common::Manual manual_of(const DedupeCommand&) {
  return {
      .summary = "transcripts or lines, each thing once",
      .description =
          "Transcripts or plain lines, each thing once: the first copy "
          "stays, in its place.\n"
          "\n"
          "--by says what is compared. A passage, the default, is a run of "
          "--min-words words or more that stood before: it is found to the "
          "word and taken out in whole sentences. So sponsor reads and "
          "bodies scraped twice go, and a short sentence that repeats by "
          "itself stays. Sentences, turns and whole documents are the same "
          "up to case, accents and punctuation. Lines are any text, the same "
          "byte for byte or, with --normalize, as the others are.\n"
          "\n"
          "--near takes documents, sentences and turns that are nearly the "
          "same, too: another recogniser's transcript, other punctuation or "
          "times, an excerpt. How alike two are is measured on the words of "
          "the shorter, from 0 to 1, and every pair is compared word by word "
          "before it counts. Of documents that are alike one stays: the "
          "first, or the one that --keep or --prefer chooses.\n"
          "\n"
          "What is kept is the input, to the word. --report tells of each "
          "thing that went which copy stayed, and how alike they are; "
          "--dry-run prints the totals alone.\n"
          "\n"
          "--index remembers what was seen, so that tomorrow's run drops "
          "what stood in today's. It changes at the very end, at once, and "
          "only when the output is in its place. No text is in it, but names "
          "of files and hashes of words, from which, with a dictionary, most "
          "of a text can be read: keep it as you keep the texts. An option "
          "that does nothing beside the --by that was given is refused.",
      .examples =
          {
              {"clean page.txt -f jsonl | dedupe", "a body scraped four times"},
              {"dedupe *.vtt --report gone.jsonl >kept.txt",
               "sponsor reads, once"},
              {"dedupe --by line log.txt", "as awk '!seen[$0]++'"},
              {"dedupe --by document --near -r raw/", "other recognisers' too"},
              {"dedupe --index seen.index -r today/",
               "what stood on no day before"},
              {"dedupe --by document -r raw/ --dry-run", "how many are copies"},
              {"dedupe --by line --count -r chats/",
               "as sort | uniq -c, in order"},
              {"dedupe --by sentence talk.srt", "each sentence once"},
              {"dedupe --by document --near --keep longest -r raw/ --clusters "
               "same.jsonl",
               "the longest of each, and which are alike"},
          },
      .memory =
          "Passages take 1 to 2 bytes for each byte of text, documents 1.7 "
          "kB each with --near, which reads all inputs twice; what can be "
          "read only once is held. Lines come as they are read, and take 19 "
          "to 27 bytes for each different one. --memory bounds that; beyond "
          "it lines wait in a file without a name, and come out in the same "
          "order. --keep last, --count and --only-repeated wait for the end "
          "of the input.",
      .temporary =
          "Where lines wait that are more than --memory holds; else "
          "/tmp.",
      .see_also = "clean for what nobody said",
  };
}

}  // namespace tamis::apps
