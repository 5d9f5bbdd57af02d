// What clean says of itself.
#include "common/manual.hpp"
#include "clean/command.hpp"

namespace tamis::apps {

common::Manual manual_of(const CleanCommand&) {
  return {
      .summary = "raw transcripts to clean text",
      .description =
          "Raw transcripts of any format to clean text: without format, page "
          "chrome, rolling captions, invented credits and loops.\n"
          "\n"
          "The format is found by the content: captions, what Whisper and "
          "other recognisers write, web pages, Markdown, text and JSONL. "
          "tamis-formats(7) lists them, and says how sure each is, how "
          "encodings are found, and who speaks. Captions that roll, each "
          "line shown two or three times, are read once.\n"
          "\n"
          "What goes, goes by a rule with a name: what is the page's and not "
          "the speech's (menus, buttons, bylines, cookie notices, calls to "
          "subscribe), what recognisers invent in silence, and what they "
          "repeat over and over. What a named speaker says is never taken "
          "for a page's. --keep turns a rule off; --report tells of each "
          "thing that went where it stood, and which rule it fell to. Two "
          "rules work only if asked: --fillers drop takes out um and euh, "
          "--shared-lines N what stands in N documents or more.\n"
          "\n"
          "Text comes in paragraphs, a turn of a named speaker beginning "
          "with the name; all tools of tamis read that form back as the same "
          "document. Captions stay captions in srt, vtt, tsv and jsonl, and "
          "--by gives speech in other pieces. Given JSONL, clean writes "
          "JSONL, so a pipe needs -f jsonl once.",
      .examples =
          {
              {"clean talk.vtt", "text on stdout"},
              {"clean raw/ -r -o clean/", "a folder, file by file"},
              {"clean talk.json -f srt", "Whisper's JSON to captions"},
              {"clean page.txt --report gone.jsonl", "what went, and why"},
              {"clean *.srt -f jsonl | dedupe | extract -n 20",
               "a pipe of three tools"},
              {"clean raw/ -r -o clean/ --skip-existing", "only what is new"},
              {"clean talk.vtt --by sentence -f tsv",
               "a sentence a row, with its times"},
              {"clean zoom.vtt --rename names.txt --by turn",
               "other names for speakers: lines OLD=NEW"},
              {"clean episode.srt --fillers drop", "without um, euh, you know"},
              {"clean raw/ -r -o clean/ --shared-lines 5",
               "what five pages share goes, too"},
              {"find . -name '*.vtt' -print0 | clean -0 --files-from - -o "
               "clean/",
               "files of any name"},
          },
      .memory =
          "Captions and pages are held whole, one document at a time; "
          "records of JSONL come as they are read. With --shared-lines the "
          "inputs are read twice, and what can be read only once is held.",
      .see_also = "dedupe for what stands twice",
  };
}

}  // namespace tamis::apps
