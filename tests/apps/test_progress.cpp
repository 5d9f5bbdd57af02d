#include "common/progress.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "common/tally.hpp"
#include "showing.hpp"

namespace tamis::common {
namespace {

TEST_CASE("The line says what share is done, how fast, and what is left") {
  const struct {
    Standing standing;
    std::size_t width;
    std::string_view line;
  } rows[] = {
      {{25'000'000, 100'000'000, 2, "talk.vtt"},
       80,
       "25 %  12.5 MB/s  0:06 left  talk.vtt"},
      {{1'000'000, 10'000'000'000, 1, ""}, 80, "0 %  1.0 MB/s  2:46:39 left"},
      {{99'999, 100'000, 1, "a"}, 80, "99 %  0.1 MB/s  0:01 left  a"},
      {{200, 100, 65, "a"}, 80, "100 %  all read, 1:05 so far  a"},
      {{0, 0, 1, ""}, 80, "100 %  all read, 0:01 so far"},
      {{0, 100, 1, ""}, 80, "0 %  0.0 MB/s"},
      {{0, 100, 0, ""}, 80, "0 %  0.0 MB/s"},
      {{2'500'000, {}, 2, "stdin"}, 80, "2.5 MB  1.2 MB/s  stdin"},
      {{25'000'000, 100'000'000, 2, "a/folder/of/talks/talk.vtt"},
       43,
       "25 %  12.5 MB/s  0:06 left  …alks/talk.vtt"},
      {{25'000'000, 100'000'000, 2, "talk.vtt"},
       37,
       "25 %  12.5 MB/s  0:06 left"},
      {{25'000'000, 100'000'000, 2, "talk.vtt"}, 10, "25 %  12."},
      {{25'000'000, 100'000'000, 2, "talk.vtt"}, 0, ""},
      {{1, 2, 1, "a\nb\x1b[2J"},
       80,
       "50 %  0.0 MB/s  0:01 left  a\\x0ab\\x1b[2J"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CAPTURE(row.width);
    CHECK(progress_line(row.standing, row.width) == row.line);
  }
}

TEST_CASE("Progress is off where nobody looks, and gives bytes as they are") {
  SharedOptions options;
  for (const auto& [progress, quiet, is_on] :
       {std::tuple("never", false, false), std::tuple("always", false, true),
        std::tuple("always", true, false)}) {
    const auto context = showing(progress, quiet);
    options.progress = progress;
    options.quiet = quiet;
    Progress shown("clean", options);
    CHECK(shown.is_on() == is_on);
    int calls = 0;
    const auto bytes = shown.counted({"a", "a"}, [&](char*, std::size_t) {
      return static_cast<std::size_t>(++calls);
    });
    CHECK(bytes(nullptr, 1) == 1);
    CHECK(bytes(nullptr, 1) == 2);
    bool is_written = false;
    shown.beside([&] { is_written = true; });
    CHECK(is_written);
    shown.stop();  // though it never began
  }
}

TEST_CASE("What was done is told in one shape") {
  CHECK(counted(0, "file") == "0 files");
  CHECK(counted(1, "file") == "1 file");
  CHECK(counted(999, "word") == "999 words");
  CHECK(counted(1000, "word") == "1,000 words");
  CHECK(counted(1234567, "word") == "1,234,567 words");
  CHECK(counted(2, "summary", "summaries") == "2 summaries");
  CHECK(told({12, 0, 14, 35210, "3 turns gone"}, 1.239) ==
        "12 files, 14 documents, 35,210 words; 3 turns gone; 1.24 s");
  CHECK(told({1, 0, 1, 1, ""}, 0) == "1 file, 1 document, 1 word; 0.00 s");
  CHECK(told({2, 1, 0, 0, ""}, 0.5) ==
        "2 files, 1 output there already; 0.50 s");
}

}  // namespace
}  // namespace tamis::common
