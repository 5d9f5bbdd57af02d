#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "dedup/scratch.hpp"
#include "dedup/slow_passages.hpp"
#include "many.hpp"
#include "tamis/dedup/passages.hpp"

using namespace tamis::dedup;
using tamis::many;

namespace {

// Small random texts that repeat themselves and each other.
class Texts {
 public:
  Texts(unsigned seed, std::size_t vocabulary, std::size_t longest_unit)
      : random_(seed), vocabulary_(vocabulary), longest_unit_(longest_unit) {}

  std::size_t below(std::size_t bound) { return random_() % bound; }

  std::string unit() {
    std::string out;
    for (std::size_t left = 1 + below(longest_unit_); left > 0; --left) {
      out += static_cast<char>('a' + below(vocabulary_));
      out += below(9) == 0 ? " - " : " ";
    }
    return out;
  }

  // New units, signs alone, and copies of what stood before, cut anew now and
  // then.
  Units text(const std::vector<Units>& before) {
    Units units;
    for (std::size_t left = below(7); left > 0; --left) {
      const std::size_t kind = below(10);
      if (kind == 0) units.push_back("...");
      if (kind < 4 || before.empty()) {
        units.push_back(unit());
        continue;
      }
      const Units& source = before[below(before.size())];
      for (std::size_t i = 0; i < source.size(); ++i) {
        if (below(8) == 0) break;
        if (below(8) == 0 && !units.empty()) {
          units.back() += " " + source[i];
        } else {
          units.push_back(source[i]);
        }
      }
    }
    return units;
  }

 private:
  std::mt19937 random_;
  std::size_t vocabulary_;
  std::size_t longest_unit_;
};

void check_bounds(const std::vector<Repeat>& repeats, const Units& units) {
  std::size_t end = 0;
  for (const Repeat& repeat : repeats) {
    CHECK(repeat.first >= end);
    CHECK(repeat.count > 0);
    end = repeat.first + repeat.count;
    CHECK(end <= units.size());
  }
}

std::string ranges(std::vector<Repeat> repeats) {
  for (Repeat& repeat : repeats) repeat.original = 0;
  return shown(repeats);
}

}  // namespace

TEST_CASE("what goes is what the slow judge says, to the unit") {
  struct Row {
    std::size_t min_words, vocabulary, longest_unit, rounds;
  };
  const Row rows[] = {{4, 26, 5, 400}, {4, 8, 4, 400},   {5, 12, 4, 400},
                      {6, 5, 7, 400},  {7, 3, 6, 300},   {9, 2, 8, 300},
                      {12, 4, 9, 300}, {30, 6, 12, 200}, {31, 2, 25, 200}};
  for (const Row& row : rows) {
    CAPTURE(row.min_words);
    CAPTURE(row.vocabulary);
    Texts texts(static_cast<unsigned>(row.min_words * 31 + row.vocabulary),
                row.vocabulary, row.longest_unit);
    std::size_t gone = 0;
    const std::size_t rounds = many(row.rounds);
    for (std::size_t round = 0; round < rounds; ++round) {
      CAPTURE(round);
      Passages passages({.min_words = row.min_words});
      SlowPassages judge(row.min_words);
      std::vector<Units> before;
      for (int i = 0; i < 6; ++i) {
        const Units units = texts.text(before);
        CAPTURE(i);
        const auto found = add(passages, units);
        REQUIRE(ranges(found) == ranges(judge.add(units)));
        check_bounds(found, units);
        for (const Repeat& repeat : found) {
          CAPTURE(shown({repeat}));
          REQUIRE(judge.is_copy(repeat));
        }
        gone += found.size();
        before.push_back(units);
      }
    }
    CHECK(gone > rounds);  // else the texts put nothing to the test
  }
}

TEST_CASE(
    "a second sieving of what stayed takes out only what the judge does") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Texts texts(seed, 5, 6);
    Passages first({.min_words = 6});
    Passages second({.min_words = 6});
    SlowPassages judge(6);
    std::vector<Units> before;
    for (int i = 0; i < 6; ++i) {
      before.push_back(texts.text(before));
      const Units kept = without(before.back(), add(first, before.back()));
      REQUIRE(ranges(add(second, kept)) == ranges(judge.add(kept)));
    }
  }
}

TEST_CASE("many runs with a store repeat what one run over everything does") {
  for (const std::size_t min_words : {4U, 6U, 30U}) {
    CAPTURE(min_words);
    const Scratch scratch;
    Texts texts(static_cast<unsigned>(min_words), 6, 9);
    Passages judge({.min_words = min_words});
    std::vector<Units> before;
    std::size_t gone = 0;
    for (int run = 0; run < 60; ++run) {
      CAPTURE(run);
      Store store(scratch.path("index"), Store::Access::write);
      Passages passages({.min_words = min_words}, store, "passage");
      for (auto left = texts.below(8); left > 0; --left) {
        const Units units = texts.text(before);
        const auto expected = add(judge, units);
        REQUIRE(shown(add(passages, units)) == shown(expected));
        gone += expected.size();
        before.push_back(units);
      }
      passages.save();
      store.commit();
    }
    CHECK(gone > 20);
  }
}

TEST_CASE("copies of whole texts take no room but for their units") {
  const Scratch scratch;
  Texts texts(3, 26, 9);
  Units units;
  for (int i = 0; i < 400; ++i) units.push_back(texts.unit());
  std::size_t bytes = 0;
  for (int run = 0; run < 8; ++run) {
    CAPTURE(run);
    Store store(scratch.path("index"), Store::Access::write);
    Passages passages({.min_words = 30}, store, "passage");
    for (int copy = 0; copy < many(50); ++copy) {
      const auto found = add(passages, units);
      REQUIRE(found.size() == (run + copy == 0 ? 0 : 1));
      if (!found.empty()) REQUIRE(found[0].original == 0);
      REQUIRE(add(passages, {"a b c"}).empty());
    }
    passages.save();
    store.commit();
    std::size_t held = 0;
    for (const char* const column : {"passage/words", "passage/windows"}) {
      for (const auto& part : store.runs(column)) held += part.bytes.size();
    }
    if (run == 1) bytes = held;
    if (run > 1) CHECK(held == bytes);
  }
  CHECK(bytes > 0);
}

TEST_CASE("a store of other passages is refused") {
  const Scratch scratch;
  Store store(scratch.path("index"), Store::Access::write);
  Passages passages({.min_words = 20}, store, "passage");
  add(passages, {"tide"});
  passages.save();
  store.commit();
  Store later(scratch.path("index"), Store::Access::read);
  CHECK_THROWS_WITH_AS(Passages({.min_words = 30}, later, "passage"),
                       "was made with min-words 20, not with min-words 30",
                       StoreError);
}
