// What tokenize says of itself.
#include "common/manual.hpp"
#include "tokenize/command.hpp"

namespace tamis::apps {

common::Manual manual_of(const TokenizeCommand&) {
  return {
      .summary = "words, sentences or n-grams of transcripts",
      .description =
          "Words, sentences or n-grams of transcripts, one a line, or their "
          "counts.\n"
          "\n"
          "Words are those of Unicode's standard (UAX #29) but where mining "
          "wants it otherwise: an elided article is parted from its noun (l' "
          "and éthique), a compound with a hyphen, an address, a name on a "
          "service and a number with its sign are one word each. No word "
          "begins or ends inside a character of several code points.\n"
          "\n"
          "Sentences know the abbreviations of seven languages, initials, "
          "ordinals, ellipses of speech and quotations. A line end ends a "
          "sentence. Speech without punctuation is cut in pieces of some 8 "
          "to 25 words: at pauses of the captions and before clause words. "
          "N-grams are runs of words within a sentence.\n"
          "\n"
          "With -f tsv or jsonl each comes with its place: the document, the "
          "source's line, the byte in that line's text, the caption's times, "
          "the speaker. With --count they come by how often each stands "
          "there, equal ones in the order in which they first came.",
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
              {"tokenize -s -f tsv talk.srt",
               "sentences with line, byte, times"},
              {"tokenize --stem --count -l fr *.vtt",
               "words of French, inflections together"},
          },
      .memory =
          "Plain text comes in parts of 4 MB; captions and pages are held "
          "whole, one document at a time. --count takes memory by the number "
          "of different tokens.",
      .see_also = "extract for the words that say what a text is about",
  };
}

}  // namespace tamis::apps
