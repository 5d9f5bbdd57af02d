#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "keyword/best_of.hpp"

using tamis::keyword::best_of;
using tamis::keyword::Method;
using tamis::keyword::Options;
using tamis::keyword::texts_of;
using tamis::token::Language;

namespace {

const Options topicrank{.language = Language::english,
                        .method = Method::topicrank};

}  // namespace

TEST_CASE("TopicRank scores topics as one computes by hand") {
  // Words 0 to 5. Copper wire and copper mine share one stem of three: topic A
  // at 0 and 3; moss, B, at 2; fern, C, at 5.
  //   w(A, B) = 1/2 + 1/1 = 1.5   W(A) = 2.2
  //   w(A, C) = 1/5 + 1/2 = 0.7   W(B) = 1.8333
  //   w(B, C) = 1/3               W(C) = 1.0333
  //   A = 0.15 + 0.85 * (1.5 B / 1.8333 + 0.7 C / 1.0333) = 1.2725
  //   B = 0.15 + 0.85 * (1.5 A / 2.2 + 0.3333 C / 1.0333) = 1.0682
  //   C = 0.15 + 0.85 * (0.7 A / 2.2 + 0.3333 B / 1.8333) = 0.6592
  const auto found =
      best_of({"copper wire, moss", "copper mines", "fern"}, topicrank);
  CHECK(texts_of(found) == "copper wire, moss, fern");
  REQUIRE(found.size() == 3);
  CHECK(found[0].score == 1);
  CHECK(found[1].score == doctest::Approx(1.0682 / 1.2725).epsilon(.001));
  CHECK(found[2].score == doctest::Approx(.6592 / 1.2725).epsilon(.001));
}

TEST_CASE("a topic of TopicRank is shown by its first candidate") {
  const auto found =
      best_of({"shiny copper wires", "wires, wire, copper wire"}, topicrank);
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "shiny copper wires");
  // Of the tellings only its own.
  CHECK(found[0].tellings.size() == 1);
}

TEST_CASE("inflections are one candidate of TopicRank") {
  const auto found = best_of({"copper wire", "copper wires, moss"}, topicrank);
  CHECK(texts_of(found) == "copper wire, moss");
  CHECK(found[0].tellings.size() == 2);
}

TEST_CASE("TopicRank of a long text is of the candidates told most") {
  std::vector<std::string> parts;
  for (int i = 0; i < 1'500; ++i)
    parts.push_back("w" + std::to_string(i) + "x");
  parts.insert(parts.end(), 2, "moss");
  const auto found = best_of(parts, topicrank, 5'000);
  CHECK(found.size() == 1'000);
  CHECK(std::any_of(found.begin(), found.end(), [](const auto& keyword) {
    return keyword.text == "moss";
  }));
}
