#include "tamis/transcript/read.hpp"

#include <doctest/doctest.h>

#include <array>

#include "many.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

TEST_CASE("Each format has a name and is found by it") {
  for (const Format format : {Format::text, Format::markdown, Format::srt,
                              Format::vtt, Format::jsonl}) {
    CHECK(format_called(name(format)) == format);
  }
  CHECK_FALSE(format_called("docx"));
  CHECK_FALSE(format_called(""));
  CHECK_FALSE(format_called("SRT"));
}

TEST_CASE("The format is found by the content") {
  constexpr struct {
    std::string_view text;
    Format format;
  } rows[] = {
      {"", Format::text},
      {"Bonjour.\n", Format::text},
      {"WEBVTT\n", Format::vtt},
      {"WEBVTT - Cours\n\n00:01.000 --> 00:02.000\nun\n", Format::vtt},
      {"1\n00:00:01,000 --> 00:00:02,000\nun\n", Format::srt},
      {"\n00:01.000 --> 00:02.000\nun\n\n00:02.000 --> 00:03.000\ndeux\n",
       Format::srt},
      {"1\n00:00:01,000 --&gt; 00:00:02,000\nun\n", Format::srt},
      {"un --> deux\ntrois --> quatre\n", Format::text},
      {"étape 1 --> étape 2\nétape 3 --> étape 4\n", Format::text},
      {"{\"text\":\"oui\"}\n", Format::jsonl},
      {"\n  {\"text\":\"oui\"}\n{brisé\n", Format::jsonl},
      {"{\n\"text\": \"oui\"\n}\n", Format::jsonl},
      {"{oui}\n", Format::text},
      {"{", Format::text},
      {"---\ntitle: x\n---\noui\n", Format::markdown},
      {"---\n\noui\n", Format::text},
      {"# Un\n\noui\n\n## Deux\n\nnon\n", Format::markdown},
      {"# Un\n\noui\n", Format::text},
      {"**Anna:** oui\n\n**Bob:** non\n", Format::markdown},
      {"voir [a](b)\n\net [c](d)\n", Format::markdown},
      {"#1 Un\n\n#2 Deux\n", Format::text},
      {"\\: # Un\n\n# Deux\n\n# Trois\n", Format::text},
      {"\\Anna: **a**\n\n**b**\n", Format::text},
      {"==> a <==\n\nUn.\n", Format::text},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(name(format_of(row.text)) == name(row.format));
  }
}

TEST_CASE("The broken files of the corpus give what is still in them") {
  constexpr struct {
    std::string_view file;
    std::size_t segments;
    std::string_view first;
    std::string_view last;
  } rows[] = {
      {"utf16le.srt", 4, "|Le four chauffe depuis quatre heures du matin.",
       "|Et ça sent le brûlé, non ?"},
      {"utf16be-nobom.txt", 4,
       "|So, the choir meets on Wednesdays, above the bike shop.",
       "|But last winter we sang in the ferry terminal, and the boat waited "
       "for us. It actually waited."},
      {"half.txt", 4,
       "|On avait tout préparé pour la fête du quai : les lampions, la sono, "
       "les crêpes.",
       "|Alors j'ai lâché, et la bâche, ben, elle s'est envol\uFFFD"},
      {"unclosed.md", 5, "|title: Notes from the seed swap",
       "|Nobody labelled the tomatoes. Nobody ever labels the tomatoes."},
      {"cp1252.txt", 5,
       "|Alors, la chorale répète le mercredi, au-dessus du garage à vélos.",
       "|Ça coûte 12 € par an, et le goûter est compris. Même les œufs en "
       "neige."},
      {"no-newline.srt", 3, "|Is that thing on?",
       "|Bring your own chair, and please, not the deckchairs."},
      {"dot-times.srt", 4, "|Tu prends la route du barrage,",
       "|et Firmin, il ne regarde pas."},
      {"bom.vtt", 4, "Sylvie|Bon, alors, on commence par la ruche du fond.",
       "Sylvie|Fâchée comme quelqu'un qui n'a pas dormi."},
      {"crlf.srt", 4, "|Okay, so this is the pump room.",
       "|If the needle goes past six, you shout."},
      {"empty.txt", 0, "", ""},
      {"backwards.srt", 6, "|The first lock opens at eight.",
       "|That's the whole canal, really."},
      {"mixed.txt", 5,
       "|Bonjour à toutes et à tous, on est à l'atelier de reliure de Maëlle.",
       "|Voilà, c'était la visite, merci à elle pour le thé."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.file);
    const Document document =
        document_in(bytes_of_corpus("broken/" + std::string(row.file)));
    REQUIRE(document.segments.size() == row.segments);
    const std::string spoken = speech(document);
    if (!row.first.empty()) {
      CHECK(spoken.substr(0, spoken.find('\n')) == row.first);
    }
    if (!row.last.empty()) {
      CHECK(spoken.substr(spoken.rfind('\n') + 1) == row.last);
    }
  }
}

