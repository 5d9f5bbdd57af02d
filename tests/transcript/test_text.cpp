#include <doctest/doctest.h>

#include "transcript/readers.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("Each line that is not blank is a segment, numbered as in the file") {
  const Document document =
      read_text("\n  un  \n\n \t\ndeux\n\u00A0trois\u00A0", 10);
  REQUIRE(speech(document) == "|un\n|deux\n|trois");
  CHECK(document.segments[0].line == 11);
  CHECK(document.segments[1].line == 14);
  CHECK(document.segments[2].line == 15);
}

TEST_CASE("A text of blanks has no segments") {
  for (const std::string_view text : {"", "\n", " \n\t\n", "\u00A0"}) {
    CAPTURE(text);
    CHECK(read_text(text, 1).segments.empty());
  }
}

TEST_CASE("Several documents stand under their names") {
  const auto found = documents_in(
      "==> a.txt <==\n\nUn.\nDeux.\n\n==> b c.txt <==\n\nTrois.\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].id == "a.txt");
  CHECK(speech(found[0]) == "|Un.\n|Deux.");
  CHECK(found[1].id == "b c.txt");
  CHECK(speech(found[1]) == "|Trois.");
  CHECK(found[1].source == "some");
}

TEST_CASE("A header that names a document does not begin in mid-text") {
  const auto found = documents_in("Un.\n\n==> a.txt <==\n\nDeux.\n");
  REQUIRE(found.size() == 1);
  CHECK(speech(found[0]) == "|Un.\n|==> a.txt <==\n|Deux.");
}

TEST_CASE("A document under a header may be empty") {
  const auto found = documents_in("==> a <==\n==> b <==\n\nUn.\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].segments.empty());
  CHECK(speech(found[1]) == "|Un.");
}

TEST_CASE("Lines of later documents are numbered from the file's first") {
  const auto found = documents_in("==> a <==\n\nUn.\n\n==> b <==\n\nDeux.\n");
  REQUIRE(found.size() == 2);
  REQUIRE(found[0].segments.size() == 1);
  REQUIRE(found[1].segments.size() == 1);
  CHECK(found[0].segments[0].line == 3);
  CHECK(found[1].segments[0].line == 7);
}

}  // namespace
}  // namespace tamis::transcript
