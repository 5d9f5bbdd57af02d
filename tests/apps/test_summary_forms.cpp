// The forms of summarize.
#include <doctest/doctest.h>

#include "apps/scripts.hpp"
#include "summarize/forms.hpp"

namespace tamis::apps {
namespace {

constexpr std::nullopt_t none = std::nullopt;

Quote quote_of(const Script& script, std::size_t sentence, Label label = {}) {
  return {&script,
          sentence,
          script.text(sentence).size(),
          1,
          script.words(sentence),
          std::move(label)};
}

Digest digest_of_all(const Script& script) {
  Digest digest{&script, {Section{}}, 1};
  for (std::size_t i = 0; i < script.size(); ++i) {
    digest.sections[0].quotes.push_back(
        quote_of(script, i, {script.speaker(i), ""}));
  }
  return digest;
}

TEST_CASE("Text has a paragraph for each turn that is quoted") {
  const Script script = script_of({{"Anna", none, none, "One. Two."},
                                   {"Bob", none, none, "Three."},
                                   {"Anna", none, none, "Four."},
                                   {"", none, none, "Five. Six."},
                                   {"", none, none, "Seven."}});
  CHECK(prose_of(digest_of_all(script)) ==
        "Anna: One. Two.\n\nBob: Three.\n\nAnna: Four.\n\nFive. Six.\n\n"
        "Seven.\n");
  CHECK(prose_of({&script, {Section{}}, 1}) == "");
}

TEST_CASE("Captions go by time and never overlap") {
  const Script script = script_of({{"Anna", 10., 14., "One two."},
                                   {"Bob", 12., 13., "Three."},
                                   {"Anna", 12., 12., "Four."},
                                   {"Bob", 3., 4., "A --> <b> & c"}});
  CHECK(
      captions_of(digest_of_all(script), 0) ==
      "WEBVTT\nLanguage: en\n\n"
      "00:00:03.000 --> 00:00:04.000\n<v Bob>A &#45;-&gt; &lt;b&gt; &amp; c\n\n"
      "00:00:10.000 --> 00:00:12.000\n<v Anna>One two.\n\n"
      "00:00:12.000 --> 00:00:12.001\n<v Bob>Three.\n\n"
      "00:00:12.001 --> 00:00:12.002\n<v Anna>Four.\n");
}

TEST_CASE("Captions last no longer than is asked") {
  const Script script =
      script_of({{"", 10., 14., "One two."}, {"", 20., 24., "Three four."}});
  CHECK(captions_of(digest_of_all(script), 6.5) ==
        "WEBVTT\nLanguage: en\n\n"
        "00:00:10.000 --> 00:00:14.000\nOne two.\n\n"
        "00:00:20.000 --> 00:00:22.500\nThree four.\n");
}

TEST_CASE("Sections go in their order, and quotes in that of speech") {
  const Script script = script_of({{"Anna", none, none, "One."},
                                   {"Bob", none, none, "Two."},
                                   {"Anna", none, none, "Three."}});
  Digest digest{&script, {Section{}, Section{}}, 1};
  digest.sections[0].quotes = {quote_of(script, 0), quote_of(script, 2)};
  digest.sections[1].quotes = {quote_of(script, 1)};
  std::string order;
  for (const Quote& quote : digest.quotes()) order += quote.text();
  CHECK(order == "One.Two.Three.");
}

TEST_CASE("What follows without a gap in one turn is one quote of minutes") {
  const Script script = script_of(
      {{"Anna", 1., none, "One. Two. Three."}, {"Bob", 9., none, "*Four*."}});
  Digest digest{&script, {Section{}}, 1};
  for (const std::size_t i : {0U, 1U, 3U}) {
    digest.sections[0].quotes.push_back(quote_of(script, i));
  }
  const std::string minutes = minutes_of(digest, "document");
  CHECK(minutes.starts_with("# talk\n\n- Source: talk.txt\n"));
  CHECK(
      minutes.ends_with("\n\n- “One. Two.” — Anna, 00:00:01\n"
                        "- “\\*Four\\*.” — Bob, 00:00:09\n"));
}

}  // namespace
}  // namespace tamis::apps