Problems problems_in(std::string_view bytes) {
  return read(bytes, "some", {}, [](const Document&) {});
}

TEST_CASE("A cut JSONL file gives its whole lines and tells of the last") {
  const std::string bytes = bytes_of_corpus("broken/cut.jsonl");
  const auto found = documents_in(bytes);
  REQUIRE(found.size() == 2);
  CHECK(found[1].id == "atelier-2");
  CHECK(speech(found[1]) == "Inès|Elle ne fume plus, elle est éteinte.");
  const auto problems = problems_in(bytes);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 3);
}

TEST_CASE("Broken bytes are told of the whole file, sound ones of none") {
  const auto problems = problems_in(bytes_of_corpus("broken/half.txt"));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 0);
  for (const std::string_view file :
       {"broken/cp1252.txt", "broken/mixed.txt", "broken/utf16le.srt",
        "broken/bom.vtt", "broken/crlf.srt", "fr-cours-compost.md"}) {
    CAPTURE(file);
    CHECK(problems_in(bytes_of_corpus(std::string(file))).empty());
  }
}

TEST_CASE("An end before its start becomes the start") {
  const Document document =
      document_in(bytes_of_corpus("broken/backwards.srt"));
  REQUIRE(document.segments.size() == 6);
  CHECK(document.segments[3].start == 12.0);
  CHECK(document.segments[3].end == 12.0);
  CHECK(document.segments[2].start == 2.0);
}

TEST_CASE("Empty input gives a document without segments, or none for JSONL") {
  for (const Format format :
       {Format::text, Format::markdown, Format::srt, Format::vtt}) {
    CAPTURE(name(format));
    std::vector<Document> found;
    CHECK(read("", "some", {format}, [&](Document d) {
            found.push_back(d);
          }).empty());
    REQUIRE(found.size() == 1);
    CHECK(found[0].segments.empty());
    CHECK(found[0].id == "some");
    CHECK(found[0].format == name(format));
  }
  std::size_t records = 0;
  CHECK(read("", "some", {Format::jsonl}, [&](const Document&) {
          ++records;
        }).empty());
  CHECK(records == 0);
}

// A reader of XML once fell over no text at all.
TEST_CASE("Next to nothing is read without harm in every format") {
  for (const std::string_view called : format_names()) {
    for (const std::string_view bytes :
         {"",   " ", "\n",  "\uFEFF", "<",  ">",  "&",  "{",    "[", "[]", "{}",
          "\"", ":", "-->", "<!--",   "<?", "<!", "</", "null", "1", "\t"}) {
      CAPTURE(called);
      CAPTURE(bytes);
      std::size_t segments = 0;
      read(bytes, "some", {format_called(called)},
           [&segments](const Document& d) { segments += d.segments.size(); });
      CHECK(segments <= bytes.size());
    }
  }
}

