#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <unordered_map>

#include "dedup/flat_map.hpp"

using tamis::dedup::FlatMap;

namespace {

__extension__ using Wide = unsigned __int128;

// Keys that collide in their low bits, or differ only there.
std::uint64_t some_key(std::mt19937_64& random, unsigned kind) {
  const std::uint64_t key = random() % 4000 + 1;
  if (kind == 0) return key;
  return kind == 1 ? key << 40 : key * 64;
}

}  // namespace

TEST_CASE("an empty map has nothing and finds nothing") {
  const FlatMap<std::uint64_t> map;
  CHECK(map.size() == 0);
  CHECK(map.find(1) == nullptr);
  CHECK(map.find(UINT64_MAX) == nullptr);
}

TEST_CASE("the first value given for a key stays") {
  FlatMap<std::uint64_t> map;
  CHECK(map.try_add(7, 70) == std::pair<std::uint64_t, bool>(70, true));
  CHECK(map.try_add(7, 71) == std::pair<std::uint64_t, bool>(70, false));
  CHECK(map.size() == 1);
  REQUIRE(map.find(7) != nullptr);
  CHECK(*map.find(7) == 70);
}

TEST_CASE("a map does as std::unordered_map does on random keys") {
  for (unsigned kind = 0; kind < 3; ++kind) {
    CAPTURE(kind);
    std::mt19937_64 random(kind + 1);
    FlatMap<std::uint64_t> map;
    std::unordered_map<std::uint64_t, std::uint64_t> judge;
    for (std::uint64_t i = 0; i < 10'000; ++i) {
      const std::uint64_t key = some_key(random, kind);
      const auto [value, is_new] = map.try_add(key, i);
      const auto [known, is_first] = judge.try_emplace(key, i);
      REQUIRE(is_new == is_first);
      REQUIRE(value == known->second);
      const std::uint64_t other = some_key(random, kind);
      const std::uint64_t* found = map.find(other);
      REQUIRE((found != nullptr) == judge.contains(other));
      if (found != nullptr) REQUIRE(*found == judge.at(other));
      REQUIRE(map.size() == judge.size());
    }
  }
}

TEST_CASE("nothing is lost at any step of growth") {
  FlatMap<std::uint64_t> map;
  for (std::uint64_t count = 1; count <= 1000; ++count) {
    CAPTURE(count);
    REQUIRE(map.try_add(count * 3, count).second);
    for (std::uint64_t i = 1; i <= count; i += 1 + count / 20) {
      REQUIRE(map.find(i * 3) != nullptr);
      REQUIRE(*map.find(i * 3) == i);
    }
    REQUIRE(map.find((count + 1) * 3) == nullptr);
  }
}

TEST_CASE("keys that fall on the last place go on at the first") {
  FlatMap<std::uint64_t> map;
  for (std::uint64_t i = 1; i <= 40; ++i) map.try_add(i << 32 | 63, i);
  for (std::uint64_t i = 1; i <= 40; ++i) {
    CAPTURE(i);
    REQUIRE(map.find(i << 32 | 63) != nullptr);
    CHECK(*map.find(i << 32 | 63) == i);
  }
  CHECK(map.find(63) == nullptr);
}

TEST_CASE("wide keys are told apart by their high halves") {
  FlatMap<Wide> map;
  const Wide low = 5;
  const Wide high = low | Wide{1} << 100;
  map.try_add(low, 1);
  CHECK(map.find(high) == nullptr);
  map.try_add(high, 2);
  CHECK(*map.find(low) == 1);
  CHECK(*map.find(high) == 2);
}
