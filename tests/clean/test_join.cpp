#include "tamis/clean/join.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tamis/transcript/json.hpp"
#include "tamis/transcript/write.hpp"

namespace tamis::clean {
namespace {

using transcript::Document;
using transcript::Segment;

struct Caption {
  double start;
  double end;
  std::string_view text;
  std::string_view speaker = {};
};

Document captions(const std::vector<Caption>& all) {
  Document document;
  document.format = "srt";
  document.language = "en";
  for (const Caption& caption : all) {
    Segment segment;
    segment.start = caption.start;
    segment.end = caption.end;
    segment.text = caption.text;
    segment.speaker = caption.speaker;
    segment.line = document.segments.size() + 1;
    segment.is_event = caption.text.starts_with('[');
    document.segments.push_back(segment);
  }
  return document;
}

// "1.5-3 Ada|text" for each segment.
std::string shown(const Document& document) {
  std::string out;
  for (const Segment& segment : document.segments) {
    if (!out.empty()) out += '\n';
    if (segment.start) out += transcript::json_number(*segment.start) + '-';
    if (segment.end) out += transcript::json_number(*segment.end) + ' ';
    out += segment.speaker + '|' + segment.text;
  }
  return out;
}

std::string joined(Document document, Unit unit) {
  join(document, unit);
  return shown(document);
}

const Document talk = captions({
    {0, 2, "The mill is old. It", "Ada"},
    {2, 4, "turns with the tide.", "Ada"},
    {4, 5, "Twice a day?", "Bo"},
    {9, 10, "Twice.", "Ada"},
});

TEST_CASE("Units are called by their names") {
  CHECK(unit_called("caption") == Unit::caption);
  CHECK(unit_called("sentence") == Unit::sentence);
  CHECK(unit_called("turn") == Unit::turn);
  CHECK(unit_called("paragraph") == Unit::paragraph);
  CHECK_FALSE(unit_called("word"));
  CHECK_FALSE(unit_called(""));
}

TEST_CASE("Each unit holds what it is called for") {
  const struct {
    Unit unit;
    std::string_view shown;
  } rows[] = {
      {Unit::caption,
       "0-2 Ada|The mill is old. It\n2-4 Ada|turns with the tide.\n"
       "4-5 Bo|Twice a day?\n9-10 Ada|Twice."},
      {Unit::sentence,
       "0-1.684 Ada|The mill is old.\n1.789-4 Ada|It turns with the tide.\n"
       "4-5 Bo|Twice a day?\n9-10 Ada|Twice."},
      {Unit::turn,
       "0-4 Ada|The mill is old. It turns with the tide.\n"
       "4-5 Bo|Twice a day?\n9-10 Ada|Twice."},
      {Unit::paragraph,
       "0-4 Ada|The mill is old. It turns with the tide.\n"
       "4-5 Bo|Twice a day?\n9-10 Ada|Twice."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.shown);
    CHECK(joined(talk, row.unit) == row.shown);
  }
}

TEST_CASE("Joining twice is joining once") {
  for (const Unit unit :
       {Unit::caption, Unit::sentence, Unit::turn, Unit::paragraph}) {
    Document document = talk;
    join(document, unit);
    const std::string once = shown(document);
    join(document, unit);
    CHECK(shown(document) == once);
  }
}

TEST_CASE("What is joined is printed as it is") {
  Document document = talk;
  join(document, Unit::sentence);
  CHECK(document.is_joined);
  CHECK(transcript::to_text(document).find("old.\nIt turns") !=
        std::string::npos);
}

TEST_CASE("A unit knows the line it begins in") {
  Document document = talk;
  join(document, Unit::sentence);
  REQUIRE(document.segments.size() == 4);
  CHECK(document.segments[1].line == 1);
  CHECK(document.segments[2].line == 3);
}

TEST_CASE("A sentence within a caption has its share of the caption's time") {
  const Document document =
      captions({{10, 20, "Aaaa. Bbb. Cccccccc."}, {20, 22, "Dd."}});
  CHECK(joined(document, Unit::sentence) ==
        "10-12.5 |Aaaa.\n13-15 |Bbb.\n15.5-20 |Cccccccc.\n20-22 |Dd.");
}

TEST_CASE("Nobody's turn ends at a pause of two seconds") {
  const Document document =
      captions({{0, 1, "One."}, {2.9, 4, "Two."}, {6, 7, "Three."}});
  CHECK(joined(document, Unit::turn) == "0-4 |One. Two.\n6-7 |Three.");
}

TEST_CASE("A named speaker's turn goes on over a pause") {
  const Document document =
      captions({{0, 1, "One.", "Ada"}, {60, 61, "Two.", "Ada"}});
  CHECK(joined(document, Unit::turn) == "0-61 Ada|One. Two.");
}

TEST_CASE("Events stay in their place, segments of their own") {
  const Document document = captions({{0, 1, "[Music]"},
                                      {1, 2, "Good", "Ada"},
                                      {2, 3, "[Applause]"},
                                      {3, 4, "evening.", "Ada"},
                                      {4, 5, "Thanks.", "Bo"},
                                      {5, 6, "[Music]"}});
  constexpr std::string_view turns =
      "0-1 |[Music]\n1-4 Ada|Good evening.\n2-3 |[Applause]\n4-5 Bo|Thanks.\n"
      "5-6 |[Music]";
  CHECK(joined(document, Unit::turn) == turns);
  CHECK(joined(document, Unit::sentence) == turns);
  Document made = document;
  join(made, Unit::paragraph);
  CHECK(made.segments.front().is_event);
  CHECK_FALSE(made.segments[1].is_event);
  CHECK(made.segments.back().is_event);
}

TEST_CASE("Captions without punctuation are cut at pauses") {
  const Document document = captions({{0, 1, "the mill is old"},
                                      {1.6, 2, "and it turns"},
                                      {2.7, 4, "with the tide"},
                                      {4, 5, "twice a day"}});
  CHECK(joined(document, Unit::sentence) ==
        "0-2 |the mill is old and it turns\n"
        "2.7-5 |with the tide twice a day");
}

TEST_CASE("Captions without punctuation and pauses are cut in pieces") {
  std::vector<Caption> all;
  for (int i = 0; i < 10; ++i) {
    all.push_back({i * 1.0, i + 1.0, "then the mill was old and grey"});
  }
  Document document = captions(all);
  join(document, Unit::sentence);
  REQUIRE(document.segments.size() > 2);
  for (const Segment& segment : document.segments) {
    CHECK(segment.text.starts_with("then the mill"));
    CHECK(segment.text.ends_with("grey"));
    CHECK(segment.text.size() <= 4 * 31);
  }
}

TEST_CASE("A word that hangs over with a hyphen is not parted by a blank") {
  const Document document = captions({{0, 1, "C'est peut-", "Ada"},
                                      {1, 2, "être vrai -", "Ada"},
                                      {2, 3, "ou non.", "Ada"}});
  CHECK(joined(document, Unit::turn) ==
        "0-3 Ada|C'est peut-être vrai - ou non.");
}

TEST_CASE("A paragraph is cut where a sentence ends") {
  std::vector<Caption> all;
  const std::string text(99, 'a');
  for (int i = 0; i < 12; ++i) all.push_back({i * 1.0, i + 1.0, text, "Ada"});
  const std::string stop = text + ".";
  all[7].text = stop;
  Document document = captions(all);
  join(document, Unit::paragraph);
  REQUIRE(document.segments.size() == 2);
  CHECK(document.segments[0].end == 8.0);
  CHECK(document.segments[0].text.ends_with("a."));
}

TEST_CASE("Paragraphs of text are joined to turns and cut to sentences") {
  Document document;
  document.format = "text";
  document.language = "en";
  for (const auto& [speaker, text] :
       {std::pair{"Ada", "One. Two."}, {"Ada", "Three."}, {"", "Alone."}}) {
    Segment segment;
    segment.speaker = speaker;
    segment.text = text;
    document.segments.push_back(segment);
  }
  CHECK(joined(document, Unit::turn) == "Ada|One. Two. Three.\n|Alone.");
  CHECK(joined(document, Unit::sentence) ==
        "Ada|One.\nAda|Two.\nAda|Three.\n|Alone.");
}

TEST_CASE("An empty document has no units") {
  for (const Unit unit : {Unit::sentence, Unit::turn, Unit::paragraph}) {
    CHECK(joined(Document{}, unit).empty());
  }
}

TEST_CASE("A unit's end is never before its start") {
  const Document document =
      captions({{5, 9, "One two three", "Ada"}, {6, 7, "four. Five.", "Ada"}});
  Document made = document;
  join(made, Unit::sentence);
  for (const Segment& segment : made.segments) {
    CHECK(*segment.start <= *segment.end);
  }
}

TEST_CASE("bug: a unit had an end and no start") {
  Document made = captions({{0, 1, "One", "Ada"}, {1, 2, "two.", "Ada"}});
  made.segments[0].start.reset();
  made.segments[0].end.reset();
  join(made, Unit::turn);
  REQUIRE(made.segments.size() == 1);
  CHECK_FALSE(made.segments[0].end);
}

TEST_CASE("bug: times beyond 64 bits were cast to them") {
  Document made = captions({{1e30, 2e30, "One two three. Four five.", "Ada"}});
  join(made, Unit::sentence);
  REQUIRE(made.segments.size() == 2);
  CHECK(*made.segments[1].start > 1e30);
  CHECK(*made.segments[1].start < 2e30);
}

TEST_CASE("Speakers are renamed without regard to case and accents") {
  Document document = captions({{0, 1, "a", "RENÉE"},
                                {1, 2, "b", "Renee"},
                                {2, 3, "c", "Bo"},
                                {3, 4, "d"},
                                {4, 5, "e", "Spk 1"}});
  rename_speakers(document, {{"renée", "Mme Roy"}, {"SPK 1", ""}});
  CHECK(shown(document) ==
        "0-1 Mme Roy|a\n1-2 Mme Roy|b\n2-3 Bo|c\n3-4 |d\n4-5 |e");
}

TEST_CASE("A new name is not renamed again") {
  Document document = captions({{0, 1, "a", "Ada"}, {1, 2, "b", "Bo"}});
  rename_speakers(document, {{"Ada", "Bo"}, {"Bo", "Ada"}});
  CHECK(shown(document) == "0-1 Bo|a\n1-2 Ada|b");
}

TEST_CASE("Dropped speakers leave nobody named") {
  Document document = talk;
  drop_speakers(document);
  for (const Segment& segment : document.segments) {
    CHECK(segment.speaker.empty());
  }
}

// Turns with times and without names were taken for captions, and joined.
TEST_CASE("Turns of a page whose speakers are dropped stay apart") {
  Document document = captions({{0, 4, "One.", "Ada"}, {4, 8, "Two.", "Bo"}});
  document.format = "text";
  Document renamed = document;
  drop_speakers(document);
  CHECK(transcript::to_text(document) == "One.\n\nTwo.\n");
  rename_speakers(renamed, {{"Ada", ""}, {"Bo", ""}});
  CHECK(transcript::to_text(renamed) == "One.\n\nTwo.\n");
}

}  // namespace
}  // namespace tamis::clean
