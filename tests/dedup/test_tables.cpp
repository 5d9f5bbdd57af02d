#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <unordered_map>
#include <vector>

#include "dedup/scratch.hpp"
#include "dedup/tables.hpp"

using namespace tamis::dedup;
using Access = Store::Access;

namespace {

struct Small {
  std::uint64_t key;
  std::uint64_t number;
};

struct Large {
  Hash128 key;
  std::uint64_t number;
};

// Few keys, many of them the highest ones: those find their homes taken.
std::uint64_t key_of(std::mt19937& random, std::uint64_t) {
  const std::uint64_t number = 1 + random() % 5000;
  return random() % 8 == 0 ? ~number : number * 0x9E3779B97F4A7C15;
}

Hash128 key_of(std::mt19937& random, Hash128) {
  return static_cast<Hash128>(key_of(random, std::uint64_t{})) << 64 |
         random() % 2;
}

template <typename Slot>
void check_history() {
  struct Hash {
    std::size_t operator()(decltype(Slot::key) key) const {
      return static_cast<std::size_t>(leading_bits(key));
    }
  };
  const Scratch scratch;
  std::mt19937 random(5);
  std::unordered_map<decltype(Slot::key), std::uint64_t, Hash> judge;
  std::size_t most_runs = 0;
  for (std::uint64_t run = 0; run < 80; ++run) {
    CAPTURE(run);
    Store store(scratch.path("index"), Access::write);
    most_runs = std::max(most_runs, store.runs("table").size());
    Tables<Slot> tables(store, "table");
    REQUIRE(tables.size() == judge.size());
    auto now = judge;
    const auto add = random() % (random() % 5 == 0 ? 2000 : 60);
    for (std::uint64_t i = 0; i < add; ++i) {
      const auto key = key_of(random, decltype(Slot::key){});
      tables.prefetch(key);
      const auto [known, is_new] = now.try_emplace(key, run * 10'000 + i);
      REQUIRE((tables.find(key) == nullptr) == is_new);
      const auto [slot, is_added] = tables.try_add({key, known->second});
      REQUIRE(is_added == is_new);
      REQUIRE(slot->key == key);
      REQUIRE(slot->number == known->second);
    }
    REQUIRE(tables.size() == now.size());
    REQUIRE(std::all_of(now.begin(), now.end(), [&](const auto& entry) {
      const auto* const slot = tables.find(entry.first);
      return slot != nullptr && slot->number == entry.second;
    }));
    tables.save();
    if (random() % 5 != 0) {
      store.commit();
      judge = now;
    }
  }
  CHECK(judge.size() > 3000);
  CHECK(most_runs > 2);
  CHECK(most_runs < 12);
}

}  // namespace

TEST_CASE("tables over many runs are one map") {
  check_history<Small>();
  check_history<Large>();
}

TEST_CASE("what is saved before the end is there in the next run") {
  const Scratch scratch;
  std::uint64_t key = 0;
  for (const std::size_t parts : {3U, 1U, 2U}) {
    Store store(scratch.path("index"), Access::write);
    Tables<Small> tables(store, "table");
    CHECK(tables.size() == key / 1000);
    for (std::uint64_t number = 1; number <= key / 1000; ++number) {
      REQUIRE(tables.find(number * 1000) != nullptr);
    }
    for (std::size_t part = 0; part < parts; ++part) {
      std::vector<Small> records;
      for (int i = 0; i < 50; ++i) records.push_back({key += 1000, 0});
      if (part + 1 < parts) {
        tables.save_apart(records);
      } else {
        tables.save_sorted(records);
      }
    }
    store.commit();
  }
  Store store(scratch.path("index"), Access::read);
  const Tables<Small> tables(store, "table");
  CHECK(tables.size() == 300);
  for (std::uint64_t number = 1; number <= 300; ++number) {
    CHECK(tables.find(number * 1000) != nullptr);
  }
}

TEST_CASE("records whose keys are near each other are found together") {
  struct Posting {
    std::uint64_t key;  // a shingle, and a text that holds it
  };
  const Scratch scratch;
  std::mt19937 random(6);
  std::set<std::uint64_t> judge;
  for (int run = 0; run < 5; ++run) {
    Store store(scratch.path("index"), Access::write);
    Tables<Posting> tables(store, "postings");
    for (int i = 0; i < 400; ++i) {
      const std::uint64_t shingle = random() % 200 * 0xFFFFFF;
      const std::uint64_t posting = shingle << 32 | (1 + judge.size());
      judge.insert(posting);
      tables.add({posting});
    }
    tables.save();
    store.commit();
  }
  Store store(scratch.path("index"), Access::read);
  const Tables<Posting> tables(store, "postings");
  for (std::uint64_t i = 0; i < 200; ++i) {
    const std::uint64_t least = i * 0xFFFFFF << 32;
    const std::uint64_t most = least | UINT32_MAX;
    std::set<std::uint64_t> found;
    tables.for_each_past(least, most,
                         [&](Posting posting) { found.insert(posting.key); });
    REQUIRE(found == std::set<std::uint64_t>(judge.lower_bound(least),
                                             judge.upper_bound(most)));
  }
}

TEST_CASE("a stored table takes what is promised") {
  const Scratch scratch;
  std::mt19937_64 random(2);
  {
    Store store(scratch.path("index"), Access::write);
    Tables<Small> tables(store, "table");
    for (std::uint64_t i = 0; i < 100'000; ++i) tables.try_add({random(), i});
    tables.save();
    store.commit();
  }
  const Store store(scratch.path("index"), Access::read);
  REQUIRE(store.runs("table").size() == 1);
  const std::size_t size = store.runs("table")[0].bytes.size();
  CHECK(size > 100'000 * 16 / 0.81);
  CHECK(size < 100'000 * 16 / 0.79);
}

TEST_CASE("a table that no search may enter is refused") {
  struct Row {
    std::vector<std::uint64_t> words;  // homes, size, slots
  };
  const Row rows[] = {
      {{1}}, {{0, 0, 0, 0}}, {{2, 1, 5, 5, 0, 0}}, {{1, 1, 5, 5, 6, 6}}};
  for (const Row& row : rows) {
    CAPTURE(row.words.size());
    const Scratch scratch;
    {
      Store store(scratch.path("index"), Access::write);
      store.put("table", 0, row.words.size() * 8, [&](std::span<std::byte> to) {
        std::memcpy(to.data(), row.words.data(), to.size());
      });
      store.commit();
    }
    Store store(scratch.path("index"), Access::read);
    CHECK_THROWS_WITH_AS(Tables<Small>(store, "table"), "is damaged",
                         StoreError);
  }
}