TEST_CASE("A format that is asked for is not looked for") {
  Document document;
  read("# Un\n\n# Deux\n", "some", {Format::text},
       [&](Document d) { document = d; });
  CHECK(speech(document) == "|# Un\n|# Deux");
}

TEST_CASE("Any bytes are read without harm in every format") {
  constexpr std::string_view pieces[] = {"-->",
                                         "00:01",
                                         "\n",
                                         "\n\n",
                                         "{",
                                         "}",
                                         "<v ",
                                         ">",
                                         "&#",
                                         ";",
                                         "---",
                                         ":",
                                         "\\",
                                         "[",
                                         "](",
                                         "**",
                                         "\xE9",
                                         "\xC3",
                                         "{%",
                                         "1",
                                         "#",
                                         "==> ",
                                         " <==",
                                         "WEBVTT",
                                         "\0",
                                         "\"text\"",
                                         ",",
                                         " ",
                                         "é",
                                         "Anna",
                                         "<p ",
                                         "<tt>",
                                         "</",
                                         "/>",
                                         "begin=\"1s\"",
                                         "<!--",
                                         "<![CDATA[",
                                         "\"start\":1",
                                         "[]",
                                         "\t",
                                         "<cite>",
                                         "<time>",
                                         "\"words\":[",
                                         "\"segments\":["};
  std::uint32_t state = 7;
  for (int round = 0; round < many(700); ++round) {
    std::string bytes;
    for (int size = 0; size < 24; ++size) {
      state = state * 1664525 + 1013904223;
      bytes += pieces[(state >> 8) % std::size(pieces)];
    }
    CAPTURE(bytes);
    for (const std::string_view called : format_names()) {
      CAPTURE(called);
      read(bytes, "some", {format_called(called)},
           [](const Document& document) {
             for (const Segment& segment : document.segments) {
               if (segment.text.empty()) FAIL_CHECK("an empty segment");
             }
           });
    }
    problems_in(bytes);
  }
}

// What `text` holds, read in parts: "id:line:speaker:text|".
std::string in_parts(std::string_view text, std::size_t part_size) {
  std::string out;
  ReadOptions options;
  options.format = Format::text;
  options.part_size = part_size;
  read(text, "a.txt", options, [&out](const Document& document) {
    for (const Segment& segment : document.segments) {
      out += document.id + ":" + std::to_string(segment.line) + ":" +
             segment.speaker + ":" + segment.text + "|";
    }
  });
  return out;
}

TEST_CASE("A text read in parts has the same lines under the same name") {
  std::string text;
  for (int i = 0; i < 40; ++i) {
    text += "Ligne " + std::to_string(i) + " d'un long texte.\n";
    if (i % 5 == 0) text += "\n";
  }
  const std::string whole = in_parts(text, 0);
  CHECK(whole.starts_with("a.txt:1::Ligne 0"));
  for (const std::size_t size : {1U, 64U, 500U, 5000U}) {
    CAPTURE(size);
    CHECK(in_parts(text, size) == whole);
  }
}

TEST_CASE("A part that takes all that is left is the last") {
  ReadOptions options;
  options.format = Format::text;
  options.part_size = 8;
  std::size_t count = 0;
  read("Un mot.\n\nDeux.\n\n\n\n", "a.txt", options, [&](const Document& d) {
    CHECK(!d.segments.empty());
    ++count;
  });
  CHECK(count >= 1);
}

TEST_CASE("Texts under their names keep them when read in parts") {
  std::string text;
  for (const std::string name : {"un.txt", "deux.txt"}) {
    text += "==> " + name + " <==\n";
    for (int i = 0; i < 20; ++i) {
      text += "La ligne " + std::to_string(i) + ".\n\n";
    }
  }
  const std::string whole = in_parts(text, 0);
  CHECK(whole.find("deux.txt:43::La ligne 0.|") != whole.npos);
  for (const std::size_t size : {1U, 64U, 300U}) {
    CAPTURE(size);
    CHECK(in_parts(text, size) == whole);
  }
}

}  // namespace
}  // namespace tamis::transcript
