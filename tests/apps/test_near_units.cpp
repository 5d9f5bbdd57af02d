#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "apps/sifting.hpp"
#include "dedupe/near_units.hpp"
#include "dedupe/sift.hpp"

using namespace tamis::apps;

namespace {

// The first of each unit's kind, "-" for that itself.
std::string firsts(const std::vector<std::string>& units, double threshold) {
  NearUnits near(threshold);
  for (const std::string& unit : units) {
    near.look(NearUnits::sketch(unit));
  }
  std::string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto original = near.next();
    if (i > 0) out += ' ';
    out += original ? std::to_string(original->unit) : "-";
  }
  return out;
}

}  // namespace

TEST_CASE("units nearly the same are told from their first") {
  const std::vector<std::string> units = {
      "The tide comes in over the long grey sand at noon.",
      "Oui.",
      "Over the long grey sand the tide comes in, at noon!",
      "the tide came in over the long grey sand at noon",
      "OUI",
      "The bus to the station leaves from the other side of the road.",
      "",
      "...",
      "Non.",
  };
  CHECK(firsts(units, 0.76) == "- - - 0 1 - - - -");
  CHECK(firsts(units, 0.99) == "- - - - 1 - - - -");
}

TEST_CASE("units under six words must be equal") {
  CHECK(firsts({"he went home at last", "she went home at last",
                "He went home, at last."},
               0.5) == "- - 0");
}

TEST_CASE(
    "bug: units went that were like the one that stays by way of others") {
  CHECK(
      firsts({"one two three four five six seven eight nine ten",
              "four five six seven eight nine ten red green blue",
              "seven eight nine ten red green blue white black brown",
              "Seven, eight, nine, ten. Red, green, blue, white, black, brown",
              "eight nine ten red green blue white black brown grey"},
             0.5) == "- 0 - 2 2");
}

TEST_CASE("near sentences and turns go, with the likeness told") {
  struct Row {
    std::string by;
    std::string stays;
  };
  const std::vector<Turn> turns = {
      {"Ann", "We were out on the river all day long. Nobody saw us there."},
      {"Ben", "So we were out on the river all day long. And who paid?"},
      {"Ann", "We were out on the river all day. Nobody saw us there."}};
  const Row rows[] = {
      {"sentence",
       "[Ann: We were out on the river all day long. Nobody saw us there.]"
       "[Ben: And who paid?]"},
      {"turn",
       "[Ann: We were out on the river all day long. Nobody saw us there.]"
       "[Ben: So we were out on the river all day long. And who paid?]"}};
  for (const Row& row : rows) {
    CAPTURE(row.by);
    DedupeCommand near = command(row.by);
    near.near = 0.76;
    Sift sift(near);
    Document talk = document("a.txt", turns);
    sift.look(sift.prepare_look(talk));
    const std::vector<Gone> gone = sift.sift(talk);
    CHECK(shown(talk) == row.stays);
    REQUIRE_FALSE(gone.empty());
    CHECK(gone[0].measure == measure::near);
    CHECK(gone[0].similarity < 1);
    CHECK(gone[0].similarity >= 0.76);
    CHECK(gone[0].original.line == 10);
  }
}
