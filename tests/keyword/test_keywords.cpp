#include "tamis/keyword/keywords.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "keyword/best_of.hpp"
#include "many.hpp"
#include "showing.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/token/stop_words.hpp"
#include "tamis/token/word_classes.hpp"
#include "tamis/token/words.hpp"

namespace tamis::keyword {
namespace {

using token::Language;
using Parts = std::vector<std::string>;

constexpr auto french = Language::french;
constexpr auto english = Language::english;
constexpr auto unknown = Language::unknown;

std::vector<Keyword> named_best(const Parts& parts, const Options& options,
                                const std::vector<std::string>& names) {
  Keywords keywords(options);
  keywords.begin(names);
  for (const std::string& part : parts) keywords.add(part);
  return keywords.best(100);
}

// "text x<count> @<part of the first>", in order.
std::string shown(const std::vector<Keyword>& keywords) {
  std::string out;
  for (const Keyword& keyword : keywords) {
    if (!out.empty()) out += ", ";
    out += keyword.text + " x" + std::to_string(keyword.tellings.size()) +
           " @" + std::to_string(keyword.tellings[0].part);
  }
  return out;
}

bool has(const std::vector<Keyword>& keywords, std::string_view text) {
  return std::any_of(keywords.begin(), keywords.end(),
                     [text](const Keyword& k) { return k.text == text; });
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

// Talk of two languages: content, grammar, fillers, names, marks, dirt.
Parts random_talk(unsigned seed) {
  static const char* const pieces[] = {
      "copper",       "wire",   "mesh",        "moss",    "barrage",
      "rivi\u00e8re", "rivers", "river",       "the",     "of",
      "de",           "la",     "and",         "du coup", "et",
      "you know",     "NASA",   "Nora",        "Falcon",  "9",
      "42",           "euh",    "l\u2019eau",  "head",    "style",
      "genre",        "grosso", "grosso modo", "\xff",    "a-b",
      "x/y",          "new",    "temps",       "\u6771"};
  static const char* const gaps[] = {" ",  " ",        " ", " ", ", ",
                                     ". ", " \u2014 ", "",  "-"};
  std::mt19937 random(seed);
  Parts out(random() % 12);
  for (std::string& part : out) {
    for (std::size_t left = random() % 30; left > 0; --left) {
      part += pieces[random() % std::size(pieces)];
      part += gaps[random() % std::size(gaps)];
    }
  }
  return out;
}

// All that is known of keywords, to compare them.
std::string details(const std::vector<Keyword>& keywords) {
  std::string out;
  for (const Keyword& keyword : keywords) {
    out += keyword.text + ' ' + std::to_string(keyword.score) + ':';
    for (const Telling telling : keyword.tellings) {
      out += ' ' + std::to_string(telling.part) + '/' +
             std::to_string(telling.begin) + '+' + std::to_string(telling.size);
    }
    for (const std::string& form : keyword.forms) out += " " + form;
    for (const std::string& stem : keyword.stems) out += " " + stem;
    out += '\n';
  }
  return out;
}

std::vector<std::string> folded_words(const std::string& text) {
  const std::string folded = text::fold(text);
  std::vector<std::string> words;
  for (const auto word : token::words(folded)) {
    words.emplace_back(word.in(folded));
  }
  return words;
}

void check_keyword(const Keyword& keyword, const Parts& parts,
                   const Options& options) {
  CAPTURE(keyword.text);
  REQUIRE(!keyword.tellings.empty());
  REQUIRE(!keyword.stems.empty());
  CHECK(keyword.stems.size() <= options.max_words);
  REQUIRE(!keyword.forms.empty());
  const Telling* before = nullptr;
  for (const Telling& telling : keyword.tellings) {
    REQUIRE(telling.part < parts.size());
    CHECK(telling.size > 0);
    CHECK(telling.begin + telling.size <= parts[telling.part].size());
    if (before && before->part == telling.part) {
      CHECK(before->begin < telling.begin);
    }
    CHECK((!before || before->part <= telling.part));
    before = &telling;
  }
  const auto words = folded_words(keyword.text);
  REQUIRE(!words.empty());
  const auto& stop_words = token::stop_words(options.language);
  const auto& soft = token::words_of(token::WordClass::soft, options.language);
  for (const auto& edge : {words.front(), words.back()}) {
    CHECK((!stop_words.contains(edge) || soft.contains(edge)));
  }
  CHECK(!std::all_of(words.begin(), words.end(), [&](const auto& word) {
    return stop_words.contains(word);
  }));
}

TEST_CASE("scores are those that one computes by hand") {
  // Five words, five of content, three chunks: the trait `dense` is
  // 5 / 3 - 1.2 = 0.4667, all others are 0. By the table of evidence.cpp:
  //   copper wire, told twice: 0.82 log 3 (by itself) + 0.46 (ends phrases)
  //     + 0.43 (whole phrases) + 0.49 log 2 (commonest word) + 0.57 log 4
  //     (long last word) - 3.4 (ground) = -0.4793; 1 / (1 + e^0.4793) = 0.3824
  //   rust, told once: -0.86 - 0.84 * 0.4667 (one word) + 0.82 log 2 + 0.46
  //     + 0.43 - 0.12 log 3 (late) + 0.57 log 4 - 3.4 = -2.5352: 0.0734
  //   copper, wire: only in copper wire.
  const auto all =
      best_of({"copper wire, rust. copper wire"}, {.language = english});
  CHECK(shown(all) == "copper wire x2 @0, rust x1 @0");
  REQUIRE(all.size() == 2);
  CHECK(all[0].score == doctest::Approx(0.38242).epsilon(1e-4));
  CHECK(all[1].score == doctest::Approx(0.07343).epsilon(1e-3));
}

TEST_CASE("inflections are one keyword, shown in its most frequent form") {
  const struct {
    Language language;
    Parts parts;
    std::string_view expected;
  } rows[] = {
      {french,
       {"for\u00eat", "for\u00eats", "for\u00eats"},
       "for\u00eats x3 @0"},
      {french, {"for\u00eat", "for\u00eats"}, "for\u00eat x2 @0"},
      {french,
       {"centrale solaire", "centrales solaires", "centrales solaires"},
       "centrales solaires x3 @0"},
      {french,
       {"la FOR\u00caT", "cette for\u00eat", "ma for\u00eat"},
       "for\u00eat x3 @0"},
      {english, {"bridge", "bridges", "bridges"}, "bridges x3 @0"},
      // Without a language every form is its own.
      {unknown,
       {"bridge", "bridges", "bridges"},
       "bridges x2 @1, bridge x1 @0"},
  };
  for (const auto& [language, parts, expected] : rows) {
    const auto context = showing(expected);
    CHECK(shown(best_of(parts, {.language = language})) == expected);
  }
}

TEST_CASE("a keyword has the forms and the stems that were told") {
  const auto all = best_of({"Chefs de projet solaire", "chef de projet solaire",
                            "chef projet solaire"},
                           {.language = french});
  REQUIRE(all.size() == 1);
  CHECK(all[0].text == "Chefs de projet solaire");  // all are told once
  CHECK(all[0].forms == std::vector<std::string>{"chefs de projet solaire",
                                                 "chef de projet solaire",
                                                 "chef projet solaire"});
  CHECK(all[0].stems == std::vector<std::string>{"chef", "projet", "solair"});
  CHECK(all[0].tellings[2].size == 19);
}

TEST_CASE("half a phrase is no keyword where the whole recurs") {
  const Parts heads = {"our head of product", "the head of product",
                       "a head of product"};
  CHECK(shown(best_of(heads, {.language = english})) ==
        "head of product x3 @0");
  CHECK(
      shown(best_of(
          {"gestion de la relation client", "la gestion de la relation client"},
          {.language = french})) == "gestion de la relation client x2 @0");
  // Often told without the rest, the half is one too.
  Parts more = heads;
  for (int i = 0; i < 4; ++i) more.push_back("this product");
  const auto both = best_of(more, {.language = english});
  CHECK(has(both, "head of product"));
  CHECK(has(both, "product"));
  CHECK(!has(both, "head"));
}

TEST_CASE("a rare word more does not make another keyword") {
  const Options options{.language = english};
  Parts parts(7, "the copper wire");
  parts.push_back("the rusty copper wire");
  CHECK(shown(best_of(parts, options)).starts_with("copper wire x8 @0"));
  CHECK(!has(best_of(parts, options), "rusty copper wire"));
  for (int i = 0; i < 3; ++i) parts.push_back("the rusty copper wire");
  CHECK(has(best_of(parts, options), "copper wire"));
  CHECK(has(best_of(parts, options), "rusty copper wire"));
}

TEST_CASE("a keyword has max_words content words at most") {
  const std::string text = "copper wire mesh fence post gate, ";
  const Parts parts = {text + text};
  for (std::size_t words = 1; words <= 6; ++words) {
    CAPTURE(words);
    const auto found = best_of(parts, {.max_words = words});
    std::size_t longest = 0;
    for (const Keyword& keyword : found) {
      longest = std::max(longest, keyword.stems.size());
    }
    CHECK(longest == words);
  }
  CHECK(best_of(parts, {})[0].stems.size() <= 4);
  CHECK(
      has(best_of({"un chef de projet"}, {.language = french, .max_words = 2}),
          "chef de projet"));
}

TEST_CASE("the words of given names are no keywords") {
  const Parts parts = {"so Nora Quill, the copper by Nora Quill", "for NORA"};
  const Options options{.language = english};
  CHECK(has(best_of(parts, options), "Nora Quill"));
  CHECK(shown(named_best(parts, options, {"nora quill"})) == "copper x1 @0");
}

TEST_CASE("no keyword begins with a number, nor is one") {
  const auto found =
      best_of({"a Falcon 9 and an Atlas 9, 42 rockets", "an Antares 9 in 1969"},
              {.language = english});
  CHECK(has(found, "Falcon 9"));
  CHECK(has(found, "Atlas 9"));
  CHECK(has(found, "Antares 9"));
  CHECK(has(found, "rockets"));
  for (const Keyword& keyword : found) {
    CAPTURE(keyword.text);
    CHECK(keyword.text.find_first_of("0123456789") != 0);
  }
}

TEST_CASE("no keyword goes over the end of a part, nor over a pause") {
  const Options options{.language = english};
  CHECK(!has(best_of({"copper", "wire", "copper", "wire"}, options),
             "copper wire"));
  CHECK(!has(best_of({"head of", "product", "head of", "product"}, options),
             "head of product"));
  const auto paused = [&](const std::vector<std::size_t>& breaks) {
    Keywords keywords(options);
    for (int i = 0; i < 2; ++i) keywords.add("the copper wire", breaks);
    return keywords.best(10);
  };
  CHECK(has(paused({}), "copper wire"));
  CHECK(has(paused({4}), "copper wire"));
  CHECK(shown(paused({11})) == "copper x2 @0, wire x2 @0");
}

TEST_CASE("begin forgets the text and the names") {
  const Options options{.language = english};
  Keywords keywords(options);
  keywords.begin({"Nora"});
  keywords.add("a rusty bridge by Nora");
  CHECK(!has(keywords.best(9), "Nora"));
  keywords.begin();
  CHECK(keywords.best(9).empty());
  keywords.add("a copper wire by Nora");
  CHECK(details(keywords.best(9)) ==
        details(best_of({"a copper wire by Nora"}, options, 9)));
  CHECK(has(keywords.best(9), "Nora"));
}

TEST_CASE("only listed terms are keywords where there is such a list") {
  const Parts parts = {"the copper wires and moss", "a copper wire, the end"};
  const Options options{.language = english,
                        .only = {"copper wire", "the end", "zinc"}};
  const auto found = best_of(parts, options);
  CHECK(shown(found) == "copper wires x2 @0, the end x1 @1");
  CHECK(best_of(parts, options, 1).size() == 1);
  CHECK(best_of(parts, options, 0).empty());
  CHECK(best_of({"moss"}, options).empty());
}

TEST_CASE("terms that are always keywords come in among the best") {
  const std::string text = repeated("copper wire, rusty bridge, ", 5);
  const Options options{.language = english, .always = {"of the", "mosses"}};
  const Parts parts = {text + "moss", "end of the"};
  const auto found = best_of(parts, options, 3);
  REQUIRE(found.size() == 3);
  CHECK(has(found, "moss"));
  CHECK(has(found, "of the"));
  // All of them, even where fewer are asked for.
  CHECK(best_of(parts, options, 1).size() == 2);
  CHECK(!has(best_of({text}, options), "moss"));
  double last = 1;
  for (const Keyword& keyword : best_of(parts, options)) {
    CHECK(keyword.score <= last);
    last = keyword.score;
  }
}

TEST_CASE("a term that is a keyword anyway comes once") {
  for (const char* const term : {"copper wire", "Copper wires"}) {
    const auto found = best_of({"a copper wire", "the copper wire"},
                               {.language = english, .always = {term}});
    CHECK(shown(found) == "copper wire x2 @0");
  }
}

TEST_CASE("bug: a listed term with linkers came twice, once without them") {
  const Parts parts = {"un chef projet", "un chef de projet", "ce chef projet"};
  const auto found =
      best_of(parts, {.language = french, .always = {"chef de projet"}});
  CHECK(shown(found) == "chef de projet x1 @1");
  // What only ends like it stays.
  const auto market =
      best_of({"the market. we go to market. this market"},
              {.language = english, .always = {"go to market"}});
  CHECK(has(market, "go to market"));
  CHECK(has(market, "market"));
}

TEST_CASE("bug: long listed terms took time by the square of their words") {
  const std::string term = repeated("moss ", 30'000);
  CHECK(shown(best_of({term, "fern"}, {.only = {term, "fern"}})) ==
        "fern x1 @1");
}

TEST_CASE("bug: listed terms of one first word took time by their square") {
  Options options{.language = english};
  std::string text;
  for (int i = 0; i < 30'000; ++i) {
    options.only.push_back("copper w" + std::to_string(i));
    text += options.only.back() + ", ";
  }
  CHECK(best_of({text}, options, 5).size() == 5);
}

TEST_CASE("stop words of the user part phrases") {
  const Parts parts = {"the copper wire because of rust"};
  const token::WordSet own = {"copper"};
  const auto beside =
      best_of(parts, {.language = english, .more_stop_words = &own});
  CHECK(has(beside, "wire"));
  CHECK(!has(beside, "copper wire"));
  CHECK(!has(beside, "because"));
  const auto instead =
      best_of(parts, {.language = english, .stop_words = &own});
  CHECK(!has(instead, "copper"));
  CHECK(has(instead, "wire because of rust"));
}

TEST_CASE("the parts of a score sum to its logit") {
  for (unsigned seed = 0; seed < 30; ++seed) {
    CAPTURE(seed);
    Options options{.language = static_cast<Language>(seed % 3)};
    if (seed % 2 == 1) options.always = {"moss", "the"};
    for (const Keyword& keyword : best_of(random_talk(seed), options)) {
      double sum = 0;
      for (const Evidence& evidence : keyword.evidence) sum += evidence.value;
      const double logit = std::log(keyword.score / (1 - keyword.score));
      CHECK(sum == doctest::Approx(logit).epsilon(1e-4));
    }
  }
}

TEST_CASE("keywords of nothing, of one word, of one word again and again") {
  for (const Language language : {unknown, french, english}) {
    const Options options{.language = language};
    CHECK(best_of({}, options).empty());
    CHECK(best_of({"", " \u2026 ", "the and of", "42 ?"}, options).size() <= 1);
    CHECK(best_of({"moss"}, options, 0).empty());
    CHECK(shown(best_of({"", "moss"}, options)) == "moss x1 @1");
    CHECK(shown(best_of(Parts(1'000, "moss"), options)) == "moss x1000 @0");
    for (const auto& one :
         best_of({repeated("moss ", many(100'000))}, options)) {
      CHECK(one.text.starts_with("moss"));
      CHECK(one.tellings.size() <= 100'000);
    }
  }
}

TEST_CASE("of words that are told alike, those told first are better") {
  CHECK(shown(best_of({"fern, moss. fern, moss", "aloe. aloe"}, {})) ==
        "fern x2 @0, moss x2 @0, aloe x2 @1");
}

TEST_CASE("on any talk the promises of the header hold") {
  for (unsigned seed = 0; seed < many(200U); ++seed) {
    CAPTURE(seed);
    const Options options{.language = static_cast<Language>(seed % 3),
                          .max_words = 1 + seed % 6};
    const Parts parts = random_talk(seed);
    const auto all = best_of(parts, options, 1'000);
    double last = 1;
    for (const Keyword& keyword : all) {
      CHECK(keyword.score > 0);
      CHECK(keyword.score <= last);
      last = keyword.score;
      check_keyword(keyword, parts, options);
    }
    // The shorter list begins the longer one.
    for (std::size_t count = 0; count <= all.size(); count += 1 + count / 4) {
      const auto fewer = best_of(parts, options, count);
      REQUIRE(fewer.size() == count);
      CHECK(details(all).starts_with(details(fewer)));
    }
  }
}

TEST_CASE("a used object finds what a new one does") {
  for (const Language language : {unknown, french, english}) {
    const Options options{.language = language, .always = {"moss"}};
    Keywords used(options);
    for (unsigned seed = 0; seed < 60; ++seed) {
      CAPTURE(seed);
      const Parts parts = random_talk(seed);
      used.begin();
      for (const std::string& part : parts) used.add(part);
      const std::string found = details(used.best(50));
      CHECK(found == details(best_of(parts, options, 50)));
      CHECK(found == details(used.best(50)));
    }
  }
}

TEST_CASE("any bytes are borne, by each method") {
  std::mt19937 random(1);
  for (int round = 0; round < 60; ++round) {
    CAPTURE(round);
    std::string text(random() % 3'000, ' ');
    for (char& byte : text) {
      const auto any = random();
      byte = static_cast<char>(any % 4 == 0 ? ' ' : any >> 8);
    }
    const Options options{.language = static_cast<Language>(round % 8),
                          .method = static_cast<Method>(random() % 6),
                          .always = {"\xff\xfe", "a b"}};
    for (const Keyword& keyword : best_of({text, text}, options)) {
      CHECK(keyword.score > 0);
      CHECK(keyword.score <= 1);
      CHECK(!keyword.tellings.empty());
    }
  }
}

TEST_CASE("options out of range are refused in words") {
  for (const std::size_t words : {0u, 1u, 3u, 6u}) {
    CHECK(problem_with(Options{.max_words = words}).empty());
  }
  const auto problem = problem_with(Options{.max_words = 7});
  CHECK(problem.find("1 to 6 content words, not 7") != std::string::npos);
}

TEST_CASE("methods are known by their names") {
  const char* const names[] = {"blend",    "yake",  "rake",
                               "textrank", "tfidf", "topicrank"};
  for (std::size_t i = 0; i < std::size(names); ++i) {
    CAPTURE(names[i]);
    const auto method = method_named(names[i]);
    REQUIRE(method);
    CHECK(*method == static_cast<Method>(i));
  }
  CHECK(!method_named("Blend"));
  CHECK(!method_named(""));
}

}  // namespace
}  // namespace tamis::keyword
