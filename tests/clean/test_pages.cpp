// Whole pages of our own writing, of many makes: what must be left of each
// stands beside it in corpus/expected.
#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "tamis/clean/clean.hpp"
#include "transcript/reading.hpp"

namespace tamis::clean {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST_CASE("Of a page stays what was said or written, and no chrome") {
  std::size_t pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::string(TAMIS_CORPUS) + "/pages")) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    transcript::Document document =
        transcript::document_in(transcript::bytes_of_corpus("pages/" + name));
    clean(document);
    const auto wanted =
        lines_of(transcript::bytes_of_corpus("expected/" + name));
    std::vector<std::string> found;
    for (const auto& segment : document.segments) found.push_back(segment.text);
    for (std::size_t i = 0; i < std::max(found.size(), wanted.size()); ++i) {
      CAPTURE(i);
      CHECK((i < found.size() ? found[i] : "") ==
            (i < wanted.size() ? wanted[i] : ""));
    }
    ++pages;
  }
  CHECK(pages >= 12);
}

}  // namespace
}  // namespace tamis::clean
