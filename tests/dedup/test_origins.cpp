#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "dedup/scratch.hpp"
#include "tamis/dedup/origins.hpp"

using namespace tamis::dedup;
using Access = Store::Access;

namespace {

std::string shown(const Origins& origins, std::uint64_t unit) {
  const Origin origin = origins.of(unit);
  return origin.label + ":" + std::to_string(origin.mark);
}

}  // namespace

TEST_CASE("a unit is told by the label of its text and its mark") {
  Origins origins(Marks::given);
  CHECK(origins.size() == 0);
  origins.add("none", std::vector<std::uint32_t>{});
  origins.add("a", std::vector<std::uint32_t>{10, 10, 40});
  origins.add("", std::vector<std::uint32_t>{7});
  origins.add("none", std::vector<std::uint32_t>{});
  origins.add("b c", std::vector<std::uint32_t>{0, 4'000'000'000});
  REQUIRE(origins.size() == 6);
  const char* const expected[] = {"a:10", "a:10",  "a:40",
                                  ":7",   "b c:0", "b c:4000000000"};
  for (std::uint64_t i = 0; i < 6; ++i) CHECK(shown(origins, i) == expected[i]);
}

TEST_CASE("marks that are not given are places, from 1") {
  Origins origins(Marks::counted);
  origins.add("a", 3);
  origins.add("none", 0);
  origins.add("b", 1);
  const char* const expected[] = {"a:1", "a:2", "a:3", "b:1"};
  REQUIRE(origins.size() == 4);
  for (std::uint64_t i = 0; i < 4; ++i) CHECK(shown(origins, i) == expected[i]);
}

TEST_CASE("origins of earlier runs are told as those of this one") {
  for (const Marks marks : {Marks::given, Marks::counted}) {
    const Scratch scratch;
    std::mt19937 random(9);
    std::vector<std::string> judge, labels;
    for (int run = 0; run < 60; ++run) {
      CAPTURE(run);
      Store store(scratch.path("index"), Access::write);
      Origins origins(marks, store, "sentence");
      REQUIRE(origins.size() == judge.size());
      for (auto texts = random() % 4; texts > 0; --texts) {
        const std::string label = "text " + std::to_string(random() % 1000);
        std::vector<std::uint32_t> given(random() % 5);
        for (auto& mark : given) mark = static_cast<std::uint32_t>(random());
        for (std::size_t i = 0; i < given.size(); ++i) {
          judge.push_back(
              label + ":" +
              std::to_string(marks == Marks::given ? given[i] : i + 1));
        }
        if (!given.empty()) labels.push_back(label);
        if (marks == Marks::given) {
          origins.add(label, given);
        } else {
          origins.add(label, given.size());
        }
      }
      for (std::size_t i = 0; i < judge.size(); ++i) {
        REQUIRE(shown(origins, i) == judge[i]);
      }
      std::vector<std::string> visited;
      origins.for_each_label(
          [&](const std::string& label) { visited.push_back(label); });
      REQUIRE(visited == labels);
      origins.save();
      store.commit();
    }
    CHECK(judge.size() > 100);
  }
}
