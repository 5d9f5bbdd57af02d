#include <doctest/doctest.h>

#include "apps/command_line.hpp"
#include "apps/scripts.hpp"
#include "showing.hpp"
#include "summarize/chapter_marks.hpp"
#include "summarize/chapters.hpp"
#include "summarize/forms.hpp"
#include "tamis/summary/summary.hpp"

namespace tamis::apps {
namespace {

constexpr std::nullopt_t none = std::nullopt;

using Marks = std::vector<transcript::Chapter>;

// Ten sentences of ten seconds and six words.
transcript::Document river() {
  std::vector<Said> said;
  for (int i = 0; i < 10; ++i) {
    said.push_back({"", i * 10., i * 10. + 10,
                    "Barge number " + std::to_string(i) + " passed the mill."});
  }
  return document_of(said);
}

std::vector<std::size_t> firsts_of(const std::vector<ChapterMark>& marks) {
  std::vector<std::size_t> firsts;
  for (const ChapterMark& mark : marks) firsts.push_back(mark.first);
  return firsts;
}

TEST_CASE("Chapters begin where the document says, in the order of time") {
  const struct {
    std::string name;
    Marks marks;
    std::vector<std::size_t> firsts;
  } rows[] = {
      {"in order", {{"a", 0}, {"b", 30}, {"c", 70}}, {0, 3, 7}},
      {"out of order", {{"c", 70}, {"a", 0}, {"b", 30}}, {0, 3, 7}},
      {"within a sentence it goes where most of it is",
       {{"a", 0}, {"b", 33}, {"c", 76}},
       {0, 3, 8}},
      {"a short opening belongs to the first", {{"a", 20}, {"b", 50}}, {0, 5}},
      {"a long opening is a chapter", {{"a", 90}, {"b", 95}}, {0, 9}},
      {"chapters without a sentence are none",
       {{"a", 0}, {"b", 51}, {"c", 52}, {"d", 400}},
       {0, 5}},
      {"one is none", {{"a", 0}}, {}},
      {"none", {}, {}},
  };
  for (const auto& [name, chapters, firsts] : rows) {
    const auto shown = showing(name);
    transcript::Document document = river();
    document.chapters = chapters;
    CHECK(firsts_of(marks_of(Script(document))) == firsts);
  }
}

TEST_CASE("A chapter that is marked bears its title and its time") {
  transcript::Document document = river();
  document.chapters = {{"The mill", 2}, {"The lock", 48}};
  const auto marks = marks_of(Script(document));
  REQUIRE(marks.size() == 2);
  CHECK(marks[0].title == "The mill");
  CHECK(marks[1].title == "The lock");
  CHECK(marks[1].start == 48);
}

TEST_CASE("Text without times has no marked chapters") {
  transcript::Document document =
      document_of({{"", none, none, "One two. Three four."}});
  document.chapters = {{"a", 0}, {"b", 10}};
  CHECK(marks_of(Script(document)).empty());
}

TEST_CASE("What a chapter leaves of its share goes to the next") {
  transcript::Document document = document_of(
      {{"", 0., 10.,
        "Barge number one passed the old mill. "
        "Barge number two lost the new rudder."},
       {"", 10., 20.,
        "The lock fee of barges with flour from the harbour is half."}});
  document.chapters = {{"a", 0}, {"b", 10}};
  const Script script(document);
  const auto command = parsed<SummarizeCommand>({"-w", "22"});
  const Cast cast(command);
  const auto sections = chapters_of(script, Chooser(command, cast));
  REQUIRE(sections.size() == 2);
  CHECK(sections[0].quotes[0].is_whole());
  CHECK(sections[1].quotes[0].is_whole());
}

TEST_CASE("Chapters keep within the bound together, fragments too") {
  transcript::Document document = river();
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    document.segments[i].speaker = i % 3 == 0 ? "Anna" : "Bob Hall";
  }
  document.chapters = {{"a", 0}, {"b", 20}, {"c", 30}, {"d", 80}};
  const Script script(document);
  for (std::size_t budget = 1; budget <= 60; ++budget) {
    CAPTURE(budget);
    const auto command =
        parsed<SummarizeCommand>({"-w", std::to_string(budget)});
    const Cast cast(command);
    std::size_t printed = 0;
    for (Section section : chapters_of(script, Chooser(command, cast))) {
      section.title.clear();
      section.place = {};
      printed += summary::cost_of(prose_of({&script, {section}, 1}));
    }
    CHECK(printed > 0);
    CHECK(printed <= budget);
  }
}

TEST_CASE("What is told in one chapter is not told in another") {
  transcript::Document document = river();
  for (auto& segment : document.segments) {
    segment.text = "Barges that carry flour pass the old mill.";
  }
  document.chapters = {{"a", 0}, {"b", 50}};
  const Script script(document);
  const auto command = parsed<SummarizeCommand>({"-w", "200"});
  const Cast cast(command);
  const auto sections = chapters_of(script, Chooser(command, cast));
  REQUIRE(sections.size() == 1);
  CHECK(sections[0].quotes.size() == 1);
}

TEST_CASE("Titles that are found tell a chapter from the others") {
  const std::string council = "The council talks about the council. ";
  transcript::Document document = document_of(
      {{"", 0., 10., council + "Masons mend the old lock gate."},
       {"", 10., 20., council + "Bakers bake warm rye bread."},
       {"", 20., 30., council + "Painters paint a copper lantern."}});
  document.chapters = {{"", 0}, {"", 10}, {"", 20}};
  const auto command = parsed<SummarizeCommand>({});
  const Cast cast(command);
  const Script script(document);
  const auto sections = chapters_of(script, Chooser(command, cast));
  REQUIRE(sections.size() == 3);
  for (const Section& section : sections) {
    CAPTURE(section.title);
    CHECK_FALSE(section.title.empty());
    CHECK(section.title != "council");
    CHECK_FALSE(section.title.starts_with("council,"));
  }
}

}  // namespace
}  // namespace tamis::apps
