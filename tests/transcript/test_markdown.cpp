#include <doctest/doctest.h>

#include "transcript/readers.hpp"
#include "transcript/reading.hpp"

namespace tamis::transcript {
namespace {

std::string meta(const Document& document) {
  std::string out;
  for (const auto& [key, json] : document.meta) {
    if (!out.empty()) out += '\n';
    out += key + '=' + json;
  }
  return out;
}

TEST_CASE("Front matter becomes title and meta") {
  constexpr struct {
    std::string_view front;
    std::string_view title;
    std::string_view meta;
  } rows[] = {
      {"title: Le quai", "Le quai", ""},
      {"title: \"Le quai : suite\"", "Le quai : suite", ""},
      {"title: 'Le quai'\nhost: \"Nora\"", "Le quai", R"(host="Nora")"},
      {"date: 2023-11-08\nheure: 18:30", "",
       "date=\"2023-11-08\"\nheure=\"18:30\""},
      {"tags:\n  - eau\n  - \"le vent\"", "", R"(tags=["eau","le vent"])"},
      {"tags:\n- eau\n- vent\nhost: Nora", "",
       "tags=[\"eau\",\"vent\"]\nhost=\"Nora\""},
      {"tags: [eau, \"vent\", 'sel']", "", R"(tags=["eau","vent","sel"])"},
      {"tags: []\nhost: Nora", "", R"(host="Nora")"},
      {"about: >\n  un bac\n  et un quai\nhost: Nora", "",
       "about=\"un bac et un quai\"\nhost=\"Nora\""},
      {"about: |-\n  un bac\nhost: Nora", "",
       "about=\"un bac\"\nhost=\"Nora\""},
      {"title: Le quai\n  du nord", "Le quai du nord", ""},
      {"# a comment\n\nhost: Nora", "", R"(host="Nora")"},
      {"empty:\nhost: Nora", "", R"(host="Nora")"},
      {"note: dit \"oui\"", "", R"(note="dit \"oui\"")"},
      // bug: of a key that came again JSON held both, and readers one
      {"host: Nora\nlang: fr\nhost: Alix\nhost: [Bo, Cy]", "",
       "host=[\"Nora\",\"Alix\",\"Bo\",\"Cy\"]\nlang=\"fr\""},
      {"host: [Bo, Cy]\nhost: Nora", "", R"(host=["Bo","Cy","Nora"])"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.front);
    const Document document =
        read_markdown("---\n" + std::string(row.front) + "\n---\n\nBonjour.\n");
    CHECK(document.title == row.title);
    CHECK(meta(document) == row.meta);
    CHECK(speech(document) == "|Bonjour.");
  }
}

TEST_CASE("Front matter that nothing closes is text") {
  const Document document =
      read_markdown("---\ntitle: Le quai\n\nBonjour.\n\nOui.\n");
  CHECK(document.title.empty());
  CHECK(speech(document) == "|title: Le quai\n|Bonjour.\n|Oui.");
}

TEST_CASE("A rule at the top is no front matter") {
  const Document document = read_markdown("---\n\nBonjour.\n\n---\n\nOui.\n");
  CHECK(document.meta.empty());
  CHECK(speech(document) == "|Bonjour.\n|Oui.");
}

TEST_CASE("Marks go and their text stays") {
  constexpr struct {
    std::string_view line;
    std::string_view expected;
  } rows[] = {
      {"# Le quai", "|Le quai"},
      {"### Le quai ###", "|Le quai"},
      {"#hashtag", "|#hashtag"},
      {"un **gras**, *penché*, __gras__, _penché_ et ***deux***",
       "|un gras, penché, gras, penché et deux"},
      {"du `code`", "|du code"},
      {"2 * 3 * 4", "|2 * 3 * 4"},
      {"un snake_case_name", "|un snake_case_name"},
      {"voir [le site](https://a.example/b)", "|voir le site"},
      {"voir [le site][1] et [rien]", "|voir le site et [rien]"},
      {"une ![photo](a.png) ici", "|une  ici"},
      {"![photo](a.png)", ""},
      {"<https://a.example>", "|https://a.example"},
      {"> cité", "|cité"},
      {"> > cité", "|cité"},
      {"* un", "|- un"},
      {"+ un", "|- un"},
      {"- un", "|- un"},
      {"***", ""},
      {"---", ""},
      {"\\[00:12\\] \\*oui\\*", "|*oui*"},
      {"Tom &amp; Zoé", "|Tom & Zoé"},
      {"{% note \"x\" %}", ""},
      {"{% raw %}dedans{% endraw %}", "|dedans"},
      {"{{< figure src=a >}}", ""},
      {"<!-- caché -->vu", "|vu"},
      {"100 % {% sûr", "|100 % {% sûr"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(speech(read_markdown(row.line)) == row.expected);
  }
}

TEST_CASE("Text between the tags of a template stays") {
  CHECK(speech(read_markdown("{% prerequis %}\nAvoir un seau.\n{% endprerequis "
                             "%}\n\nOn creuse.\n")) ==
        "|Avoir un seau.\n|On creuse.");
}

TEST_CASE("Bold labels and escaped times are read as in text") {
  const Document document = read_markdown(
      "# Le quai\n\n**Nora:** On part ?\n\n**Sam:** Non.\n\n**Nora:** Si.\n");
  CHECK(speech(document) == "|Le quai\nNora|On part ?\nSam|Non.\nNora|Si.");
}

TEST_CASE("Front matter of any kind is read without harm") {
  constexpr struct {
    std::string_view front;
    std::string_view title;
    std::string_view meta;
  } rows[] = {
      {"---\ntitle: Le quai: suite\n---", "Le quai: suite", ""},
      {"---\nhost:\tNora\n---", "", R"(host="Nora")"},
      {"---\nguest:\n  name: Nora\n  role: chef\n---", "",
       R"(guest="name: Nora role: chef")"},
      {"---\nguests:\n  - name: Nora\n    role: chef\nx: 1\n---", "",
       "guests=[\"name: Nora role: chef\"]\nx=\"1\""},
      {"---\nabout: \"un\\r\\ndeux \\\"trois\\\"\"\n---", "",
       R"(about="un\ndeux \"trois\"")"},
      {"---\nabout: 'l''eau'\n---", "", R"(about="l'eau")"},
      {"---\ndate: '\n\n\n  July: 15th'\nx: 1\n---", "",
       "date=\"July: 15th\"\nx=\"1\""},
      {"---\ntags: [\"a, b\", c]\n---", "", R"(tags=["a, b","c"])"},
      {"+++\ntitle = \"Le quai\"\nhost = 'Nora'\n+++", "Le quai",
       R"(host="Nora")"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.front);
    const Document document =
        read_markdown(std::string(row.front) + "\n\nBonjour.\n");
    CHECK(document.title == row.title);
    CHECK(meta(document) == row.meta);
    CHECK(speech(document) == "|Bonjour.");
  }
}

TEST_CASE("Links, tags, notes and tables leave their text") {
  constexpr struct {
    std::string_view line;
    std::string_view expected;
  } rows[] = {
      {"voir [le site](https://a.b/c \"un titre\")", "|voir le site"},
      {"voir [le [vieux] site](https://a.b/c_(d))", "|voir le [vieux] site"},
      {"[[00:12](https://a.b)] oui", "|oui"},
      {"[un](a)[deux](b)", "|undeux"},
      {"[![image](a.png)](b) oui", "|oui"},
      {"un [lien](jamais fini", "|un [lien](jamais fini"},
      {"une note[^1] ici", "|une note ici"},
      {"[^1]: la note", "|la note"},
      {"[1]: https://a.example", ""},
      {"[1]: voilà", "|[1]: voilà"},
      {"un<br>deux<br/>trois", "|un deux trois"},
      {"un <b>gras</b> <a href=\"x\">lien</a>", "|un gras lien"},
      {"<LAUGHING> a < b > c", "|<LAUGHING> a < b > c"},
      {"un ~~faux~~ vrai", "|un faux vrai"},
      {"| un | deux |\n|---|:-:|\n| trois | quatre |",
       "|un | deux\n|trois | quatre"},
      {"```cpp\nint a; // *b*\n```\noui", "|int a; // *b*\n|oui"},
      {"un <!-- caché\nencore --> deux", "|un\n|deux"},
      {"un <!-- jamais fermé\ndeux", "|un  jamais fermé\n|deux"},
      {"{{ page.title }} oui {# non #}", "|oui"},
      {"Un titre\n===\ndeux", "|Un titre\n|deux"},
      {"# Un <b>titre</b>", "|Un titre"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(speech(read_markdown(row.line)) == row.expected);
  }
}

TEST_CASE("A comment alone on its line that nothing closes is told") {
  Problems problems;
  const Document document = read_markdown("Un.\n\n<!--\n{\n}\n", problems);
  CHECK(speech(document) == "|Un.");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 3);
}

TEST_CASE("A heading ends a turn, and names a speaker where it recurs") {
  CHECK(speech(read_markdown("**Anna:** Un.\n\n## Le pont\n\nEt voilà.\n\n"
                             "**Bob:** Deux.\n\n**Anna:** Trois.\n")) ==
        "Anna|Un.\n|Le pont\n|Et voilà.\nBob|Deux.\nAnna|Trois.");
  CHECK(speech(read_markdown("## Anna\n\nUn.\n\nDeux.\n\n## Bob\n\nTrois.\n\n"
                             "## Anna\n\nQuatre.\n\n## Bob\n\nCinq.\n")) ==
        "Anna|Un.\nAnna|Deux.\nBob|Trois.\nAnna|Quatre.\nBob|Cinq.");
}

TEST_CASE("Headings with times are chapters") {
  const Document document = read_markdown(
      "## [00:00:00] Le port\n\nUn.\n\n## La mer \\[00:12:34\\]\n\nDeux.\n");
  CHECK(speech(document) == "|Un.\n|Deux.");
  REQUIRE(document.chapters.size() == 2);
  CHECK(document.chapters[0].title == "Le port");
  CHECK(document.chapters[1].title == "La mer");
  CHECK(document.chapters[1].start == 754);
}

TEST_CASE("Where labels are bold, others name nobody and bold notes neither") {
  CHECK(speech(read_markdown(
            "**Anna:** Un.\n\nBob: Deux.\n\n**Bo:** Trois.\n\n**Note:** x\n\n"
            "**Anna:** Quatre.\n\n**Bo:** Cinq.\n")) ==
        "Anna|Un.\nAnna|Bob: Deux.\nBo|Trois.\n|Note: x\nAnna|Quatre.\n"
        "Bo|Cinq.");
}

TEST_CASE("A bold name or bold text that is no label loses its marks") {
  CHECK(speech(read_markdown("**Attention:** oui\n\n**Un mot**\n")) ==
        "|Attention: oui\n|Un mot");
}

TEST_CASE("bug: a tag at the end of a bold speaker's line left a blank") {
  CHECK(speech(read_markdown("**Anna:** Un.\n\n**Bo:** Deux. <p>\n")) ==
        "Anna|Un.\nBo|Deux.");
}

TEST_CASE("Lines are numbered as in the file, front matter counted") {
  const Document document =
      read_markdown("---\ntitle: x\n---\n\nUn.\n\n![a](b)\nDeux.\n");
  REQUIRE(document.segments.size() == 2);
  CHECK(document.segments[0].line == 5);
  CHECK(document.segments[1].line == 8);
}

}  // namespace
}  // namespace tamis::transcript
