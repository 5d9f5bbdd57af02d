#include "tamis/transcript/document.hpp"

#include <doctest/doctest.h>

namespace tamis::transcript {
namespace {

Segment caption(double start, double end, std::string text,
                std::string speaker = {}) {
  Segment segment;
  segment.speaker = std::move(speaker);
  segment.start = start;
  segment.end = end;
  segment.text = std::move(text);
  return segment;
}

Segment plain(std::string text, std::string speaker = {}) {
  Segment segment;
  segment.speaker = std::move(speaker);
  segment.text = std::move(text);
  return segment;
}

Document of(std::vector<Segment> segments) {
  Document document;
  document.segments = std::move(segments);
  return document;
}

TEST_CASE("Segments are captions if each has its two times") {
  CHECK(has_captions(of({caption(0, 1, "a"), caption(1, 2, "b")})));
  CHECK_FALSE(has_captions(of({caption(0, 1, "a"), plain("b")})));
  CHECK_FALSE(has_captions(of({})));
  Segment endless = caption(0, 1, "a");
  endless.end.reset();
  CHECK_FALSE(has_captions(of({endless})));
}

TEST_CASE("The text joins captions of one turn by blanks, all else by lines") {
  CHECK(text_of(of({})).empty());
  CHECK(text_of(of({plain("a"), plain("b")})) == "a\nb");
  CHECK(text_of(of({caption(0, 1, "a"), caption(1, 2, "b")})) == "a b");
  CHECK(text_of(of({caption(0, 1, "a", "Ada"), caption(1, 2, "b", "Ada"),
                    caption(2, 3, "c", "Bo")})) == "a b\nc");
  CHECK(text_of(of({plain("a"), plain(""), plain("b")})) == "a\nb");
}

TEST_CASE("Captions go on in one paragraph up to a pause or another speaker") {
  const auto paragraphs = paragraphs_of(
      of({caption(0, 1, "on", "Ada"), caption(1, 2, "y va", "Ada"),
          caption(2, 3, "oui", "Bo"), caption(4.9, 5, "et", "Bo"),
          caption(7, 8, "non", "Bo")}));
  REQUIRE(paragraphs.size() == 3);
  CHECK(paragraphs[0].text == "on y va");
  CHECK(paragraphs[0].speaker == "Ada");
  CHECK(paragraphs[0].start == 0.0);
  CHECK(paragraphs[0].end == 2.0);
  CHECK(paragraphs[1].text == "oui et");
  CHECK(paragraphs[2].text == "non");
}

TEST_CASE("What is heard and not said is no text") {
  Segment music = caption(1, 2, "[Music]", "Ada");
  music.is_event = true;
  const Document captions =
      of({caption(0, 1, "on", "Ada"), music, caption(2, 3, "y va", "Ada")});
  CHECK(text_of(captions) == "on y va");
  const auto paragraphs = paragraphs_of(captions);
  REQUIRE(paragraphs.size() == 1);
  CHECK(paragraphs[0].text == "on y va");
  REQUIRE(paragraphs[0].pieces.size() == 2);
  CHECK(paragraphs[0].pieces[1].segment == 2);
  CHECK(text_of(of({plain("a"), music, plain("b")})) == "a\nb");
  CHECK(text_of(of({music})).empty());
  CHECK(paragraphs_of(of({music})).empty());
}

TEST_CASE("Segments that are joined are not joined again") {
  Document document = of({caption(0, 1, "a"), caption(1, 2, "b")});
  document.is_joined = true;
  CHECK_FALSE(has_captions(document));
  CHECK(text_of(document) == "a\nb");
  CHECK(paragraphs_of(document).size() == 2);
}

TEST_CASE("A paragraph ends with the latest of its captions that overlap") {
  const auto paragraphs =
      paragraphs_of(of({caption(0, 9, "a"), caption(1, 2, "b")}));
  REQUIRE(paragraphs.size() == 1);
  CHECK(paragraphs[0].end == 9.0);
}

TEST_CASE("A long paragraph ends after a sentence, at the latest when full") {
  const std::string words(299, 'x');
  std::vector<Segment> captions;
  for (int i = 0; i < 12; ++i) {
    captions.push_back(caption(i, i + 1, words + (i == 3 ? "." : ",")));
  }
  const auto paragraphs = paragraphs_of(of(captions));
  REQUIRE(paragraphs.size() == 3);
  CHECK(paragraphs[0].pieces.size() == 4);
  CHECK(paragraphs[1].pieces.size() == 4);
  CHECK(paragraphs[2].pieces.size() == 4);
}

TEST_CASE("A turn goes on where a paragraph would be too long to read") {
  std::vector<Segment> captions;
  for (int i = 0; i < 200; ++i) {
    captions.push_back(caption(i, i + 1, "encore quelques mots sans fin"));
  }
  captions.push_back(caption(210, 211, "après un silence"));
  const Document document = of(captions);
  CHECK(paragraphs_of(document).size() > 2);
  Paragraphs turns(document, Paragraphs::Extent::turn);
  REQUIRE(turns.next() != nullptr);
  const Paragraph* last = turns.next();
  REQUIRE(last != nullptr);
  CHECK(last->text == "après un silence");
  CHECK(last->pieces.front().segment == 200);
  CHECK(turns.next() == nullptr);
}

TEST_CASE("Paragraphs of plain text are its segments") {
  const auto paragraphs =
      paragraphs_of(of({plain("a", "Ada"), plain("b", "Ada"), plain("c")}));
  REQUIRE(paragraphs.size() == 3);
  CHECK(paragraphs[1].text == "b");
  CHECK(paragraphs[1].speaker == "Ada");
  CHECK(paragraphs[1].pieces[0].segment == 1);
  CHECK_FALSE(paragraphs[1].start);
}

TEST_CASE("Each byte of a paragraph belongs to the segment it came from") {
  const auto paragraphs = paragraphs_of(
      of({caption(0, 1, "aa"), caption(1, 2, "b"), caption(2, 3, "ccc")}));
  REQUIRE(paragraphs.size() == 1);
  CHECK(paragraphs[0].text == "aa b ccc");
  constexpr std::size_t owners[] = {0, 0, 0, 1, 1, 2, 2, 2};
  for (std::size_t at = 0; at < paragraphs[0].text.size(); ++at) {
    CAPTURE(at);
    CHECK(paragraphs[0].piece_at(at).segment == owners[at]);
  }
}

TEST_CASE("A pause is where a caption begins after 0.7 s of silence") {
  const Document document =
      of({caption(0, 1, "one"), caption(1.7, 2, "two"),
          caption(2.5, 3, "three"), caption(4, 5, "four")});
  const std::vector<Paragraph> paragraphs = paragraphs_of(document);
  REQUIRE(paragraphs.size() == 1);
  CHECK(pauses_in(paragraphs[0], document) == std::vector<std::size_t>{4, 14});
  const Document text = of({plain("a"), plain("b")});
  CHECK(pauses_in(paragraphs_of(text)[0], text).empty());
}

}  // namespace
}  // namespace tamis::transcript
