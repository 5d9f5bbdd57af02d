// What extract says of itself.
#include "common/manual.hpp"
#include "extract/command.hpp"

namespace tamis::apps {

common::Manual manual_of(const ExtractCommand&) {
  return {
      .summary = "keywords and themes of transcripts",
      .description =
          "The keywords of transcripts: what each is about, the best first; "
          "and the themes of many.\n"
          "\n"
          "Raw files are read and cleaned as by clean; --no-clean takes them "
          "as they are. Keywords are phrases of the text, in their most "
          "frequent form; inflections count together, and names of those who "
          "speak are left out. Stop words, stems and fillers are those of "
          "the document's language, which is found unless --language says "
          "it. --only and --always take terms of your own.\n"
          "\n"
          "The default method, blend, judges every run of up to four content "
          "words: how often it stands, and how often outside of a longer "
          "one; where; how it is written and what surrounds it; how common "
          "its words are. What each of these weighs moves with the kind of "
          "text. A score is the chance that a reader would choose the "
          "phrase, and compares within one list; --explain shows its parts. "
          "--method takes published methods instead. With --background "
          "keywords are what is told more often here than there.\n"
          "\n"
          "--themes groups the keywords of all documents: those go together "
          "that are told near each other or in the same documents, or that "
          "share words. A theme has a label, a weight, its keywords, "
          "documents and speakers, its course, and quotes with their places. "
          "--html writes that as one page that needs no network. --kwic "
          "shows each telling of a term between the words around it.",
      .examples =
          {
              {"extract talk.vtt", "twenty keywords, one a line"},
              {"extract -n 5 *.txt", "five for each file"},
              {"extract --by corpus -r raw/", "what all of them are about"},
              {"extract --themes 8 -r interviews/",
               "themes, who tells them, quotes"},
              {"extract --kwic 'mise en place' *.srt",
               "each telling in its context"},
              {"extract -f csv talk.srt >talk.csv",
               "with scores, counts and places"},
              {"extract --background 2023/ -r 2024/", "what is new this year"},
              {"extract --explain talk.vtt", "why each is one"},
              {"extract --html page.html -r raw/",
               "the themes, to click through"},
              {"extract --by speaker debate.txt",
               "what each speaker speaks of"},
          },
      .memory =
          "One document at a time, forgotten when its list is printed. --by "
          "corpus holds the numbers of all words, some 12 bytes each, "
          "--themes the text of all documents once, --background and the "
          "method tfidf counts of all phrases. tfidf without --background "
          "reads the inputs twice; what can be read only once is held.",
      .see_also =
          "dedupe first where text stands several times; summarize for whole "
          "sentences",
  };
}

}  // namespace tamis::apps
