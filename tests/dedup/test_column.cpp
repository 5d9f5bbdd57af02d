#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "dedup/column.hpp"
#include "dedup/scratch.hpp"

using namespace tamis::dedup;
using Access = Store::Access;

TEST_CASE("a column over many runs is one array") {
  const Scratch scratch;
  std::mt19937 random(5);
  std::vector<std::uint64_t> judge;
  std::size_t most_parts = 0;
  for (int run = 0; run < 150; ++run) {
    CAPTURE(run);
    Store store(scratch.path("index"), Access::write);
    Column<std::uint64_t> column(store, "numbers");
    REQUIRE(column.size() == judge.size());
    REQUIRE(column.past_size() == judge.size());
    const auto add = random() % (random() % 5 == 0 ? 3000 : 20);
    for (std::size_t i = 0; i < add; ++i) {
      const std::uint64_t last = judge.empty() ? 0 : judge.back();
      judge.push_back(last + random() % 3);
      column.push_back(judge.back());
    }
    REQUIRE(column.size() == judge.size());
    std::size_t parts = 0;
    for (std::uint64_t at = 0; at < judge.size(); ++parts) {
      const auto part = column.part_with(at);
      REQUIRE(part.first == at);
      for (; at < part.end(); ++at) {
        REQUIRE(part.records[at - part.first] == judge[at]);
      }
    }
    most_parts = std::max(most_parts, parts);
    for (int i = 0; i < 20 && !judge.empty(); ++i) {
      const std::uint64_t at = random() % judge.size();
      REQUIRE(column[at] == judge[at]);
      const std::uint64_t wanted = random() % (judge.back() + 2);
      const auto point = std::lower_bound(judge.begin(), judge.end(), wanted);
      REQUIRE(column.partition_point([wanted](std::uint64_t number) {
        return number < wanted;
      }) == static_cast<std::size_t>(point - judge.begin()));
    }
    column.save();
    if (random() % 5 != 0) {
      store.commit();
    } else {
      judge.resize(column.past_size());
    }
  }
  CHECK(judge.size() > 10'000);
  CHECK(most_parts > 2);
  CHECK(most_parts < 20);  // of more than a hundred runs
}

TEST_CASE("a column that one run cannot hold is cut where it may be") {
  const Scratch scratch;
  const std::string record = std::string(999'999, 'a') + '.';
  {
    Store store(scratch.path("index"), Access::write);
    Column<char> column(store, "text");
    for (int i = 0; i < 70; ++i) column.append(record);
    column.append(std::string(5, 'b'));
    column.save([](char byte) { return byte == '.'; });
    store.commit();
  }
  Store store(scratch.path("index"), Access::read);
  const Column<char> column(store, "text");
  CHECK(column.size() == 70'000'005);
  const auto first = column.part_with(0);
  CHECK(first.end() == 67'000'000);
  CHECK(column[first.end() - 1] == '.');
  CHECK(column[first.end()] == 'a');
  CHECK(column[70'000'000] == 'b');
}

TEST_CASE("a column without a store is an array in memory") {
  Column<char> column;
  CHECK(column.size() == 0);
  CHECK(column.partition_point([](char) { return true; }) == 0);
  for (const char byte : std::string("abc")) column.push_back(byte);
  CHECK(column[1] == 'b');
  CHECK(column.part_with(2).records.size() == 3);
  CHECK(column.partition_point([](char byte) { return byte < 'c'; }) == 2);
}

TEST_CASE("a column with a gap in its runs is refused") {
  const Scratch scratch;
  {
    Store store(scratch.path("index"), Access::write);
    store.put("numbers", 7, 4, [](std::span<std::byte> to) {
      std::fill(to.begin(), to.end(), std::byte{0});
    });
    store.commit();
  }
  Store store(scratch.path("index"), Access::write);
  CHECK_THROWS_WITH_AS(Column<char>(store, "numbers"), "is damaged",
                       StoreError);
}
