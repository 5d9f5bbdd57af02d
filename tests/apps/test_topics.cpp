#include <doctest/doctest.h>

#include "apps/scripts.hpp"
#include "summarize/topics.hpp"

namespace tamis::apps {
namespace {

constexpr std::nullopt_t none = std::nullopt;

TEST_CASE("Topics are keywords, none a part of another and none a speaker") {
  std::vector<Said> said;
  for (int i = 0; i < 4; ++i) {
    said.push_back({"Rosalind", none, none,
                    "The tide mill grinds wheat, and Rosalind sweeps the "
                    "floor of the tide mill."});
    said.push_back({"", none, none, "Salt marsh birds sleep by the mill."});
  }
  const Script script = script_of(said);
  Topics topics(script);
  const auto found = topics.best(0, script.size(), 5);
  REQUIRE(found.size() >= 2);
  CHECK(found.size() <= 5);
  for (const std::string& topic : found) {
    CAPTURE(topic);
    CHECK(topic.find("Rosalind") == topic.npos);
    for (const std::string& other : found) {
      if (&other == &topic) continue;
      CAPTURE(other);
      CHECK(topic.find(other) == topic.npos);
    }
  }
}

TEST_CASE("Topics are those of the sentences that are asked for") {
  const Script script = script_of(
      {{"", none, none, "The salt marsh floods. Birds like the salt marsh."},
       {"", none, none, "The bread oven is hot. Bakers like the bread oven."}});
  Topics topics(script);
  CHECK(topics.best(0, 2, 1) == std::vector<std::string>{"salt marsh"});
  CHECK(topics.best(2, 4, 1) == std::vector<std::string>{"bread oven"});
  CHECK(topics.best(2, 2, 3).empty());
}

}  // namespace
}  // namespace tamis::apps
