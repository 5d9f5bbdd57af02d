// What extract says of itself.
#include "common/command_line.hpp"
#include "extract/command.hpp"

namespace tamis::apps {

void describe(common::CommandLine& line, const ExtractCommand&) {
  line.name("extract");
  line.manual = {
      .summary = "keywords and themes of transcripts",
      .description =
          "The keywords of transcripts: what each is about, the best first; "
          "and the themes of many.",
      .examples =
          {
              {"extract talk.vtt", "twenty keywords, one a line"},
              {"extract -n 5 *.txt", "five for each file"},
              {"extract --by corpus -r raw/", "what all of them are about"},
              {"extract --themes 8 -r interviews/",
               "themes, who tells them, quotes"},
              {"extract -f csv talk.srt >talk.csv",
               "with scores, counts and places"},
              {"extract --background 2023/ -r 2024/", "what is new this year"},
              {"extract --explain talk.vtt", "why each is one"},
              {"extract --html page.html -r raw/", "the same to click through"},
              {"extract --kwic 'mise en place' *.srt",
               "each telling in its context"},
          },
      .memory =
          "One document at a time; --by corpus and --themes hold a table of "
          "the candidates of all documents, and the sentences that may be "
          "quoted.",
      .see_also =
          "dedupe first where text stands several times; summarize for whole "
          "sentences",
  };
}

}  // namespace tamis::apps
