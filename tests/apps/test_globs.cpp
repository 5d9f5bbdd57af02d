#include "common/globs.hpp"

#include <doctest/doctest.h>

namespace tamis::common {
namespace {

TEST_CASE("A glob is held against a name and against a path") {
  const struct {
    const char* glob;
    const char* path;
    bool is_file_matched, is_folder_matched;
  } rows[] = {
      {"*.vtt", "talk.vtt", true, true},
      {"*.vtt", "2024/talk.vtt", true, true},
      {"*.vtt", "talk.srt", false, false},
      {"talk", "2024/talk.vtt", false, false},
      {"2024/*.vtt", "2024/talk.vtt", true, true},
      {"2024/*.vtt", "2024/may/talk.vtt", true, true},
      {"2024/**/*.vtt", "2024/may/talk.vtt", true, true},
      {"2024/*.vtt", "old/2024/talk.vtt", false, false},
      {"[0-9]*", "2024/talk.vtt", true, true},
      {"talk.?tt", "talk.vtt", true, true},
      {"TALK.vtt", "talk.vtt", false, false},
      {"cache/", "cache", false, true},
      {"cache/", "old/cache", false, true},
      {"./cache", "cache", true, true},
      {".*", ".hidden", true, true},
      {"\\*", "a", false, false},
      {"", "a", false, false},
      {"[", "a", false, false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.glob);
    CAPTURE(row.path);
    const Globs globs({row.glob});
    CHECK(globs.match_file(row.path) == row.is_file_matched);
    CHECK(globs.match_folder(row.path) == row.is_folder_matched);
  }
}

TEST_CASE("One of several globs is enough, and none match nothing") {
  const Globs globs({"*.srt", "*.vtt"});
  CHECK(globs.match_file("a.vtt"));
  CHECK_FALSE(globs.match_file("a.txt"));
  CHECK_FALSE(globs.is_empty());
  CHECK(Globs({}).is_empty());
  CHECK_FALSE(Globs({}).match_file("a.vtt"));
}

}  // namespace
}  // namespace tamis::common
