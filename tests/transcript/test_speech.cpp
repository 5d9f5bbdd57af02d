#include "tamis/transcript/speech.hpp"

#include <doctest/doctest.h>

#include <string_view>

using tamis::transcript::speech_in;

TEST_CASE("a time and a label at the beginning of a line are no speech") {
  struct Row {
    std::string_view line, speech;
  };
  const Row rows[] = {
      {"Good morning.", "Good morning."},
      {"  Good morning. \r", "Good morning."},
      {"", ""},
      {"[00:12:34] Good morning.", "Good morning."},
      {"(0:12) Good morning.", "Good morning."},
      {"00:12 Good morning.", "Good morning."},
      {"1:02:03 Good morning.", "Good morning."},
      {"00:00:01,000 --> 00:00:04,000", ""},
      {"00:01.000 --> 00:04.000 align:start", ""},
      {"[00:12:34]", ""},
      {"0:12", ""},
      {"Anna: Good morning.", "Good morning."},
      {"Jean Dupont : Bonjour.", "Bonjour."},
      {"SPEAKER_01: Good morning.", "Good morning."},
      {"**Anna:** Good morning.", "Good morning."},
      {"[00:12:34] Anna: Good morning.", "Good morning."},
      {"Anna (00:12): Good morning.", "Good morning."},
      {"Anna: [00:12] Good morning.", "Good morning."},
      {"10:02:03 From Anna : Good morning.", "Good morning."},
      {"Anna:", ""},
      // No heads.
      {"At 10:30 we begin.", "At 10:30 we begin."},
      {"Note: bring water.", "Note: bring water."},
      {"I said this: no.", "I said this: no."},
      {"https://tamis.org/a", "https://tamis.org/a"},
      {"[Music]", "[Music]"},
      {"M. Dupont. Je vous remercie.", "M. Dupont. Je vous remercie."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(speech_in(row.line) == row.speech);
  }
}
