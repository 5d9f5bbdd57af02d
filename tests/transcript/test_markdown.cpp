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

TEST_CASE("Lines are numbered as in the file, front matter counted") {
  const Document document =
      read_markdown("---\ntitle: x\n---\n\nUn.\n\n![a](b)\nDeux.\n");
  REQUIRE(document.segments.size() == 2);
  CHECK(document.segments[0].line == 5);
  CHECK(document.segments[1].line == 8);
}

}  // namespace
}  // namespace tamis::transcript
