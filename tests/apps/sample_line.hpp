// A command line with an option of each kind, for the tests of what is made of
// command lines.
#pragma once

#include <string>

#include "common/command_line.hpp"

namespace tamis::common {

// What is parsed goes to `words`, which must outlive `line`.
inline void define_sample(CommandLine& line, std::string& words,
                          const std::string& name = "extract") {
  line.name(name);
  line.manual = {.summary = "what is at stake",
                 .description = "One -a.\n\n.two is\nhere",
                 .examples = {{"extract 'a b' | clean", "it's both"}},
                 .memory = "None.",
                 .see_also = "clean for more"};
  line.set_help_flag();
  line.add_option("input", words, "Files")->option_text("FILE ...");
  line.add_flag("-r,--recursive")->description("Folders' files, as [a]");
  line.add_option("--by", words, "One of two: turn or line")
      ->check(one_of({"turn", "line"}))
      ->option_text("UNIT (turn)")
      ->group(further);
  line.add_option("-k,--kind", words, "What it is")
      ->check(one_of({"a", "b"}))
      ->option_text("KIND");
  line.add_flag("--near{0.5}", words, "Nearly")->option_text("[=T]");
  line.add_option("--themes", words, "Some")->option_text("[N (auto)]");
  line.add_option("--report", words, "Where to")->option_text("FILE");
  line.add_option("--term", words, "Which")->option_text("TERM ...");
  line.add_flag("--secret")->group("");
}

}  // namespace tamis::common
