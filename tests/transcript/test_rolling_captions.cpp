// Captions that show each line again above the next one.
#include <doctest/doctest.h>

#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

std::string time(int tenths) {
  return "00:00:" + std::string(tenths < 100 ? "0" : "") +
         std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "00";
}

// Each line as YouTube shows it: below the line before, then repainted alone
// over a blank one.
std::string rolling(const std::vector<std::string>& lines, bool is_vtt) {
  std::string out = is_vtt ? "WEBVTT\nKind: captions\n\n" : "";
  std::string before = " ";
  int number = 0;
  int at = 0;
  for (const std::string& line : lines) {
    const std::string shown[] = {before + '\n' + line, line + "\n "};
    for (const std::string& payload : shown) {
      const int end = at + (&payload == shown ? 20 : 1);
      if (!is_vtt) out += std::to_string(++number) + '\n';
      out += time(at) + " --> " + time(end) + '\n' + payload + "\n\n";
      at = end;
    }
    before = line;
  }
  return out;
}

std::string texts(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) {
    out += (out.empty() ? "|" : "\n|") + line;
  }
  return out;
}

TEST_CASE("Rolling captions give each line as often as it was said") {
  const std::vector<std::string> rows[] = {
      {"bonsoir à tous", "on parle ce soir", "de la rivière", "et du pont"},
      {"[Music]", "so good evening", "um", "thanks for coming", "out"},
      {"ça continue comme ça", "et puis non", "ça continue comme ça",
       "voilà tout"},
      {"non", "non", "je vous dis que non", "et c'est tout", "merci"},
  };
  for (const auto& lines : rows) {
    CAPTURE(texts(lines));
    CHECK(speech_in(rolling(lines, true)) == texts(lines));
    CHECK(speech_in(rolling(lines, false)) == texts(lines));
  }
}

TEST_CASE("Times inside the lines of rolling captions do not hide repeats") {
  CHECK(
      speech_in("WEBVTT\n\n"
                "00:00:00.000 --> 00:00:02.000 align:start\n \n"
                "so<00:00:00.500><c> good</c><00:00:01.000><c> evening</c>\n\n"
                "00:00:02.000 --> 00:00:02.010\nso good evening\n \n\n"
                "00:00:02.010 --> 00:00:04.000\nso good evening\n"
                "out<00:00:03.000><c> here</c>\n\n"
                "00:00:04.000 --> 00:00:04.010\nout here\n \n\n"
                "00:00:04.010 --> 00:00:06.000\nout here\nyes\n\n"
                "00:00:06.000 --> 00:00:06.010\nyes\n \n") ==
      "|so good evening\n|out here\n|yes");
}

// Players light up one word after another in cues of the same words.
TEST_CASE("Cues that differ in the word lit up are shown once") {
  const std::vector<std::string> words = {"le", "pont", "est", "fermé"};
  std::string bytes;
  for (std::size_t lit = 0; lit < words.size(); ++lit) {
    bytes += std::to_string(lit + 1) + '\n' + time(static_cast<int>(lit) * 5) +
             " --> " + time(static_cast<int>(lit) * 5 + 5) + '\n';
    for (std::size_t i = 0; i < words.size(); ++i) {
      bytes += i == lit ? "<u>" + words[i] + "</u> " : words[i] + " ";
    }
    bytes += "\n\n";
  }
  bytes += "5\n00:00:02.000 --> 00:00:03.000\non attend\n";
  const Document document = document_in(bytes);
  CHECK(speech(document) == "|le pont est fermé\n|on attend");
  CHECK(document.segments[0].start == 0.0);
  CHECK(document.segments[0].end == 2.0);
}

TEST_CASE("A speaker who repeats himself makes no rolling captions") {
  std::string bytes;
  std::string expected;
  for (int i = 0; i < 12; ++i) {
    // Three lines in twelve come twice in a row.
    const int said = i / 4 * 4 + (i % 4 == 3 ? 2 : i % 4);
    const std::string line = "on rame encore " + std::to_string(said);
    bytes += std::to_string(i + 1) + '\n' + time(i * 10) + " --> " +
             time(i * 10 + 9) + '\n' + line + "\n\n";
    expected += (i > 0 ? "\n|" : "|") + line;
  }
  CHECK(speech_in(bytes) == expected);
}

// Of a short file in which one cue looped, only its first telling was left.
TEST_CASE("A loop makes no rolling captions") {
  std::string bytes;
  for (int i = 0; i < 8; ++i) {
    bytes += std::to_string(i + 1) + '\n' + time(i * 10) + " --> " +
             time(i * 10 + 9) + '\n' + (i < 5 ? "Merci." : "On rame.") + "\n\n";
  }
  CHECK(document_in(bytes).segments.size() == 8);
}

TEST_CASE("Rolling captions of the corpus say what was said") {
  constexpr struct {
    std::string_view captions;
    std::string_view speech;
  } rows[] = {
      {"fr-conference-riviere.fr.vtt", "expected/fr-conference-riviere.txt"},
      {"en-talk-tide-mills.en.vtt", "expected/en-talk-tide-mills.txt"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.captions);
    const Document document =
        document_in(bytes_of_corpus(std::string(row.captions)));
    std::string spoken;
    for (const Segment& segment : document.segments) {
      spoken += segment.text + '\n';
    }
    CHECK(spoken == bytes_of_corpus(std::string(row.speech)));
  }
}

}  // namespace
}  // namespace tamis::transcript
