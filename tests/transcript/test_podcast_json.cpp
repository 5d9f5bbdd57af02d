#include <doctest/doctest.h>

#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("Podcast JSON gives captions, also where each holds one word") {
  constexpr struct {
    std::string_view file;
    std::string_view expected;
  } rows[] = {
      {"podcast-words.json",
       "Maud Kerrigan|Welcome to the orchard.\nTheo|Thank you.\n"
       "Theo|Now then, pears"},
      {"podcast.json",
       "Ysée|On parle aujourd'hui de vélos cargos.\n|Et de freins."},
      {"podlove.json", "Clémence|Le sol est vivant.\n2|Combien de vers ?"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.file);
    CHECK(speech_in(bytes_of_corpus("formats/" + std::string(row.file))) ==
          row.expected);
  }
}

TEST_CASE("Words merged keep the times of the first and the last") {
  const Document document =
      document_in(bytes_of_corpus("formats/podcast-words.json"));
  REQUIRE(document.segments.size() == 3);
  CHECK(document.segments[0].start == 0.5);
  CHECK(document.segments[0].end == 1.65);
  CHECK(document.segments[2].start == 4.6);
}

TEST_CASE("Podlove's times are clocks where the thousandths are missing") {
  const Document document = document_in(
      R"([{"start":"00:01:02.500","end":"00:01:03.000","voice":"Ada",)"
      R"("text":"Oui."}])");
  CHECK(document.format == "podlove-json");
  CHECK(document.segments[0].start == 62.5);
  CHECK(document.segments[0].end == 63.0);
}

}  // namespace
}  // namespace tamis::transcript
