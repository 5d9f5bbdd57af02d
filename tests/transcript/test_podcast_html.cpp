#include "transcript/markup_reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("cites name the speakers of the paragraphs below") {
  const Document document =
      markup_reading(bytes_of_corpus("formats/kiln.podcast.html")).document;
  CHECK(timed_speech(document) ==
        "3.00-? Ruth Vane|We fire the kiln for two days.\n"
        "?-? Ruth Vane|Then we wait for two more.\n"
        "3727.00-? Sam Oak|And nobody peeks, do they?");
  CHECK(document.title == "The kiln, episode 4");
  CHECK(document.language == "en");
}

TEST_CASE("a label that all paragraphs bear names nobody") {
  CHECK(speech(markup_reading("<cite>Speaker:</cite><p>One.</p>"
                              "<cite>Speaker:</cite><p>Two.</p>")
                   .document) == "|One.\n|Two.");
}

}  // namespace
}  // namespace tamis::transcript
