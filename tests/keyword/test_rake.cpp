#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "keyword/best_of.hpp"

using tamis::keyword::best_of;
using tamis::keyword::Method;
using tamis::keyword::Options;
using tamis::keyword::texts_of;
using tamis::token::Language;

namespace {

const Options rake{.language = Language::english, .method = Method::rake};

}  // namespace

TEST_CASE("the scores that RAKE's paper prints come out") {
  // The candidates of the paper's abstract (its figure 1.2), one a part. Degree
  // over frequency: minimal 8/3, set 6/3, linear 5/2, algorithms 3/2; words
  // told in one candidate have its size.
  const std::vector<std::string> candidates = {"compatibility",
                                               "systems",
                                               "linear constraints",
                                               "set",
                                               "natural numbers",
                                               "criteria",
                                               "compatibility",
                                               "system",
                                               "linear Diophantine equations",
                                               "strict inequations",
                                               "nonstrict inequations",
                                               "upper bounds",
                                               "components",
                                               "minimal set",
                                               "solutions",
                                               "algorithms",
                                               "minimal generating sets",
                                               "solutions",
                                               "systems",
                                               "criteria",
                                               "corresponding algorithms",
                                               "constructing",
                                               "minimal supporting set",
                                               "solving",
                                               "systems",
                                               "systems"};
  struct Row {
    std::string_view text;
    double score;
  };
  const Row rows[] = {{"minimal generating sets", 8.667},
                      {"linear Diophantine equations", 8.5},
                      {"minimal supporting set", 7.667},
                      {"minimal set", 4.667},
                      {"linear constraints", 4.5},
                      {"natural numbers", 4},
                      {"strict inequations", 4},
                      {"nonstrict inequations", 4},
                      {"upper bounds", 4},
                      {"corresponding algorithms", 3.5},
                      {"set", 2},
                      {"algorithms", 1.5},
                      {"compatibility", 1}};
  const tamis::token::WordSet none;  // set and numbers are stop words of ours
  Options options = rake;
  options.stop_words = &none;
  const auto found = best_of(candidates, options);
  REQUIRE(found.size() >= std::size(rows));
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    CHECK(found[i].text == rows[i].text);
    CHECK(found[i].score ==
          doctest::Approx(rows[i].score / 8.667).epsilon(.001));
  }
}

TEST_CASE("candidates of RAKE that twice adjoin with the same words are one") {
  // mass, rust: 1 each; mass of rust scores 2.
  CHECK(texts_of(best_of({"the mass of rust", "a mass of rust"}, rake)) ==
        "mass of rust, mass, rust");
  struct Row {
    std::vector<std::string> parts;
    std::string expected;
  };
  const Row rows[] = {
      {{"the mass of rust"}, "mass, rust"},
      {{"mass of rust", "mass in rust"}, "mass, rust"},
      {{"mass of rust", "rust of mass"}, "mass, rust"},
      {{"mass, of rust", "mass, of rust"}, "mass, rust"},
      {{"mass of", "rust", "mass of", "rust"}, "mass, rust"},
      {{"mass um of rust", "mass um of rust"}, "mass, rust"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.parts[0]);
    CHECK(texts_of(best_of(row.parts, rake)) == row.expected);
  }
}

TEST_CASE("RAKE leaves out what has more words than asked for") {
  Options two = rake;
  two.max_words = 2;
  // Neither of the others' words is counted with the candidate of three.
  const auto found = best_of({"copper wire mesh, copper, wire mesh"}, two);
  CHECK(texts_of(found) == "wire mesh, copper");
  CHECK(found[1].score == doctest::Approx(1. / 4));
  // Nor are two that adjoin longer than that.
  CHECK(texts_of(best_of({"copper wire of moss", "copper wire of moss"},
                         two)) == "copper wire, moss");
}
