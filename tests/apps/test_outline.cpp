#include "extract/outline.hpp"

#include <doctest/doctest.h>

#include "common/columns.hpp"
#include "extract/outline_forms.hpp"

namespace tamis::apps {
namespace {

transcript::Segment segment(std::string speaker, std::string text,
                            std::optional<double> start = {}) {
  transcript::Segment segment;
  segment.speaker = std::move(speaker);
  segment.text = std::move(text);
  segment.start = start;
  if (start) segment.end = *start + 1;
  return segment;
}

HeldDocument held(std::string id, std::vector<transcript::Segment> segments) {
  transcript::Document document;
  document.id = std::move(id);
  document.format = "text";
  document.segments = std::move(segments);
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    document.segments[i].line = i + 1;
  }
  return HeldDocument({document, token::Language::french, 0, {}});
}

// Tellings of five bytes, by document, part and byte.
keyword::Theme theme_of(
    const std::vector<std::array<std::size_t, 3>>& tellings) {
  keyword::Theme theme{"label", 1, {{"eau", 1, tellings.size(), 1}}, {}};
  for (const auto& [document, part, begin] : tellings) {
    theme.tellings.push_back(
        {static_cast<std::uint32_t>(document), 0, {part, begin, 5}});
  }
  return theme;
}

TEST_CASE("A held document knows who says each part, and where") {
  const HeldDocument document = held(
      "d",
      {segment("A", "Un."), segment("B", "Deux."), segment("A", "Trois.")});
  REQUIRE(document.part_count() == 3);
  CHECK(document.part(0) == "Un.");
  CHECK(document.part(2) == "Trois.");
  CHECK(document.speaker(0) == "A");
  CHECK(document.speaker(1) == "B");
  CHECK(document.speaker(2) == "A");
  CHECK(document.origin(1, 0).line == 2);
  CHECK(document.before(2, 1) == 9);
  CHECK_FALSE(document.seconds());
}

TEST_CASE("A theme's shares are of its tellings") {
  const std::vector documents = {
      held("a", {segment("Ann", "water water")}),
      held("b", {segment("Ben", "water"), segment("", "water")})};
  const std::vector themes = {
      theme_of({{0, 0, 0}, {0, 0, 6}, {1, 0, 0}, {1, 1, 0}})};
  const auto outline = outline_of(themes, documents, course_of(documents), 0);
  REQUIRE(outline.size() == 1);
  const OutlinedTheme& theme = outline[0];
  REQUIRE(theme.documents.size() == 2);
  CHECK(theme.documents[0].document == 0);
  CHECK(theme.documents[0].count == 2);
  CHECK(theme.documents[0].share == 0.5);
  REQUIRE(theme.speakers.size() == 2);
  CHECK(theme.speakers[0].speaker == "Ann");
  CHECK(theme.speakers[0].share == 0.5);
  CHECK(theme.speakers[1].share == 0.25);
  CHECK(theme.course == std::vector<std::uint32_t>{2, 2});
  CHECK(theme.quotes.empty());
}

TEST_CASE("The course of one document goes along its time") {
  const std::vector documents = {
      held("a", {segment("", "water", 0), segment("", "water", 100),
                 segment("", "water", 119)})};
  const Course course = course_of(documents);
  CHECK(course.axis == Course::Axis::time);
  CHECK(course.step == 2);
  CHECK(course.steps == 61);
  const std::vector themes = {theme_of({{0, 0, 0}, {0, 1, 0}, {0, 2, 0}})};
  const auto outline = outline_of(themes, documents, course, 0);
  CHECK(outline[0].course[0] == 1);
  CHECK(outline[0].course[50] == 1);
  CHECK(outline[0].course[59] == 1);
}

TEST_CASE("bug: what starts behind all ends had no step of its own") {
  transcript::Segment late = segment("Ann", "water", 1e300);
  late.end.reset();
  const std::vector documents = {
      held("a", {segment("Ann", "water", 5), late, segment("Bo", "x", 9)})};
  const Course course = course_of(documents);
  const std::vector themes = {theme_of({{0, 0, 0}, {0, 1, 0}})};
  const auto outline = outline_of(themes, documents, course, 0);
  CHECK(outline[0].course.size() == course.steps);
}

TEST_CASE("The course of many documents takes some together") {
  const std::vector<HeldDocument> documents(150, held("d", {segment("", "w")}));
  const Course course = course_of(documents);
  CHECK(course.axis == Course::Axis::documents);
  CHECK(course.step == 3);
  CHECK(course.steps == 50);
  CHECK(course_of({}).steps == 0);
}

TEST_CASE("A document without times has a course along its text") {
  const std::vector documents = {
      held("a", {segment("", std::string(480, 'x')), segment("", "water")})};
  const Course course = course_of(documents);
  CHECK(course.axis == Course::Axis::text);
  const std::vector themes = {theme_of({{0, 1, 0}})};
  const auto outline = outline_of(themes, documents, course, 0);
  CHECK(outline[0].course.back() == 1);
}

TEST_CASE("A bar is as long as its share of twenty columns") {
  const struct {
    double share;
    std::string_view bar;
  } rows[] = {{0, "▏"},
              {0.001, "▏"},
              {0.05, "█"},
              {0.1, "██"},
              {0.125, "██▌"},
              {1, "████████████████████"},
              {7, "████████████████████"}};
  for (const auto& row : rows) {
    CAPTURE(row.share);
    CHECK(bar(row.share) == row.bar);
  }
}

TEST_CASE("A sparkline is as high as its numbers, nothing being a point") {
  const struct {
    std::vector<std::uint32_t> numbers;
    std::string_view line;
  } rows[] = {{{}, ""},
              {{0}, "·"},
              {{5}, "█"},
              {{0, 1, 2, 4, 8}, "·▁▂▄█"},
              {{1000, 1, 0}, "█▁·"}};
  for (const auto& row : rows) CHECK(sparkline(row.numbers) == row.line);
  const std::vector<std::uint32_t> many(100, 3);
  CHECK(common::columns_of(sparkline(many)) == 34);
}

}  // namespace
}  // namespace tamis::apps
