// The forms of pieces, one behind the other.
#include "tamis/transcript/write_pieces.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace tamis::transcript {
namespace {

Document piece(std::size_t number, double start, const std::string& speaker,
               const std::string& text) {
  Document document;
  document.id = "some";
  document.piece = number;
  Segment& segment = document.segments.emplace_back();
  segment.speaker = speaker;
  segment.start = start;
  segment.end = start + 1;
  segment.text = text;
  return document;
}

const std::vector<Document> pieces = {
    piece(1, 1, "Ada", "One day."), piece(2, 2, "Ada", "It rained."),
    piece(3, 3, "Ben", "Did it?"), piece(4, 9, "Ben", "So it did.")};

TEST_CASE("A line stands for a caption, an empty one where a turn begins") {
  PieceWriter writer;
  std::string text;
  for (const Document& one : pieces) text += writer.text(one);
  CHECK(text ==
        "Ada: One day.\nIt rained.\n\nBen: Did it?\n\nBen: So it did.\n");
}

TEST_CASE("Lines of pieces bear their times where these are asked for") {
  PieceWriter writer;
  CHECK(writer.text(pieces[0], {.timestamps = true}) ==
        "[00:00:01] Ada: One day.\n");
  CHECK(writer.text(pieces[1], {.timestamps = true}) ==
        "[00:00:02] It rained.\n");
}

TEST_CASE("Captions of pieces make one file") {
  Document whole = pieces[0];
  PieceWriter writer;
  std::string srt;
  std::string vtt;
  for (const Document& one : pieces) srt += writer.srt(one);
  writer = {};
  for (const Document& one : pieces) vtt += writer.vtt(one);
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    whole.segments.push_back(pieces[i].segments[0]);
  }
  CHECK(srt == to_srt(whole));
  CHECK(vtt == to_vtt(whole));
}

TEST_CASE("Another document begins anew, also where its first piece is gone") {
  PieceWriter writer;
  writer.srt(pieces[0]);
  Document other = pieces[2];
  other.id = "other";
  CHECK(writer.begins(other));
  CHECK(writer.srt(other).starts_with("1\n"));
  CHECK(!writer.begins(other));
}

}  // namespace
}  // namespace tamis::transcript
