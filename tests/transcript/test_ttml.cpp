// TTML and its kin; what is said when, and by whom.
#include <algorithm>

#include "transcript/markup_reading.hpp"
#include "transcript/ttml_time.hpp"

namespace tamis::transcript {
namespace {

std::string in_body(std::string_view body) {
  return "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body>" + std::string(body) +
         "</body></tt>";
}

TEST_CASE("each kind of time expression of TTML is read") {
  TtmlRates rates;
  rates.set_frame_rate("30", "1000 1001");
  rates.set_tick_rate("1000");
  const TtmlRates plain;
  const struct {
    std::string_view text;
    std::optional<double> seconds;
    const TtmlRates& rates;
  } rows[] = {
      {"01:02:03.250", 3723.25, plain},
      {"00:00:01,500", 1.5, plain},
      {"1:02.5", 62.5, plain},
      {"00:00:10:15", 10.5, plain},
      {"00:00:10:15", 10.5005, rates},
      {"00:00:10;15", 10.5005, rates},
      {"12.5s", 12.5, plain},
      {"250ms", 0.25, plain},
      {"2m", 120, plain},
      {"1.5h", 5400, plain},
      {"45f", 1.5, plain},
      {"2500t", 2.5, rates},
      {"3t", 3, plain},
      {"34000000t", 3.4, plain},
      {"7.25", 7.25, plain},
      {"", std::nullopt, plain},
      {"soon", std::nullopt, plain},
      {"1:xx", std::nullopt, plain},
      {"12q", std::nullopt, plain},
      {"99999999999999999h", std::nullopt, plain},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto found = ttml_time(row.text, row.rates);
    REQUIRE(found.has_value() == row.seconds.has_value());
    if (found) CHECK(*found == doctest::Approx(*row.seconds).epsilon(1e-6));
  }
}

TEST_CASE("the times of nested elements add up") {
  const struct {
    std::string_view what;
    std::string_view body;
    std::string_view speech;
  } rows[] = {
      {"begin and end", "<div><p begin='1s' end='3s'>a</p></div>",
       "1.00-3.00 |a"},
      {"begin and duration", "<div><p begin='1s' dur='3s'>a</p></div>",
       "1.00-4.00 |a"},
      {"a division's begin",
       "<div begin='10s'><p begin='1s' end='3s'>a</p></div>", "11.00-13.00 |a"},
      {"the end of what holds it",
       "<div begin='10s' dur='2s'><p begin='1s' end='9s'>a</p></div>",
       "11.00-12.00 |a"},
      {"a sequence",
       "<div timeContainer='seq'><p dur='2s'>a</p><p begin='1s' dur='2s'>b</p>"
       "</div>",
       "0.00-2.00 |a\n3.00-5.00 |b"},
      {"spans of a caption without times",
       "<p><span begin='1s' end='2s'>one two</span> "
       "<span begin='3s' end='4s'>three four</span></p>",
       "1.00-2.00 |one two\n3.00-4.00 |three four"},
      {"no end", "<p begin='1s'>a</p><p begin='4s' end='5s'>b</p>",
       "1.00-4.00 |a\n4.00-5.00 |b"},
      {"no times", "<p>a</p>", "?-? |a"},
      {"numbers that count from the document's beginning",
       "<div begin='10s' end='14s'><p begin='10s' end='12s'>a</p>"
       "<p begin='12s' end='14s'>b</p></div>",
       "10.00-12.00 |a\n12.00-14.00 |b"},
      {"a time that cannot be read", "<p begin='soon' end='3s'>a</p>",
       "0.00-3.00 |a"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CHECK(timed_speech(markup_reading(in_body(row.body)).document) ==
          row.speech);
  }
}

TEST_CASE("captions of TTML are their words alone") {
  const struct {
    std::string_view what;
    std::string_view body;
    std::string_view text;
  } rows[] = {
      {"line breaks", "<p>one<br/>two</p>", "one two"},
      {"blanks", "<p xml:space='preserve'>  one\n   two </p>", "one two"},
      {"spans within a word", "<p><span>re</span><span>turn</span></p>",
       "return"},
      {"words with times and no blanks",
       "<p begin='1s' end='3s'><span begin='1s' end='2s'>so</span>"
       "<span begin='2s' end='3s'>long</span></p>",
       "so long"},
      {"syllables with times and blanks between words",
       "<p begin='1s' end='3s'><span begin='1s'>ap</span>"
       "<span begin='1.5s'>ple</span> <span begin='2s'>tree</span></p>",
       "apple tree"},
      {"ruby", "<p>ka<span tts:ruby='text'>KA</span><rt>no</rt>n</p>", "kan"},
      {"metadata", "<p><metadata><desc>x</desc></metadata>one</p>", "one"},
      {"comments", "<p>one</p><!-- <p>two</p> -->", "one"},
      {"references", "<p>a &amp; b &#233; &eacute;&nbsp;!</p>",
       "a & b é é\u00A0!"},
      {"text in no caption", "<div>one</div>", "one"},
      {"CDATA", "<p><![CDATA[1 < 2]]></p>", "1 < 2"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const Document document = markup_reading(in_body(row.body)).document;
    REQUIRE(document.segments.size() == 1);
    CHECK(document.segments[0].text == row.text);
  }
}

TEST_CASE("bug: a caption kept no-break spaces at its ends") {
  const std::string bytes =
      in_body("<p begin=\"1s\" end=\"2s\">\u00A0 oui\u00A0 </p>");
  CHECK(speech_in(bytes) == "|oui");
}

TEST_CASE("agents are the speakers, named in the head or by their ids") {
  const Reading reading =
      markup_reading(bytes_of_corpus("formats/orchard.ttml"));
  CHECK(timed_speech(reading.document) ==
        "10.00-12.50 Nora Pell|We prune in January, when the sap is low.\n"
        "12.60-14.00 Tom Ash|And the old trees?");
  CHECK(reading.document.title == "The orchard in winter");
  CHECK(reading.document.language == "en");
  CHECK(reading.document.segments[1].line == 14);
  CHECK(reading.problems.empty());
  CHECK(speech(markup_reading(in_body("<div agent='v1'><p>a</p>"
                                      "<p agent='v2'>b <span agent='v1'>c"
                                      "</span></p></div>"))
                   .document) == "v1|a\nv2|b\nv1|c");
}

TEST_CASE("of languages side by side the document's own stays") {
  const std::string text =
      "<x:tt xmlns:x='http://www.w3.org/ns/ttml' xml:lang='fr-FR'><x:body>"
      "<x:div xml:lang='en'><x:p begin='1s' end='2s'>bread</x:p></x:div>"
      "<x:div><x:p begin='1s' end='2s'>pain</x:p></x:div></x:body></x:tt>";
  const Reading reading = markup_reading(text);
  CHECK(speech(reading.document) == "|pain");
  CHECK(reading.document.language == "fr");
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].message.ends_with("left out: en"));
}

TEST_CASE("languages one after the other all stay") {
  const std::string text =
      "<tt xmlns='http://www.w3.org/ns/ttml' xml:lang='fr'><body>"
      "<div xml:lang='en'><p begin='1s' end='2s'>bread</p></div>"
      "<div><p begin='3s' end='4s'>pain</p></div></body></tt>";
  CHECK(speech(markup_reading(text).document) == "|bread\n|pain");
}

// Names and languages were looked up in a list, which was quadratic.
TEST_CASE("thousands of speakers and languages are told apart") {
  constexpr std::size_t count = 20000;
  std::string body;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    body += "<div xml:lang=\"x" + number + "\"><p begin=\"" + number +
            "s\" dur=\"1s\" ttm:agent=\"a" + number + "\">a</p></div>";
  }
  const Reading reading = markup_reading(
      "<tt xmlns=\"http://www.w3.org/ns/ttml\" "
      "xmlns:ttm=\"http://www.w3.org/ns/ttml#metadata\"><body>" +
      body + "</body></tt>");
  CHECK(reading.problems.empty());
  REQUIRE(reading.document.segments.size() == count);
  CHECK(reading.document.segments[0].speaker == "a0");
  CHECK(reading.document.segments[count - 1].speaker ==
        "a" + std::to_string(count - 1));
}

TEST_CASE("broken TTML is read before and after the fault, told once") {
  const struct {
    std::string_view what;
    std::string_view body;
    std::string_view speech;
  } rows[] = {
      {"a bare ampersand", "<p>a & b</p>\n<p>c</p>", "|a b\n|c"},
      {"a tag left open", "<p>a</p><p>b<p>c</p>", "|a\n|b\n|c"},
      {"a stray end", "<p>a</p></div></div></div>\n<p>b</p>", "|a\n|b"},
      {"the wrong end", "<div><p>a</span></div><p>b</p>", "|a\n|b"},
      {"an unknown entity", "<p>a &what; b</p><p>c</p>", "|a b\n|c"},
      {"a comment without end", "<p>a</p><!-- <p>b</p>", "|a\n|b"},
      {"a value without end", "<p>a</p><p begin='1>b</p><p>c</p>", "|a\n|c"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const Reading reading = markup_reading(in_body(row.body));
    CHECK(speech(reading.document) == row.speech);
    const auto told =
        std::count_if(reading.problems.begin(), reading.problems.end(),
                      [](const Problem& problem) {
                        return problem.message.starts_with("broken XML");
                      });
    CHECK(told <= 1);
  }
  const Reading cut = markup_reading(
      "<tt xmlns='x'>\n<body>\n<p begin='1s' end='2s'>a</p>\n<p begin='2s");
  CHECK(speech(cut.document) == "|a");
  REQUIRE(cut.problems.size() == 1);
  CHECK(cut.problems[0].line == 4);
}

TEST_CASE("entities that a document declares are not expanded") {
  const std::string text =
      "<!DOCTYPE tt [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>"
      "<!ENTITY file SYSTEM 'file:///etc/passwd'>]>"
      "<tt xmlns='x'><body><p>one &b;&file; two</p></body></tt>";
  CHECK(speech(markup_reading(text).document) == "|one two");
}

}  // namespace
}  // namespace tamis::transcript
