#include "clean/command.hpp"

#include <CLI/CLI.hpp>

namespace tamis::apps {

void define(CLI::App& app, CleanCommand& command) {
  std::string rules;
  for (const clean::Rule& rule : clean::rules()) {
    rules.append(rules.empty() ? "" : ", ").append(rule.name);
  }
  app.name("clean");
  app.description(
      "Raw transcripts of any format to clean text: without format, page "
      "chrome,\nrolling captions, invented credits and loops.");
  app.add_flag("--timestamps", command.timestamps,
               "In text: [00:12:34] before each paragraph");
  app.add_option("--by", command.by,
                 "Give speech in these pieces: caption, sentence, turn or "
                 "paragraph")
      ->check(CLI::IsMember({"caption", "sentence", "turn", "paragraph"}))
      ->option_text("UNIT");
  app.add_option("--speakers", command.speakers, "keep or drop their names")
      ->check(CLI::IsMember({"keep", "drop"}))
      ->option_text("WHAT (keep)");
  app.add_option("--rename", command.rename,
                 "New names for speakers: a file of lines OLD=NEW")
      ->option_text("FILE");
  app.add_option("--events", command.events,
                 "keep or drop what is heard and not said, as [Music]")
      ->check(CLI::IsMember({"keep", "drop"}))
      ->option_text("WHAT (drop)");
  app.add_option("--fillers", command.fillers,
                 "keep or drop euh, du coup, um, you know")
      ->check(CLI::IsMember({"keep", "drop"}))
      ->option_text("WHAT (keep)");
  app.add_option("--filler-words", command.filler_words,
                 "Drop these fillers in place of ours: one a line")
      ->option_text("FILE");
  app.add_option("--more-fillers", command.more_fillers,
                 "Drop these fillers as well")
      ->option_text("FILE");
  app.add_option("--shared-lines", command.shared_lines,
                 "Drop lines that stand in N documents of this run or more")
      ->check(common::positive())
      ->option_text("N");
  app.add_option("--keep", command.clean.keep,
                 "Leave in what this rule would drop; may be given again")
      ->allow_extra_args(false)
      ->option_text("RULE");
  app.add_option("--report", command.report,
                 "Write what was dropped, and by which rule, as JSONL")
      ->option_text("FILE");
  common::add_shared(app, command.shared,
                     {"text", "jsonl", "srt", "vtt", "md", "tsv"});
  app.footer(
      "Examples:\n"
      "  clean talk.vtt                      text on stdout\n"
      "  clean raw/ -r -o clean/             a folder, file by file\n"
      "  clean page.txt --report gone.jsonl  what went, and why\n"
      "  clean *.srt -f jsonl | dedupe | extract -n 20\n"
      "Rules: " +
      rules + "\nSee also: dedupe for what stands twice.");
}

}  // namespace tamis::apps
