// What is written is read again: the same speakers, texts and times, for
// documents made to be mistaken for something else.
#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "many.hpp"
#include "tamis/transcript/write.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

constexpr std::string_view speakers[] = {
    "",          "",           "Anna",       "Bob",      "Clara Kolb",
    "anna",      "SPEAKER_01", "Dr. O'Neil", "Note",     "Room: 3",
    "Anna (SL)", "R&D",        "10:30",      "Je dis",   "un deux trois",
    "A\\B",      "#Nadia",     "李明",       "**Anna**", "[Anna]"};

constexpr std::string_view texts[] = {
    "Oui.",
    "Non, pas du tout, le bac est parti.",
    "Note: on commence.",
    "Je dis : non",
    "Paul: oui",
    "Anna: oui",
    "Bob: non\\: si",
    "Paul\\: oui",
    "\\Paul: oui",
    "\\: oui",
    "\\",
    "\\\\Anna",
    "10:30 rendez-vous",
    "10:30",
    "0:05",
    "00:00",
    "01:12",
    "[00:12:34] voilà",
    "[00:12:34]",
    "[00:10] Anna: oui",
    "Anna (00:01:02): oui",
    "**Anna:** oui",
    "#Person1#: oui",
    "• #Gaël",
    "• #Nadia",
    "- #Gaël",
    "• #1 Le quai",
    "- un",
    "Alix",
    "Bob",
    "Chapitre Un",
    "Description",
    "Merci Alix !",
    "Pourquoi donc ?",
    "---",
    "***",
    "title: Le quai",
    "# Un titre",
    "## Deux",
    "> cité",
    "==> x <==",
    "==>",
    "WEBVTT",
    "NOTE un",
    "{\"text\":\"oui\"}",
    "{",
    "00:00:01,000 --> 00:00:02,000",
    "un --> deux",
    "10:30 --> midi",
    "1",
    "1987",
    "voir [le site](https://a.example/b)",
    "{% raw %}",
    "https://a.example: là",
    "« Ah : oui »",
    "a < b > c",
    "R&D",
    "[Musique]",
    "Option 1 : rester",
    "Un Deux Trois Quatre Cinq Six Sept",
    "l’eau \"vive\" 😀",
};

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}

  std::size_t below(std::size_t count) { return random_() % count; }

  template <std::size_t size>
  std::string of(const std::string_view (&list)[size]) {
    return std::string(list[below(size)]);
  }

 private:
  std::mt19937 random_;
};

// A few speakers, some of whom go on, and texts of all kinds.
Document random_document(Chance& chance) {
  Document document;
  const bool is_timed = chance.below(2) == 0;
  const std::string cast[] = {chance.of(speakers), chance.of(speakers),
                              chance.of(speakers)};
  std::string speaker;
  double start = 0;
  for (std::size_t count = chance.below(12) + 1; count > 0; --count) {
    Segment segment;
    if (chance.below(3) > 0) speaker = cast[chance.below(3)];
    segment.speaker = speaker;
    segment.text = chance.of(texts);
    start += static_cast<double>(chance.below(9000)) / 1000;
    if (is_timed && chance.below(5) > 0) segment.start = start;
    document.segments.push_back(segment);
  }
  return document;
}

// Speaker, start in whole seconds, text.
std::string lines_of(const Document& document, bool has_times) {
  std::string out;
  for (const Segment& segment : document.segments) {
    out += segment.speaker + '|';
    if (has_times && segment.start) out += clock(*segment.start);
    out += '|' + segment.text + '\n';
  }
  return out;
}

void check_text_form(const Document& document) {
  for (const bool timestamps : {false, true}) {
    const std::string written = to_text(document, {.timestamps = timestamps});
    CAPTURE(written);
    const std::vector<Document> found = documents_in(written);
    REQUIRE(found.size() == 1);
    REQUIRE(lines_of(found[0], true) == lines_of(document, timestamps));
  }
}

