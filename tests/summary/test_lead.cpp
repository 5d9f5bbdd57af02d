#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "summary/lead.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;

TEST_CASE("the beginning is worth most, and the end something") {
  const Texts texts = {"pine", "", "copper wire", "pine"};
  const auto sentences = sentences_of(texts);
  const auto found = lead_scores(Reading(sentences));
  CHECK(found == std::vector<double>{1, .75, .5, .25});
  CHECK(lead_scores(Reading({})).empty());
}
