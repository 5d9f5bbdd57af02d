#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "transcript/readers.hpp"

namespace tamis::transcript {
namespace {

struct Said {
  std::string time;
  std::string words;  // the time, said again
  double start;
  std::string text;
};

const std::vector<Said> french = {
    {"0:09", "9 secondes", 9, "on monte les marches"},
    {"0:31", "31 secondes", 31, "elles sont raides"},
    {"1:01", "1 minute et 1 seconde", 61, "et tout en haut"},
    {"1:30", "1 minute et 30 secondes", 90, "il y a la lampe"},
    {"1:00:02", "1 heure et 2 secondes", 3602, "qui ne tourne plus"},
};

const std::vector<Said> english = {
    {"0:09", "9 seconds", 9, "So we climb the stairs."},
    {"0:31", "31 seconds", 31, "They are steep."},
    {"1:00", "1 minute", 60, "And at the top,"},
    {"1:30", "1 minute, 30 seconds", 90, "there is the lamp."},
    {"1:02:03", "1 hour, 2 minutes, 3 seconds", 3723, "It is dark."},
};

// "9 text" for each segment.
std::string starts_in(const std::string& text) {
  const Document document = read_text(text, 1);
  CHECK(document.chapters.empty());
  std::string out;
  for (const Segment& segment : document.segments) {
    out += std::to_string(static_cast<int>(segment.start.value_or(-1))) + ' ' +
           segment.text + '\n';
  }
  return out;
}

TEST_CASE("Texts between times keep their words and have their starts") {
  for (const auto& panel : {french, english}) {
    std::string above;
    std::string below;
    std::string words;
    std::string parted;
    std::string expected;
    for (const Said& said : panel) {
      above += said.time + '\n' + said.text + '\n';
      below += said.text + '\n' + said.time + '\n';
      words += said.time + '\n' + said.words + '\n' + said.text + '\n';
      parted += said.time + "\n\n" + said.text + "\n\n";
      expected +=
          std::to_string(static_cast<int>(said.start)) + ' ' + said.text + '\n';
    }
    CHECK(starts_in(above) == expected);
    CHECK(starts_in(below) == expected);
    CHECK(starts_in(words) == expected);
    CHECK(starts_in(parted) == expected);
  }
}

// A title cut the panel in two, and what stood below it became chapters.
TEST_CASE("Titles between texts and times are kept with them") {
  CHECK(starts_in("0:09\nOn monte\nLa lampe\n0:31\nElle tourne\nLa mer\n"
                  "1:01\nElle brille\n1:44\nAu loin\n") ==
        "9 On monte\n9 La lampe\n31 Elle tourne\n31 La mer\n61 Elle brille\n"
        "104 Au loin\n");
}

TEST_CASE("A long list of titles a minute apart at most is speech") {
  std::string text;
  for (int i = 0; i < 60; ++i) {
    const std::string number = std::to_string(100 + i);
    text += "Ligne " + number + '\n' + std::to_string(i / 2) +
            (i % 2 == 0 ? ":00\n" : ":30\n");
  }
  CHECK(read_text(text, 1).chapters.empty());
  CHECK(read_text(text, 1).segments.size() == 60);
}

TEST_CASE("Words that are not the time above them are speech") {
  CHECK(starts_in("0:09\n8 seconds\n0:31\n31 secondes et demie\n1:01\n61\n") ==
        "9 8 seconds\n31 31 secondes et demie\n61 61\n");
}

}  // namespace
}  // namespace tamis::transcript
