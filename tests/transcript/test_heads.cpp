#include "transcript/heads.hpp"

#include <doctest/doctest.h>

#include <string>

namespace tamis::transcript {
namespace {

TEST_CASE("A head is read in the notation of each service") {
  constexpr struct {
    std::string_view text;
    std::string_view name;
    double start;  // -1: none
    std::string_view rest;
  } rows[] = {
      {"Anna: oui", "Anna", -1, "oui"},
      {"Anna\u00A0: oui", "Anna", -1, "oui"},
      {"\\ \u00A0Anna: oui", "Anna", -1, "oui"},  // bug: with the blanks
      {"**Anna:** oui", "Anna", -1, "oui"},
      {"**Anna**: oui", "Anna", -1, "oui"},
      {"__Anna__: oui", "Anna", -1, "oui"},
      {"**Anna**  0:23", "Anna", 23, ""},
      {"Anna  0:23", "Anna", 23, ""},
      {"Kolb, Anna   1:02:03", "Kolb, Anna", 3723, ""},
      {"Speaker 1  12:34", "Speaker 1", 754, ""},
      {"Anna 10:30 AM", "Anna", 630, ""},
      {"Anna (00:12:34):", "Anna", 754, ""},
      {"Anna (00:12:34): oui", "Anna", 754, "oui"},
      {"Anna (00:12) oui", "Anna", 12, "oui"},
      {"Anna [00:12]: oui", "Anna", 12, "oui"},
      {"**Anna (00:12):** oui", "Anna", 12, "oui"},
      {"[00:01:02] Anna: oui", "Anna", 62, "oui"},
      {"[00:01:02] **Anna:** oui", "Anna", 62, "oui"},
      {"[00:01:02] **Anna**: oui", "Anna", 62, "oui"},
      {"**[00:01:02] Anna:** oui", "Anna", 62, "oui"},
      {"Anna - 00:12", "Anna", 12, ""},
      {"Anna – 00:12", "Anna", 12, ""},
      {"00:12 - Anna", "Anna", 12, ""},
      {"[Anna Kolb] 10:02:03", "Anna Kolb", 36123, ""},
      {"[Speaker 1] [00:20] oui", "Speaker 1", 20, "oui"},
      {"[SPEAKER_00]: oui", "SPEAKER_00", -1, "oui"},
      {"[SPEAKER_00] oui", "SPEAKER_00", -1, "oui"},
      {"10:02:03\t From Anna K : oui", "Anna K", 36123, "oui"},
      {"10:02:03 From Anna to Everyone: oui", "Anna", 36123, "oui"},
      {"10:02:03 De Anna à Tous : oui", "Anna", 36123, "oui"},
      {"#Person1#: oui", "Person1", -1, "oui"},
      {"Q. Où ?", "Q", -1, "Où ?"},
      {"M. le président. Oui.", "M. le président", -1, "Oui."},
      {"(00:00:51):", "", 51, ""},
      {"(00:51) oui", "", 51, "oui"},
      {"[00:00:51] oui", "", 51, "oui"},
      {"0:12 oui", "", 12, "oui"},
      {"[00:00.000 --> 00:04.500] oui", "", 0, "oui"},
      {"\\Anna: oui", "Anna", -1, "oui"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto head = head_of(row.text);
    REQUIRE(head);
    CHECK(head->name == row.name);
    CHECK(head->start.value_or(-1) == row.start);
    CHECK(row.text.substr(head->size) == row.rest);
  }
}

TEST_CASE("What has neither a name nor a time before it has no head") {
  for (const std::string_view text :
       {"", ":", ": oui", "oui", "Anna:oui", "https://a.example", "[Musique]",
        "**Anna: oui", "Anna [x] oui", "Room 10:30 is free", "**oui** non",
        "[00:12", "10:30pm it was"}) {
    CAPTURE(text);
    CHECK_FALSE(head_of(text));
  }
}

TEST_CASE("A head is looked for at the beginning of a line only") {
  const std::string text = std::string(300, 'a') + ": oui";
  CHECK_FALSE(head_of(text));
}

TEST_CASE("The range of a time gives the end") {
  const auto head = head_of("[00:00:01.000 --> 00:00:04.500]   oui");
  REQUIRE(head);
  CHECK(head->start == 1.0);
  CHECK(head->end == 4.5);
}

TEST_CASE("A name is unescaped where a backslash escapes") {
  CHECK(unescaped_name("Room\\: 3") == "Room: 3");
  CHECK(unescaped_name("a\\\\b") == "a\\b");
  CHECK(unescaped_name("a\\b") == "a\\b");
}

}  // namespace
}  // namespace tamis::transcript
