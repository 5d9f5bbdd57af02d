#include "dedup/hash_table.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <unordered_map>
#include <vector>

using tamis::dedup::Hash128;
using tamis::dedup::Table;
using tamis::dedup::TableView;

namespace {

struct Slot {
  std::uint64_t key;
  std::uint64_t value;
};

struct WideSlot {
  Hash128 key;
};

// Keys all over, or all with the lowest or the highest home.
std::uint64_t some_key(std::mt19937_64& random, unsigned kind) {
  const std::uint64_t number = random() % 4000 + 1;
  if (kind == 0) return number * 0x9E3779B97F4A7C15;
  return kind == 1 ? number : UINT64_MAX - number;
}

std::vector<std::uint64_t> keys_in(const Table<Slot>& table) {
  std::vector<std::uint64_t> keys;
  for (const Slot& slot : table.view().slots()) {
    if (slot.key != 0) keys.push_back(slot.key);
  }
  return keys;
}

}  // namespace

TEST_CASE("an empty table has nothing and finds nothing") {
  const Table<Slot> table;
  CHECK(table.size() == 0);
  CHECK(table.find(1) == nullptr);
  CHECK(table.find(UINT64_MAX) == nullptr);
}

TEST_CASE("the first record given for a key stays") {
  Table<Slot> table;
  CHECK(table.try_add({7, 70}).second);
  const auto [slot, is_new] = table.try_add({7, 71});
  CHECK_FALSE(is_new);
  CHECK(slot->value == 70);
  CHECK(table.size() == 1);
  REQUIRE(table.find(7) != nullptr);
  CHECK(table.find(7)->value == 70);
}

TEST_CASE("a table does as std::unordered_map does on random keys") {
  for (unsigned kind = 0; kind < 3; ++kind) {
    CAPTURE(kind);
    std::mt19937_64 random(kind + 1);
    Table<Slot> table;
    std::unordered_map<std::uint64_t, std::uint64_t> judge;
    for (std::uint64_t i = 0; i < 10'000; ++i) {
      const std::uint64_t key = some_key(random, kind);
      const auto [slot, is_new] = table.try_add({key, i});
      const auto [known, is_first] = judge.try_emplace(key, i);
      REQUIRE(is_new == is_first);
      REQUIRE(slot->value == known->second);
      const std::uint64_t other = some_key(random, kind);
      const Slot* found = table.find(other);
      REQUIRE((found != nullptr) == judge.contains(other));
      if (found != nullptr) REQUIRE(found->value == judge.at(other));
      REQUIRE(table.size() == judge.size());
    }
  }
}

TEST_CASE("nothing is lost at any step of growth") {
  for (unsigned kind = 0; kind < 3; ++kind) {
    CAPTURE(kind);
    std::mt19937_64 random(kind + 5);
    Table<Slot> table;
    std::vector<std::uint64_t> keys;
    while (keys.size() < 600) {
      const std::uint64_t key = some_key(random, kind);
      if (!table.try_add({key, keys.size()}).second) continue;
      keys.push_back(key);
      for (std::size_t i = 0; i < keys.size(); i += 1 + keys.size() / 20) {
        REQUIRE(table.find(keys[i]) != nullptr);
        REQUIRE(table.find(keys[i])->value == i);
      }
    }
  }
}

TEST_CASE("records stand in the order of their keys, however they came") {
  for (unsigned kind = 0; kind < 3; ++kind) {
    CAPTURE(kind);
    std::mt19937_64 random(kind + 9);
    std::vector<std::uint64_t> keys;
    for (int i = 0; i < 500; ++i) keys.push_back(some_key(random, kind));
    Table<Slot> table;
    for (const std::uint64_t key : keys) table.try_add({key, 0});
    Table<Slot> reversed;
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
      reversed.try_add({*key, 0});
    }
    std::vector<std::uint64_t> expected = keys;
    std::sort(expected.begin(), expected.end());
    expected.erase(std::unique(expected.begin(), expected.end()),
                   expected.end());
    CHECK(keys_in(table) == expected);
    CHECK(keys_in(reversed) == expected);
  }
}

TEST_CASE("a record of 16 bytes takes 27 bytes at most") {
  std::mt19937_64 random(3);
  Table<Slot> table;
  for (std::uint64_t i = 0; i < 200'000; ++i) {
    table.try_add({random() | 1, i});
    if (i > 10'000) REQUIRE(table.bytes() <= table.size() * 27);
  }
}

TEST_CASE("a view finds what the table finds") {
  std::mt19937_64 random(4);
  Table<Slot> table;
  for (std::uint64_t i = 0; i < 3000; ++i) {
    table.try_add({some_key(random, 0), i});
  }
  const TableView<Slot> view = table.view();
  const std::vector<Slot> copy(view.slots().begin(), view.slots().end());
  const TableView<Slot> elsewhere(copy, view.homes());
  for (int i = 0; i < 5000; ++i) {
    const std::uint64_t key = some_key(random, 0);
    const Slot* expected = table.find(key);
    const Slot* found = elsewhere.find(key);
    REQUIRE((found == nullptr) == (expected == nullptr));
    if (found != nullptr) REQUIRE(found->value == expected->value);
  }
}

TEST_CASE("wide keys are told apart by either half") {
  Table<WideSlot> table;
  const Hash128 low = 5;
  const Hash128 high = low | Hash128{1} << 100;
  CHECK(table.try_add({low}).second);
  CHECK(table.find(high) == nullptr);
  CHECK(table.try_add({high}).second);
  CHECK_FALSE(table.try_add({low}).second);
  CHECK(table.size() == 2);
}
