// Runs what fuzzing once found, and other files, without a fuzzer:
//
//   fuzz_replay captions cases/captions some.srt
//
// Names each file before it is run, so that one that ends the program is known.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "targets.hpp"

namespace {

namespace fs = std::filesystem;
namespace fuzz = tamis::fuzz;

constexpr struct {
  std::string_view name;
  void (*run)(std::string_view bytes);
} targets[] = {{"captions", fuzz::captions},   {"markup", fuzz::markup},
               {"json", fuzz::json},           {"prose", fuzz::prose},
               {"encoding", fuzz::encoding},   {"live", fuzz::live},
               {"tokens", fuzz::tokens},       {"clean", fuzz::clean},
               {"dedupe", fuzz::dedupe},       {"extract", fuzz::extract},
               {"summarize", fuzz::summarize}, {"index", fuzz::index},
               {"write", fuzz::write}};

// `path`, or the files in it, in order.
std::vector<fs::path> files_of(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  const auto target = std::find_if(
      std::begin(targets), std::end(targets),
      [&](const auto& t) { return !words.empty() && t.name == words[0]; });
  if (target == std::end(targets)) {
    std::fprintf(stderr, "usage: fuzz_replay TARGET PATH...\n");
    return 2;
  }
  std::size_t files = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    for (const fs::path& file : files_of(words[i])) {
      std::fprintf(stderr, "%s\n", file.c_str());
      target->run(bytes_of(file));
      ++files;
    }
  }
  std::printf("%zu files\n", files);
  return files > 0 ? 0 : 1;
}
