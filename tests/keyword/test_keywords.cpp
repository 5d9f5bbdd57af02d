#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/keyword/keywords.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/stop_words.hpp"
#include "tamis/token/words.hpp"

using tamis::keyword::Keyword;
using tamis::keyword::Keywords;
using tamis::keyword::Options;
using tamis::token::Language;

namespace {

using Parts = std::vector<std::string>;

std::vector<Keyword> best(const Parts& parts, const Options& options = {},
                          std::size_t count = 100,
                          const std::vector<std::string>& names = {}) {
  Keywords keywords(options);
  keywords.begin(names);
  for (const std::string& part : parts) keywords.add(part);
  return keywords.best(count);
}

// "text x<count> @<first>", in order.
std::string shown(const std::vector<Keyword>& keywords) {
  std::string out;
  for (const Keyword& keyword : keywords) {
    if (!out.empty()) out += ", ";
    out += keyword.text + " x" + std::to_string(keyword.tellings.size()) + " @" +
           std::to_string(keyword.tellings[0].part);
  }
  return out;
}

bool has(const std::vector<Keyword>& keywords, std::string_view text) {
  return std::any_of(keywords.begin(), keywords.end(),
                     [text](const Keyword& k) { return k.text == text; });
}

// Talk of two languages: content, grammar, fillers, names, marks.
Parts random_talk(unsigned seed, std::size_t parts) {
  static const char* const pieces[] = {
      "copper", "wire",    "mesh",   "moss",       "barrage",    "rivi\u00e8re",
      "rivers", "river",   "the",    "of",         "de",         "la",
      "and",    "du coup", "et",     "you know",   "NASA",       "Nora",
      "Falcon", "9",       "42",     "euh",        "l\u2019eau", "head",
      "style",  "genre",   "grosso", "grosso modo"};
  static const char* const gaps[] = {" ",  " ",  " ",       " ",
                                     ", ", ". ", " \u2014 "};
  std::mt19937 random(seed);
  Parts out(parts);
  for (std::string& part : out) {
    for (std::size_t left = random() % 30; left > 0; --left) {
      part += pieces[random() % std::size(pieces)];
      part += gaps[random() % std::size(gaps)];
    }
  }
  return out;
}

// The folded words of `text` begin, or end, with those of a filler.
bool is_edged_by(const std::vector<std::string>& words,
                 const std::vector<std::string>& filler) {
  if (filler.size() > words.size()) return false;
  return std::equal(filler.begin(), filler.end(), words.begin()) ||
         std::equal(filler.rbegin(), filler.rend(), words.rbegin());
}

}  // namespace

TEST_CASE("scores are those that one computes by hand") {
  // Told: copper 3, copper wire 2, copper wire mesh 1, wire 2, wire mesh 1,
  // mesh 1, rust 2. Of these, not inside a longer phrase that recurs:
  //   copper wire       2 * log2(3) = 3.1699
  //   copper wire mesh  1 * log2(4) = 2
  //   rust              2 * log2(2) = 2, first told later
  //   wire mesh         1 * log2(3) = 1.58, but a part of copper wire mesh
  //   copper            1 * log2(2) = 1, but told 3 times, not twice 2
  //   mesh              1 * log2(2) = 1, but a part of copper wire mesh
  const auto all =
      best({"copper wire mesh. copper wire, rust", "rust, copper"});
  CHECK(shown(all) == "copper wire x2 @0, copper wire mesh x1 @0, rust x2 @0");
  REQUIRE(all.size() == 3);
  CHECK(all[0].score == 1);
  CHECK(all[1].score == doctest::Approx(2 / 3.16993));
  CHECK(all[2].score == doctest::Approx(2 / 3.16993));
}

TEST_CASE("names count for 1.75, acronyms for 2.5") {
  // A capital that opens a sentence is no sign of a name.
  const auto all =
      best({"by NASA", "by Nora", "by Nora, by nora", "Moss", "moss. Moss"});
  // nora: 3 * (1 + 0.75 * 2/3) = 4.5; moss: 3; nasa: 1 + 0.75 * 2 = 2.5
  CHECK(shown(all) == "Nora x3 @1, Moss x3 @3, NASA x1 @0");
  REQUIRE(all.size() == 3);
  CHECK(all[1].score == doctest::Approx(3 / 4.5));
  CHECK(all[2].score == doctest::Approx(2.5 / 4.5));
}

