#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "keyword/best_of.hpp"
#include "many.hpp"

using tamis::many;
using tamis::keyword::best_of;
using tamis::keyword::Keyword;
using tamis::keyword::Method;
using tamis::keyword::Options;
using tamis::keyword::texts_of;
using tamis::token::Language;

namespace {

using Parts = std::vector<std::string>;

constexpr Method published[] = {Method::yake, Method::rake, Method::textrank,
                                Method::tfidf, Method::topicrank};

Parts random_talk(unsigned seed) {
  static const char* const pieces[] = {
      "copper", "wire", "mesh",   "moss", "barrage", "rivi\u00e8re", "river",
      "the",    "of",   "de",     "la",   "and",     "du coup",      "um",
      "NASA",   "Nora", "Falcon", "9",    "42",      "l\u2019eau",   "\xff",
      "\u6771", "a-b",  "x/y",    "c"};
  static const char* const gaps[] = {" ", " ", " ", ", ", ". ", "", " - "};
  std::mt19937 random(seed);
  Parts parts(random() % 9);
  for (std::string& part : parts) {
    for (std::size_t left = random() % 30; left > 0; --left) {
      part += pieces[random() % std::size(pieces)];
      part += gaps[random() % std::size(gaps)];
    }
  }
  return parts;
}

std::string repeated(const std::string& word, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += word;
  return out;
}

}  // namespace

TEST_CASE("published methods bear texts that say little") {
  for (const Method method : published) {
    CAPTURE(static_cast<int>(method));
    for (const Language language : {Language::unknown, Language::french}) {
      const Options options{.language = language, .method = method};
      for (const Parts& parts :
           {Parts{}, Parts{""}, Parts{"et la", "de"}, Parts{"42", "?"}}) {
        CHECK(best_of(parts, options).empty());
      }
      CHECK(texts_of(best_of({"", "moss"}, options)) == "moss");
      CHECK(best_of({"moss"}, options, 0).empty());
      CHECK(texts_of(best_of({repeated("moss. ", many(20'000))}, options)) ==
            "moss");
      for (const Keyword& one :
           best_of({repeated("moss ", many(20'000))}, options)) {
        CHECK(one.text.starts_with("moss"));
      }
    }
  }
}

TEST_CASE("published methods keep the promises of Keyword on any talk") {
  for (unsigned seed = 0; seed < many(150U); ++seed) {
    const Parts parts = random_talk(seed);
    for (const Method method : published) {
      CAPTURE(seed);
      CAPTURE(static_cast<int>(method));
      const Options options{.language = static_cast<Language>(seed % 3),
                            .method = method,
                            .max_words = 1 + seed % 6};
      const auto all = best_of(parts, options, 1'000);
      double last = 1;
      for (const Keyword& one : all) {
        CHECK(one.score > 0);
        CHECK(one.score <= last);
        last = one.score;
        CHECK(!one.tellings.empty());
        CHECK(one.stems.size() >= 1);
        CHECK(one.stems.size() <= options.max_words);
      }
      CHECK((all.empty() || all[0].score == 1));
      // The shorter list begins the longer one.
      for (const std::size_t count : {1u, 3u, 10u}) {
        const std::string fewer = texts_of(best_of(parts, options, count));
        CHECK(texts_of(all).starts_with(fewer));
      }
    }
  }
}

TEST_CASE("a published method is the same again in an object used before") {
  for (const Method method : published) {
    CAPTURE(static_cast<int>(method));
    const Options options{.language = Language::english, .method = method};
    tamis::keyword::Keywords used(options);
    for (unsigned seed = 0; seed < 20; ++seed) {
      used.begin();
      const Parts parts = random_talk(seed);
      for (const std::string& part : parts) used.add(part);
      CHECK(texts_of(used.best(50)) == texts_of(best_of(parts, options, 50)));
    }
  }
}
