#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "summary/texts.hpp"
#include "summary/tfidf.hpp"

using namespace tamis::summary;

// Of four sentences all tell copper, two mesh, one wire and one salt.
TEST_CASE("stems weigh by their tellings and by how few sentences tell them") {
  const Texts texts = {"copper wire wire", "copper mesh", "mesh of copper",
                       "copper, salt, copper, salt, salt"};
  const auto sentences = sentences_of(texts);
  const Tfidf vectors{Reading(sentences)};
  const double copper = std::log(5. / 4);
  const std::vector<double> expected[] = {{copper, 2 * std::log(5)},
                                          {copper, std::log(5. / 2)},
                                          {copper, std::log(5. / 2)},
                                          {2 * copper, 3 * std::log(5)}};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CAPTURE(i);
    REQUIRE(vectors[i].size() == expected[i].size());
    for (std::size_t k = 0; k < expected[i].size(); ++k) {
      CHECK(vectors[i][k].value == doctest::Approx(expected[i][k]));
    }
  }
}

TEST_CASE("a sentence without content has an empty vector") {
  const Texts texts = {"", "and so it is", "copper"};
  const auto sentences = sentences_of(texts);
  const Tfidf vectors{Reading(sentences)};
  CHECK(vectors[0].empty());
  CHECK(vectors[1].empty());
  CHECK(vectors[2].size() == 1);
}
