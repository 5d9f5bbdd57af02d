#include "transcript/wrapped.hpp"

#include <doctest/doctest.h>

#include "transcript/readers.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

std::string wrapped(const std::string& words) {
  return "The keeper of the light came down to the quay that day and asked\n"
         "for a boat, since nobody had brought him any oil for the lamp at\n"
         "all, and the nights were getting long and the fog was drawing in,\n" +
         words + "\n";
}

TEST_CASE("Hard-wrapped lines are joined, and numbered by the first") {
  const Document document =
      read_text(wrapped("so he went.") + "\n" + wrapped("and so on."), 1);
  REQUIRE(document.segments.size() == 2);
  CHECK(document.segments[0].line == 1);
  CHECK(document.segments[1].line == 6);
  CHECK(document.segments[0].text.find('\n') == std::string::npos);
  CHECK(document.segments[0].text.ends_with("drawing in, so he went."));
}

TEST_CASE("Labels and list marks begin lines of their own in wrapped text") {
  const Document document = read_text(
      "ANNA:\n" + wrapped("so he went.") + "BOB: Yes.\nANNA: No.\n- oil", 1);
  REQUIRE(document.segments.size() == 4);
  CHECK(document.segments[0].speaker == "ANNA");
  CHECK(document.segments[1].text == "Yes.");
  CHECK(document.segments[3].text == "- oil");
}

TEST_CASE("Lines that end where they like are kept") {
  CHECK(speech(read_text("Un.\nDeux ou trois mots.\nEt puis\nvoilà.\nOui.\n",
                         1)) ==
        "|Un.\n|Deux ou trois mots.\n|Et puis\n|voilà.\n|Oui.");
}

TEST_CASE("A word broken by a hyphen is mended by what else stands there") {
  constexpr struct {
    std::string_view above;
    std::string_view below;
    std::string_view elsewhere;
    std::string_view expected;
  } rows[] = {
      {"a port-", "able stove", "one portable stove", "a portable stove"},
      {"a well-", "known tea", "a well-known tea", "a well-known tea"},
      {"a well-", "known tea", "it is known here", "a well-known tea"},
      {"an un-", "heard tea", "nothing", "an unheard tea"},
      {"oui, dit-", "elle enfin", "rien", "oui, dit-elle enfin"},
      {"from 1990 -", "or so", "nothing", "from 1990 - or so"},
      {"a great", "tea", "nothing", "a great tea"},
      {"Saint-", "Malo", "rien", "Saint- Malo"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.above);
    std::vector<Row> lines(1);
    const std::string elsewhere = "so " + std::string(row.elsewhere);
    lines[0].text = elsewhere;
    std::string paragraph(row.above);
    Joiner(lines).join(paragraph, row.below);
    CHECK(paragraph == row.expected);
  }
}

}  // namespace
}  // namespace tamis::transcript
