#include <doctest/doctest.h>

#include "apps/scripts.hpp"
#include "showing.hpp"

namespace tamis::apps {
namespace {

constexpr std::nullopt_t none = std::nullopt;

TEST_CASE("A script is the sentences of a document, with who says them") {
  const Script script = script_of({{"Anna", none, none, "One two. Three!"},
                                   {"", none, none, "Four."},
                                   {"Anna", none, none, "Five six."}});
  const struct {
    std::string text;
    std::string speaker;
    std::size_t words;
    std::size_t part;
  } rows[] = {{"One two.", "Anna", 2, 0},
              {"Three!", "Anna", 1, 0},
              {"Four.", "", 1, 1},
              {"Five six.", "Anna", 2, 2}};
  REQUIRE(script.size() == std::size(rows));
  for (std::size_t i = 0; i < script.size(); ++i) {
    CHECK(script.text(i) == rows[i].text);
    CHECK(script.speaker(i) == rows[i].speaker);
    CHECK(script.words(i) == rows[i].words);
    CHECK(script.part(i) == rows[i].part);
  }
  CHECK(script.speakers() == std::vector<std::string>{"Anna", ""});
  CHECK(script.part_count() == 3);
  CHECK_FALSE(script.has_times());
  CHECK_FALSE(script.seconds());
  CHECK_FALSE(script.span(0, 8));
}

TEST_CASE("A sentence over two captions begins in one and ends in the other") {
  const Script script = script_of({{"", 10., 12., "We open."},
                                   {"", 12., 16., "The mill, then"},
                                   {"", 16., 18., "we grind. Bread"},
                                   {"", 18., 19., "comes last."}});
  REQUIRE(script.size() == 3);
  CHECK(script.text(1) == "The mill, then we grind.");
  const SourcePlace place = script.place(1, script.text(1).size());
  CHECK(place.line == 2);
  CHECK(place.start == 12);
  CHECK(place.end == 18);
  CHECK(script.place(1, 8).end == 16);  // cut short
  CHECK(script.seconds() == 19);
}

TEST_CASE("Within a caption times go by the share of bytes") {
  const Script script = script_of(
      {{"", 10., 20., "Abc do. Efgh it is."}, {"", 20., 21., "Low."}});
  REQUIRE(script.size() == 3);
  const auto first = script.span(0, 7);
  REQUIRE(first);
  CHECK(first->start == 10);
  CHECK(first->end == doctest::Approx(10 + 10 * 7 / 19.));
  const auto second = script.span(1, 11);
  REQUIRE(second);
  CHECK(second->start == doctest::Approx(10 + 10 * 8 / 19.));
  CHECK(second->end == doctest::Approx(20));
}

TEST_CASE("What has no end goes on to the next start, but not too slowly") {
  const struct {
    std::string name;
    std::vector<Said> said;
    std::size_t sentence;
    std::optional<double> start;
    double end;
  } rows[] = {
      {"to the next start",
       {{"A", 5., none, "One two three four."}, {"B", 7., none, "Five."}},
       0,
       5,
       7},
      {"75 words a minute at the slowest",
       {{"A", 5., none, "One two three four."}, {"B", 90., none, "Five."}},
       0,
       5,
       5 + 4 * .8},
      {"150 words a minute at the end",
       {{"A", 5., none, "One two three four."}},
       0,
       5,
       5 + 4 * .4},
      {"segments without a start share the time by words",
       {{"A", 10., none, "One two."},
        {"A", none, none, "Three four six."},
        {"B", 13., none, "Five."}},
       1,
       11.2,
       13},
      {"nothing before the first start",
       {{"A", none, none, "One."}, {"B", 15., none, "Five."}},
       0,
       none,
       0},
  };
  for (const auto& [name, said, sentence, start, end] : rows) {
    const auto shown = showing(name);
    const Script script = script_of(said);
    const auto span = script.span(sentence, script.text(sentence).size());
    REQUIRE(span.has_value() == start.has_value());
    if (!span) continue;
    CHECK(span->start == doctest::Approx(*start));
    CHECK(span->end == doctest::Approx(end));
  }
}

TEST_CASE("A long paragraph tells its language itself, if none is said") {
  transcript::Document document = document_of(
      {{"", none, none,
        "La coopérative livre des colis dans la vieille ville, et les "
        "habitants disent que les rues sont plus calmes depuis que les "
        "camions s'arrêtent au hub. Nous avons compté les passages pendant "
        "trois semaines avec les enfants de l'école."},
       {"", none, none,
        "The council pays for the racks, and every delivery firm can use the "
        "hub as long as it keeps the doors closed at night. We counted the "
        "vans for three weeks with the children of the school, and there "
        "were fewer of them each day."}});
  document.language.clear();
  const Script script(document);
  REQUIRE(script.size() == 4);
  CHECK(script.language(0) == token::Language::french);
  CHECK(script.language(3) == token::Language::english);
  document.language = "fr";
  CHECK(Script(document).language(3) == token::Language::french);
}

TEST_CASE("A place is told by its time, else by its line") {
  const struct {
    SourcePlace place;
    std::string told;
  } rows[] = {{{7, 754.9, none}, "00:12:34"},
              {{7, none, none}, "line 7"},
              {{0, none, none}, ""}};
  for (const auto& [place, told] : rows) CHECK(written(place) == told);
}

}  // namespace
}  // namespace tamis::apps
