#include "common/program_name.hpp"

#include <doctest/doctest.h>

namespace tamis::common {

TEST_CASE("a prefix stands before each tool of ours that is called") {
  struct Row {
    std::string given, wanted;
  };
  const Row rows[] = {
      {"clean", "tamis-clean"},
      {"clean talk.vtt", "tamis-clean talk.vtt"},
      {"clean *.srt -f jsonl | dedupe | extract -n 20",
       "tamis-clean *.srt -f jsonl | tamis-dedupe | tamis-extract -n 20"},
      {"dedupe first; summarize for whole sentences",
       "tamis-dedupe first; tamis-summarize for whole sentences"},
      {"clean raw/ -r -o clean/", "tamis-clean raw/ -r -o clean/"},
      {"cleaner talk.vtt | sort", "cleaner talk.vtt | sort"},
      {"awk '{ print }' clean", "awk '{ print }' clean"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.given);
    CHECK(with_prefix("tamis-", row.given) == row.wanted);
    CHECK(with_prefix("", row.given) == row.given);
  }
}

TEST_CASE("a line is called once by its installed name, whatever the prefix") {
  CommandLine line;
  line.name("extract");
  line.manual.examples = {{"extract a | dedupe", "two tools"}};
  call_by_installed_name(line);
  const std::string prefix(program_prefix());
  CHECK(line.get_name() == prefix + "extract");
  CHECK(line.manual.examples[0].command ==
        prefix + "extract a | " + prefix + "dedupe");
  CHECK(tool_of(line) == "extract");
}

}  // namespace tamis::common
