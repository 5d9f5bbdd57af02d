#include <doctest/doctest.h>

#include <map>
#include <random>
#include <vector>

#include "dedup/scratch.hpp"
#include "tamis/dedup/known_lines.hpp"

using namespace tamis::dedup;
using Access = Store::Access;

TEST_CASE("lines learned in any run are known in all later ones") {
  const Scratch scratch;
  std::mt19937_64 random(8);
  std::map<LineKey, std::uint64_t> judge;
  std::uint64_t count = 0;
  std::size_t found = 0;
  for (int run = 0; run < 30; ++run) {
    CAPTURE(run);
    Store store(scratch.path("index"), Access::write);
    KnownLines known(store, "line", "equal bytes");
    REQUIRE(known.count() == count);
    std::vector<LineKey> keys;
    for (auto left = random() % 300; left > 0; --left) {
      const LineKey number = 1 + random() % 4000;
      keys.push_back(number << 116 | number);
    }
    std::vector<std::uint64_t> numbers(keys.size());
    known.look_up(keys, numbers);
    auto now = judge;
    for (std::size_t i = 0; i < keys.size(); ++i, ++count) {
      const auto before = judge.find(keys[i]);
      REQUIRE(numbers[i] ==
              (before == judge.end() ? UINT64_MAX : before->second));
      if (before != judge.end()) ++found;
      if (now.try_emplace(keys[i], count).second) known.learn(keys[i], count);
    }
    known.save(count);
    store.commit();
    judge = now;
  }
  CHECK(found > 500);
}

TEST_CASE("many lines of one run are all known, whatever their keys") {
  const Scratch scratch;
  std::mt19937_64 random(18);
  std::vector<LineKey> keys;
  for (std::uint64_t i = 1; i <= 20'000; ++i) {
    const bool is_low = i % 4 == 0;  // as no hashes are
    keys.push_back((is_low ? LineKey{0} : LineKey{random()} << 64) | i);
  }
  {
    Store store(scratch.path("index"), Access::write);
    KnownLines known(store, "line", "equal bytes");
    for (std::size_t i = 0; i < keys.size(); ++i) known.learn(keys[i], i);
    known.save(keys.size());
    store.commit();
  }
  Store store(scratch.path("index"), Access::read);
  std::vector<std::uint64_t> numbers(keys.size());
  KnownLines(store, "line", "equal bytes").look_up(keys, numbers);
  for (std::size_t i = 0; i < keys.size(); ++i) REQUIRE(numbers[i] == i);
}

TEST_CASE("a run with nothing but copies adds to the count") {
  const Scratch scratch;
  for (const std::uint64_t count : {3U, 5U, 5U, 9U}) {
    Store store(scratch.path("index"), Access::write);
    KnownLines known(store, "line", "equal bytes");
    CHECK(known.count() <= count);
    if (known.count() == 0) known.learn(7, 0);
    known.save(count);
    store.commit();
  }
  Store store(scratch.path("index"), Access::read);
  CHECK(KnownLines(store, "line", "equal bytes").count() == 9);
  CHECK_THROWS_WITH_AS(KnownLines(store, "line", "equal words"),
                       "was made with equal bytes, not with equal words",
                       StoreError);
}
