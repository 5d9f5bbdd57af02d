// What clean says of itself.
#include "clean/command.hpp"
#include "common/command_line.hpp"

namespace tamis::apps {

void describe(common::CommandLine& line, const CleanCommand&) {
  line.name("clean");
  line.manual = {
      .summary = "raw transcripts to clean text",
      .description =
          "Raw transcripts of any format to clean text: without format, page "
          "chrome, rolling captions, invented credits and loops.",
      .examples =
          {
              {"clean talk.vtt", "text on stdout"},
              {"clean raw/ -r -o clean/", "a folder, file by file"},
              {"clean page.txt --report gone.jsonl", "what went, and why"},
              {"clean *.srt -f jsonl | dedupe | extract -n 20",
               "a pipe of three tools"},
          },
      .memory =
          "Captions and pages are held whole, one document at a time; records "
          "of JSONL come as they are read.",
      .see_also = "dedupe for what stands twice",
  };
}

}  // namespace tamis::apps