TEST_CASE("inflections are one keyword, shown in its most frequent form") {
  struct Row {
    Language language;
    Parts parts;
    std::string expected;
  };
  const Row rows[] = {
      {Language::french,
       {"for\u00eat", "for\u00eats", "for\u00eats"},
       "for\u00eats x3 @0"},
      {Language::french, {"for\u00eat", "for\u00eats"}, "for\u00eat x2 @0"},
      {Language::french,
       {"centrale solaire", "centrales solaires", "centrales solaires"},
       "centrales solaires x3 @0"},
      {Language::french,
       {"la FOR\u00caT", "cette for\u00eat", "ma for\u00eat"},
       "for\u00eat x3 @0"},
      {Language::english, {"bridge", "bridges", "bridges"}, "bridges x3 @0"},
      {Language::english,
       {"moss", "copper bridge", "copper bridges"},
       "copper bridge x2 @1, moss x1 @0"},
      // Without a language every form is its own.
      {Language::unknown,
       {"bridge", "bridges", "bridges"},
       "bridges x2 @1, bridge x1 @0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.expected);
    CHECK(shown(best(row.parts, {.language = row.language})) == row.expected);
  }
}

TEST_CASE("half a phrase is no keyword where the whole recurs") {
  const Options english{.language = Language::english};
  const Parts heads = {"our head of product", "the head of product",
                       "a head of product"};
  CHECK(shown(best(heads, english)) == "head of product x3 @0");
  const Options french{.language = Language::french};
  CHECK(shown(best({"gestion de la relation client",
                    "la gestion de la relation client"},
                   french)) == "gestion de la relation client x2 @0");
  // Often told without the rest, the half is one too.
  Parts more = heads;
  for (int i = 0; i < 4; ++i) more.push_back("this product");
  CHECK(shown(best(more, english)) == "head of product x3 @0, product x7 @0");
}

TEST_CASE("a rare word more does not make another keyword") {
  Parts parts(7, "copper wire");
  parts.push_back("shiny copper wire");
  CHECK(best(parts)[0].tellings.size() == 8);
  CHECK(!has(best(parts), "shiny copper wire"));
  for (int i = 0; i < 3; ++i) parts.push_back("shiny copper wire");
  CHECK(shown(best(parts)) == "copper wire x11 @0, shiny copper wire x4 @7");
}

TEST_CASE("a keyword has max_words content words at most") {
  const Parts parts = {"copper wire mesh fence post",
                       "copper wire mesh fence post"};
  const char* const expected[] = {"copper", "copper wire", "copper wire mesh",
                                  "copper wire mesh fence",
                                  "copper wire mesh fence post"};
  for (std::size_t words = 1; words <= 5; ++words) {
    CAPTURE(words);
    const auto found = best(parts, {.max_words = words});
    REQUIRE(!found.empty());
    CHECK(found[0].text == expected[words - 1]);
    for (const Keyword& keyword : found) {
      CHECK(tamis::token::word_count(keyword.text) <= words);
    }
  }
}

TEST_CASE("the words of given names are no keywords") {
  const Parts parts = {"so Nora Quill, the copper by Nora Quill", "for NORA"};
  CHECK(shown(best(parts)) == "Nora Quill x2 @0, copper x1 @0");
  CHECK(shown(best(parts, {}, 100, {"nora quill"})) == "copper x1 @0");
}

TEST_CASE("bug: the number of a name came alone") {
  const auto found = best({"a Falcon 9 and an Atlas 9", "an Antares 9"},
                          {.language = Language::english});
  CHECK(shown(found) == "Falcon 9 x1 @0, Atlas 9 x1 @0, Antares 9 x1 @1");
}

TEST_CASE("no keyword goes over the end of a part") {
  CHECK(shown(best({"copper", "wire", "copper", "wire"})) ==
        "copper x2 @0, wire x2 @1");
  CHECK(shown(best({"copper wire", "copper wire"})) == "copper wire x2 @0");
  CHECK(shown(best({"head of", "product", "head of", "product"})) ==
        "head x2 @0, product x2 @1");
}

TEST_CASE("keywords of nothing, of one word, of one word again and again") {
  CHECK(best({}).empty());
  CHECK(best({"", " \u2026 ", "the and of"}).empty());
  CHECK(best({"moss"}, {}, 0).empty());
  CHECK(shown(best({"", "moss"})) == "moss x1 @1");
  CHECK(shown(best(Parts(1000, "moss"))) == "moss x1000 @0");
  std::string long_part;
  for (int i = 0; i < 20'000; ++i) long_part += "moss ";
  for (const Keyword& keyword : best({long_part})) {
    CHECK(keyword.text.starts_with("moss"));
    CHECK(keyword.tellings.size() <= 20'000);
  }
}

TEST_CASE("keywords that score the same stand in the order of the text") {
  CHECK(
      shown(best({"fern, moss", "birch", "moss, aspen. fern. birch, aspen"})) ==
      "fern x2 @0, moss x2 @0, birch x2 @1, aspen x2 @2");
}

TEST_CASE("on any talk the promises of the header hold") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const auto language = static_cast<Language>(seed % 3);
    const Options options{.language = language, .max_words = 1 + seed % 5};
    const Parts parts = random_talk(seed, 1 + seed % 12);
    const auto all = best(parts, options, 1000);
    double last = 1;
    for (const Keyword& keyword : all) {
      CAPTURE(keyword.text);
      CHECK(keyword.score > 0);
      CHECK(keyword.score <= last);
      last = keyword.score;
      CHECK(keyword.tellings.size() > 0);
      REQUIRE(keyword.tellings[0].part < parts.size());
      const std::string folded = tamis::text::fold(keyword.text);
      std::vector<std::string> words;
      for (const auto word : tamis::token::words(folded)) {
        words.emplace_back(word.in(folded));
      }
      REQUIRE(!words.empty());
      const auto& stop_words = tamis::token::stop_words(language);
      CHECK(!stop_words.contains(words.front()));
      CHECK(!stop_words.contains(words.back()));
      for (const auto& filler : tamis::token::fillers(language)) {
        CHECK(!is_edged_by(words, filler));
      }
    }
    CHECK((all.empty() || all[0].score == 1));
    // The shorter list begins the longer one, and nothing is left to chance.
    for (std::size_t count = 0; count <= all.size(); ++count) {
      const std::vector<Keyword> begin(
          all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
      REQUIRE(shown(best(parts, options, count)) == shown(begin));
    }
  }
}

TEST_CASE("options out of range are refused in words") {
  for (const std::size_t words : {1u, 3u, 5u}) {
    CHECK(problem_with(Options{.max_words = words}).empty());
  }
  for (const std::size_t words : {0u, 6u}) {
    const auto problem = problem_with(Options{.max_words = words});
    CHECK(problem.find(std::to_string(words)) != std::string::npos);
  }
}