TEST_CASE("The text form of awkward documents reads back") {
  using Lines = std::vector<std::pair<std::string, std::string>>;
  const Lines rows[] = {
      {{"Anna", "Note: x"}},
      {{"", "Je dis : non"}},
      {{"Anna", "oui"}, {"", "non"}, {"", "si"}},
      {{"", "Paul: oui"}, {"", "Paul: non"}, {"", "Paul: si"}},
      {{"Anna", "un"}, {"Anna", "Bob: deux"}, {"Bob", "trois"}},
      {{"Anna", "un"},
       {"Anna", "Bob: deux"},
       {"Bob", "trois"},
       {"Bob", "4"},
       {"Anna", "cinq"}},
      {{"", "Qui ?"}, {"Alix", "Moi."}, {"", "Où ?"}, {"Alix", "Là."}},
      {{"", "Le quai"}, {"", "00:00"}, {"", "Le bac"}, {"", "04:12"}},
      {{"", "00:00"},
       {"", "un"},
       {"", "00:05"},
       {"", "2"},
       {"", "00:09"},
       {"", "3"}},
      {{"Anna", "Oui"},
       {"Anna", "Un Deux Trois"},
       {"Anna", "Oui"},
       {"Anna", "Un Deux Trois"},
       {"Anna", "Oui"},
       {"Anna", "Un Deux Trois"}},
      {{"", "• #Gaël"}, {"", "un"}, {"", "• #Gaël"}, {"", "deux"}},
      {{"", "---"}, {"", "title: x"}, {"", "---"}},
      {{"", "# Un"}, {"", "# Deux"}, {"", "oui"}},
      {{"", "un"}, {"", "==> x <=="}, {"", "deux"}},
      {{"", "{\"text\":\"oui\"}"}},
      {{"", "00:00:01,000 --> 00:00:02,000"}, {"", "un"}},
      {{"", "WEBVTT"}, {"", "un"}},
      {{"", "\\Anna: oui"}, {"", "Anna\\: oui"}, {"", "\\: \\: oui"}},
      {{"Room: 3", "un"}, {"a\\b", "deux"}, {"10:30", "trois"}},
      {{"anna", "un"}, {"bob", "deux"}, {"anna", "trois"}, {"bob", "quatre"}},
      {{"", "[00:10] un"}, {"Anna", "[00:11] deux"}},
  };
  for (const Lines& row : rows) {
    Document document;
    double start = 0.5;
    for (const auto& [speaker, text] : row) {
      Segment segment;
      segment.speaker = speaker;
      segment.text = text;
      segment.start = start += 1.75;
      document.segments.push_back(segment);
    }
    check_text_form(document);
  }
}

TEST_CASE("The text form of any document reads back") {
  Chance chance(2024);
  for (int round = 0; round < many(5000); ++round) {
    CAPTURE(round);
    check_text_form(random_document(chance));
  }
}

TEST_CASE("Writing what was read from the text form changes nothing") {
  Chance chance(5);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    Document document = random_document(chance);
    const std::string once = to_text(document);
    CHECK(to_text(document_in(once)) == once);
  }
}

TEST_CASE("Documents of one output each read back under their headers") {
  Chance chance(6);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const Document first = random_document(chance);
    const Document second = random_document(chance);
    const std::string written =
        "==> a <==\n\n" + to_text(first) + "\n==> b <==\n\n" + to_text(second);
    CAPTURE(written);
    std::vector<Document> found;
    read(written, "some", {Format::text},
         [&found](Document d) { found.push_back(d); });
    REQUIRE(found.size() == 2);
    CHECK(lines_of(found[0], true) == lines_of(first, false));
    CHECK(lines_of(found[1], true) == lines_of(second, false));
  }
}

// Adds to a random document what JSONL alone can bear.
void enrich(Document& document, Chance& chance) {
  constexpr std::string_view extras[] = {
      "", R"("a":1)", R"("a":{"b":[null,true,-0.5]},"é \"c\"":"\n")"};
  document.id = chance.of(texts);
  document.source = "a/b.srt";
  document.format = "srt";
  document.is_record = true;
  if (chance.below(2) == 0) document.language = "fr";
  if (chance.below(2) == 0) document.title = chance.of(texts);
  if (chance.below(2) == 0) document.meta.push_back({"a \"b\"", "[1,{}]"});
  if (chance.below(2) == 0) document.meta.push_back({"date", "\"2024\""});
  for (std::size_t count = chance.below(3); count > 0; --count) {
    document.chapters.push_back({chance.of(texts), 0.25});
  }
  document.extra = chance.of(extras);
  for (Segment& segment : document.segments) {
    segment.line = chance.below(100) + 1;
    segment.extra = chance.of(extras);
    if (segment.start && chance.below(2) == 0) {
      segment.end = *segment.start + 0.1;
    }
  }
}

