// What tokenize says of itself.
#include "common/command_line.hpp"
#include "tokenize/command.hpp"

namespace tamis::apps {

void describe(common::CommandLine& line, const TokenizeCommand&) {
  line.name("tokenize");
  line.manual = {
      .summary = "words, sentences or n-grams of transcripts",
      .description =
          "Words, sentences or n-grams of transcripts, one a line, or their "
          "counts.\n"
          "\n"
          "With -f tsv or jsonl each comes with its place: the source's line, "
          "the byte in that line's text, the caption's times, the speaker.",
      .examples =
          {
              {"tokenize talk.vtt", "a word a line"},
              {"tokenize --sentences talk.vtt", "a sentence a line"},
              {"tokenize --count --lower --no-stop *.srt",
               "the words of a corpus"},
              {"tokenize -n 2-3 --count --no-stop talk.txt",
               "phrases, by how often"},
              {"tokenize --lines --count -r captions/",
               "captions that come often"},
          },
      .memory =
          "Plain text comes in parts of 4 MB, captions and pages are held "
          "whole, one document at a time. Counts take memory by the different "
          "tokens.",
      .see_also = "extract for the words that say what a text is about",
  };
}

}  // namespace tamis::apps
