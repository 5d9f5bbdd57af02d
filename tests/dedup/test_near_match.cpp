#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "dedup/made_speech.hpp"
#include "tamis/dedup/near_match.hpp"
#include "tamis/dedup/near_stages.hpp"

using namespace tamis::dedup;

namespace {

double similarity(const Speech& a, const Speech& b) {
  Sketch sketch_a, sketch_b;
  sketch(joined(a), {}, sketch_a);
  sketch(joined(b), {}, sketch_b);
  Matcher matcher;
  const double found = matcher.similarity(sketch_a.words, sketch_b.words);
  CHECK(matcher.similarity(sketch_b.words, sketch_a.words) == found);
  return found;
}

// What two texts made of one speaker's words have to be, over and over.
struct Row {
  const char* name;
  double least, most;
  std::function<double(Speaker&)> similarity;
};

}  // namespace

TEST_CASE("copies are alike and templates are not") {
  constexpr double alike = 0.76;
  const Row rows[] = {
      {"15 % of word errors", 0.9, 1,
       [](Speaker& speaker) {
         const Speech said = speaker.words(300);
         return similarity(said, speaker.misheard(said, 15));
       }},
      {"25 % of word errors, 150 words", alike, 1,
       [](Speaker& speaker) {
         const Speech said = speaker.words(150);
         return similarity(said, speaker.misheard(said, 25));
       }},
      {"an excerpt of a tenth", 0.8, 1,
       [](Speaker& speaker) {
         const Speech said = speaker.words(900);
         return similarity(part(said, 400, 90), said);
       }},
      {"an excerpt with 10 % of word errors", alike, 1,
       [](Speaker& speaker) {
         const Speech said = speaker.words(900);
         return similarity(speaker.misheard(part(said, 300, 200), 10), said);
       }},
      {"paragraphs in another order", 0.85, 1,
       [](Speaker& speaker) {
         const Speech said = speaker.words(400);
         return similarity(said, speaker.reordered(said, 40));
       }},
      {"each sentence said twice", 0.9, 1,
       [](Speaker& speaker) {
         const Speech said = speaker.words(200);
         Speech twice;
         for (std::size_t at = 0; at < said.size(); at += 10) {
           append(twice, part(said, at, 10));
           append(twice, part(said, at, 10));
         }
         return similarity(said, twice);
       }},
      {"half of the sentences left out", 0.9, 1,
       [](Speaker& speaker) {
         const Speech said = speaker.words(420);
         Speech kept;
         for (std::size_t at = 0; at < said.size(); at += 30) {
           append(kept, part(said, at, 15));
         }
         return similarity(said, kept);
       }},
      {"forms of blocks, 60 % the same", 0, alike - 0.05,
       [](Speaker& speaker) {
         const auto form = speaker.printed(8, 21);
         return similarity(speaker.filled_in(form, 11, 17),
                           speaker.filled_in(form, 11, 17));
       }},
      {"forms of labels and short entries, 60 % the same", 0, alike - 0.01,
       [](Speaker& speaker) {
         const auto form = speaker.printed(30, 5);
         return similarity(speaker.filled_in(form, 3, 4),
                           speaker.filled_in(form, 3, 4));
       }},
      {"one printed page and one of text, 60 % the same", 0, alike - 0.05,
       [](Speaker& speaker) {
         const auto form = speaker.printed(1, 180);
         return similarity(speaker.filled_in(form, 120, 120),
                           speaker.filled_in(form, 120, 120));
       }},
      {"forms with entries of any length, 60 % the same", 0, alike - 0.01,
       [](Speaker& speaker) {
         const auto form = speaker.printed(10, 21);
         return similarity(speaker.filled_in(form, 5, 23),
                           speaker.filled_in(form, 5, 23));
       }},
      {"short forms, 60 % the same", 0, alike - 0.01,
       [](Speaker& speaker) {
         const auto form = speaker.printed(4, 8);
         return similarity(speaker.filled_in(form, 4, 7),
                           speaker.filled_in(form, 4, 7));
       }},
      {"interviews with the same questions", 0, 0.5,
       [](Speaker& speaker) {
         const auto questions = speaker.printed(10, 14);
         return similarity(speaker.filled_in(questions, 25, 60),
                           speaker.filled_in(questions, 25, 60));
       }},
      {"episodes with the same half minute of a sponsor", 0, alike - 0.1,
       [](Speaker& speaker) {
         const Speech sponsor = speaker.words(75);
         Speech a = speaker.words(300);
         Speech b = speaker.words(300);
         append(a, sponsor);
         b.insert(b.begin(), sponsor.begin(), sponsor.end());
         return similarity(a, b);
       }},
      {"a long text that quotes two thirds of a short one", 0, alike - 0.02,
       [](Speaker& speaker) {
         const Speech quoted = speaker.words(150);
         Speech text = speaker.words(400);
         append(text, part(quoted, 20, 100));
         append(text, speaker.words(400));
         return similarity(quoted, text);
       }},
      {"nothing in common", 0, 0.2,
       [](Speaker& speaker) {
         return similarity(speaker.words(500), speaker.words(500));
       }},
      {"a few words within a longer text", 0, 0.5,
       [](Speaker& speaker) {
         const Speech said = speaker.words(100);
         return similarity(part(said, 50, 10), said);
       }},
  };
  for (const Row& row : rows) {
    const std::string name = row.name;
    CAPTURE(name);
    for (unsigned seed = 1; seed <= 40; ++seed) {
      CAPTURE(seed);
      Speaker speaker(seed);
      const double found = row.similarity(speaker);
      CHECK(found >= row.least);
      CHECK(found <= row.most);
    }
  }
}

TEST_CASE("only texts of the same words are alike by 1") {
  Speaker speaker(7);
  const Speech said = speaker.words(2000);
  CHECK(similarity(said, said) == 1);
  Speech other = said;
  other.push_back("more");
  CHECK(similarity(said, other) < 1);
  other = said;
  other[1000] = "different";
  CHECK(similarity(said, other) < 1);
  CHECK(similarity({"so", "it", "is"}, {"so", "it", "is"}) == 1);
}

TEST_CASE("texts too short for a run are alike only when equal") {
  CHECK(similarity({}, {}) == 1);
  CHECK(similarity({}, {"a", "b", "c", "d"}) == 0);
  CHECK(similarity({"a", "b"}, {"a", "b", "c"}) == 0);
}

TEST_CASE("a word over and over is walked through once") {
  const Speech a(20'000, "la");
  const Speech b(30'000, "la");
  CHECK(similarity(a, b) > 0.9);
}