void check_same(const Document& read, const Document& document) {
  CHECK(read.id == document.id);
  CHECK(read.source == document.source);
  CHECK(read.format == document.format);
  CHECK(read.language == document.language);
  CHECK(read.title == document.title);
  CHECK(read.extra == document.extra);
  CHECK(read.is_record);
  REQUIRE(read.meta.size() == document.meta.size());
  for (std::size_t i = 0; i < read.meta.size(); ++i) {
    CHECK(read.meta[i].key == document.meta[i].key);
    CHECK(read.meta[i].json == document.meta[i].json);
  }
  REQUIRE(read.chapters.size() == document.chapters.size());
  for (std::size_t i = 0; i < read.chapters.size(); ++i) {
    CHECK(read.chapters[i].title == document.chapters[i].title);
    CHECK(read.chapters[i].start == document.chapters[i].start);
  }
  REQUIRE(read.segments.size() == document.segments.size());
  for (std::size_t i = 0; i < read.segments.size(); ++i) {
    const Segment& a = read.segments[i];
    const Segment& b = document.segments[i];
    const bool is_same = a.speaker == b.speaker && a.start == b.start &&
                         a.end == b.end && a.text == b.text &&
                         a.line == b.line && a.extra == b.extra;
    CAPTURE(b.text);
    CHECK(is_same);
  }
}

TEST_CASE("JSONL of any document reads back with all that is in it") {
  Chance chance(7);
  for (int round = 0; round < 1000; ++round) {
    Document document = random_document(chance);
    enrich(document, chance);
    const std::string written = to_jsonl(document);
    CAPTURE(written);
    const Document read = document_in(written + "\n");
    check_same(read, document);
    CHECK(to_jsonl(read) == written);
  }
}

// Captions, the first of a named speaker, with times to the millisecond.
Document random_captions(Chance& chance) {
  Document document = random_document(chance);
  double start = 0;
  for (Segment& segment : document.segments) {
    start += std::round(start) + static_cast<double>(chance.below(9000));
    segment.start = start / 1000;
    segment.end = (start + static_cast<double>(chance.below(5000))) / 1000;
    // Equal neighbours are what rolling captions are made of.
    segment.text += ' ' + std::to_string(&segment - &document.segments[0]);
  }
  document.segments[0].speaker = "Anna";
  return document;
}

void check_times(const Document& read, const Document& document) {
  REQUIRE(read.segments.size() == document.segments.size());
  for (std::size_t i = 0; i < read.segments.size(); ++i) {
    CHECK(read.segments[i].start == document.segments[i].start);
    CHECK(read.segments[i].end == document.segments[i].end);
  }
}

TEST_CASE("WebVTT of any captions reads back with times and speakers") {
  Chance chance(8);
  for (int round = 0; round < 1000; ++round) {
    const Document document = random_captions(chance);
    const std::string written = to_vtt(document);
    CAPTURE(written);
    const Document read = document_in(written);
    check_times(read, document);
    CHECK(speech(read) == speech(document));
  }
}

TEST_CASE("SubRip of any captions reads back with times and texts") {
  Chance chance(9);
  for (int round = 0; round < 1000; ++round) {
    Document document = random_captions(chance);
    for (Segment& segment : document.segments) {
      segment.speaker.clear();
      // Here a label is only text, as the format has no other speakers.
      const bool has_label = segment.text.find(": ") != std::string::npos ||
                             segment.text.starts_with("**");
      if (has_label) segment.text = "Oui.";
    }
    const std::string written = to_srt(document);
    CAPTURE(written);
    const Document read = document_in(written);
    check_times(read, document);
    CHECK(speech(read) == speech(document));
  }
}

// {"text":"10:30 --> 11:00"} became a time in WebVTT and was lost in SubRip.
TEST_CASE("A text that is a timing line stays a text in captions") {
  Document document;
  for (const std::string_view text :
       {"00:00:01,000 --> 00:00:02,000", "--> a", "1 ---> 2", "oui"}) {
    Segment segment;
    segment.start = static_cast<double>(document.segments.size());
    segment.end = *segment.start + 0.5;
    segment.text = text;
    document.segments.push_back(segment);
  }
  CHECK(speech(document_in(to_srt(document))) == speech(document));
  CHECK(speech(document_in(to_vtt(document))) == speech(document));
}

}  // namespace
}  // namespace tamis::transcript
