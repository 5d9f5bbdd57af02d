// Pieces are cleaned as the whole would be, but for what was given already.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "clean/live.hpp"

namespace tamis::apps {
namespace {

transcript::Document piece(std::size_t number, const std::string& text) {
  transcript::Document document;
  document.id = "some";
  document.format = "srt";
  document.piece = number;
  transcript::Segment& segment = document.segments.emplace_back();
  segment.start = static_cast<double>(number);
  segment.end = segment.start;
  segment.line = number * 4;
  segment.text = text;
  return document;
}

// What stays of each of `texts`, given one after the other.
std::string cleaned(const std::vector<std::string>& texts) {
  const clean::Options options;
  LiveCleaner cleaner(options);
  std::string out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    transcript::Document document = piece(i + 1, texts[i]);
    cleaner.clean(document);
    for (const auto& segment : document.segments) {
      CHECK(segment.line == (i + 1) * 4);
      if (!segment.is_event) out += segment.text;
    }
    out += '|';
  }
  return out;
}

TEST_CASE("A piece is cleaned at once of what one look tells") {
  CHECK(cleaned({">> So we begin.", "[Music]", "It goes on."}) ==
        "So we begin.||It goes on.|");
}

TEST_CASE("A loop over pieces ends once it is known to be one") {
  const std::string said = "and so the bikes and so the bikes";
  const std::vector<std::string> loop(12, said);
  const std::string out = cleaned(loop);
  CHECK(out.starts_with(said));
  CHECK(out.ends_with("|||||||"));
}

TEST_CASE("What goes is told with the line of its piece, once") {
  const clean::Options options;
  LiveCleaner cleaner(options);
  for (std::size_t i = 1; i <= 3; ++i) {
    transcript::Document document = piece(i, ">> Line " + std::to_string(i));
    const auto gone = cleaner.clean(document);
    REQUIRE(gone.size() == 1);
    CHECK(gone[0].line == i * 4);
    CHECK(gone[0].rule == "turn-mark");
  }
}

}  // namespace
}  // namespace tamis::apps
