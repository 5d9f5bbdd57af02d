#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "keyword/best_of.hpp"
#include "tamis/keyword/phrase_counts.hpp"

using tamis::keyword::best_of;
using tamis::keyword::Method;
using tamis::keyword::Options;
using tamis::keyword::PhraseCounts;
using tamis::keyword::texts_of;
using tamis::token::Language;

namespace {

const Options tfidf{.language = Language::english, .method = Method::tfidf};

const std::vector<std::string> text = {"copper, copper, copper", "fern, moss",
                                       "ferns, moss"};

}  // namespace

TEST_CASE("tf-idf weighs tellings by how few documents have them") {
  PhraseCounts others(tfidf);
  for (const char* document :
       {"copper", "a copper fern", "copper of the sea"}) {
    others.begin();
    others.add(document);
  }
  others.begin();
  Options options = tfidf;
  options.background = &others;
  // moss    2 * (log2(4 / 1) + 1) = 6, in no document of three
  // fern    2 * (log2(4 / 2) + 1) = 4, in one, as are ferns
  // copper  3 * (log2(4 / 4) + 1) = 3, in all
  const auto found = best_of(text, options);
  CHECK(texts_of(found) == "moss, fern, copper");
  REQUIRE(found.size() == 3);
  CHECK(found[0].score == 1);
  CHECK(found[1].score == doctest::Approx(4. / 6));
  CHECK(found[2].score == doctest::Approx(3. / 6));
  CHECK(found[1].tellings.size() == 2);
}

TEST_CASE("tf-idf without a background, or with an empty one, is tf") {
  const PhraseCounts nothing(tfidf);
  Options empty = tfidf;
  empty.background = &nothing;
  for (const Options& options : {tfidf, empty}) {
    const auto found = best_of(text, options);
    CHECK(texts_of(found) == "copper, fern, moss");
    REQUIRE(found.size() == 3);
    CHECK(found[1].score == doctest::Approx(2. / 3));
    CHECK(found[2].score == doctest::Approx(2. / 3));
  }
}

TEST_CASE("tf-idf takes phrases, and none with a stop word at its edge") {
  const auto found =
      best_of({"the head of product", "a head of product"}, tfidf);
  CHECK(texts_of(found) == "head, head of product, product");
}
