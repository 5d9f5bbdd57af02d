#include "clean/command.hpp"

#include <string>
#include <vector>

#include "common/command_line.hpp"

namespace tamis::apps {
namespace {

void define_speakers(common::CommandLine& line, CleanCommand& command) {
  line.add_option("--speakers", command.speakers, "keep or drop their names")
      ->check(common::one_of({"keep", "drop"}))
      ->option_text("WHAT (keep)");
  line.add_option("--rename", command.rename,
                  "New names for speakers: a file of lines OLD=NEW")
      ->option_text("FILE")
      ->group(common::further);
}

// What is heard and says nothing.
void define_sounds(common::CommandLine& line, CleanCommand& command) {
  line.add_option("--events", command.events,
                  "keep or drop what is not speech, as [Music]")
      ->check(common::one_of({"keep", "drop"}))
      ->option_text("WHAT (drop)");
  line.add_option("--fillers", command.fillers,
                  "keep or drop euh, du coup, um, you know")
      ->check(common::one_of({"keep", "drop"}))
      ->option_text("WHAT (keep)");
  line.add_option("--filler-words", command.filler_words,
                  "Drop these fillers in place of ours: one a line")
      ->option_text("FILE")
      ->group(common::further);
  line.add_option("--more-fillers", command.more_fillers,
                  "Drop these fillers as well")
      ->option_text("FILE")
      ->group(common::further);
}

// What goes by the rules of cleaning, and what they leave.
void define_rules(common::CommandLine& line, CleanCommand& command) {
  std::vector<std::string> rules;
  for (const clean::Rule& rule : clean::rules()) {
    rules.emplace_back(rule.name);
  }
  line.add_option("--shared-lines", command.shared_lines,
                  "Drop lines that stand in N documents of this run or more")
      ->check(common::positive())
      ->option_text("N")
      ->group(common::further);
  line.add_option(
          "--keep", command.clean.keep,
          "Leave in what RULE would drop: " + common::joined(rules, ", "))
      ->check(common::one_of(rules))
      ->allow_extra_args(false)
      ->option_text("RULE ...")
      ->group(common::further);
}

}  // namespace

void define(common::CommandLine& line, CleanCommand& command) {
  line.name("clean");
  line.manual = manual_of(command);
  line.add_flag("--timestamps", command.timestamps,
                "In text: [00:12:34] before each paragraph");
  line.add_option("--by", command.by,
                  "Pieces: caption, sentence, turn or paragraph")
      ->check(common::one_of({"caption", "sentence", "turn", "paragraph"}))
      ->option_text("UNIT");
  define_speakers(line, command);
  define_sounds(line, command);
  define_rules(line, command);
  line.add_option("--report", command.report,
                  "Write what went, and by which rule, as JSONL")
      ->option_text("FILE");
  common::add_shared(line, command.shared,
                     {"text", "jsonl", "srt", "vtt", "md", "tsv"});
}

}  // namespace tamis::apps
