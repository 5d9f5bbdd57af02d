#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dedup/scratch.hpp"
#include "tamis/dedup/exact.hpp"

using tamis::dedup::Exact;
using tamis::dedup::Likeness;
using tamis::dedup::Scratch;
using tamis::dedup::Store;
using tamis::dedup::StoreError;

namespace {

// What add gives for each text in turn: a number, or "-" for a new one.
std::string answers(Exact& exact, const std::vector<std::string_view>& texts) {
  std::string out;
  for (const std::string_view text : texts) {
    const auto original = exact.add(text);
    out += original ? std::to_string(*original) : std::string("-");
    out += ' ';
  }
  return out;
}

bool are_equal(Likeness likeness, std::string_view a, std::string_view b) {
  Exact exact(likeness);
  exact.add(a);
  return exact.add(b).has_value();
}

}  // namespace

TEST_CASE("the answer is the number of the first equal text") {
  for (const Likeness likeness : {Likeness::bytes, Likeness::words}) {
    Exact exact(likeness);
    CHECK(answers(exact, {"a b", "c", "a b", "d", "c", "a b", "d"}) ==
          "- - 0 - 1 0 3 ");
    CHECK(exact.add("e") == std::nullopt);
    CHECK(exact.add("e") == std::optional<std::size_t>(7));
  }
}

TEST_CASE("texts are equal by their bytes or by their words") {
  struct Row {
    std::string_view a, b;
    bool bytes, words;
  };
  const Row rows[] = {
      {"The same line.", "The same line.", true, true},
      {"The same line.", "the SAME line", false, true},
      {"one  two\tthree", " one two three\n", false, true},
      {"\u00c9t\u00e9 \u00e0 No\u00ebl", "ete a noel", false, true},
      {"caf\u00e9", "cafe\u0301", false, true},
      {"l\u2019\u0153uvre", "L'oeuvre", false, true},
      {"\u00ab Oui \u00bb, dit-il !", "oui dit-il", false, true},
      {"so\u00adlu\u200btion", "solution", false, true},
      {"one two", "two one", false, false},
      {"one two", "onetwo", false, false},
      {"one", "one one", false, false},
      {"one two", "one", false, false},
      {"1 200", "1 201", false, false},
      // Signs alone are compared as they are.
      {"...", "...", true, true},
      {"...", "?!", false, false},
      {"***", "", false, false},
      {"", "", true, true},
      {"", "a", false, false},
      {"\u2026", "a", false, false},
      {std::string_view("a\0b", 3), std::string_view("a\0c", 3), false, false},
      {"\xff\xfe", "\xff\xfe", true, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(are_equal(Likeness::bytes, row.a, row.b) == row.bytes);
    CHECK(are_equal(Likeness::bytes, row.b, row.a) == row.bytes);
    CHECK(are_equal(Likeness::words, row.a, row.b) == row.words);
    CHECK(are_equal(Likeness::words, row.b, row.a) == row.words);
  }
}

TEST_CASE("a hundred thousand lines are told apart as by a map of strings") {
  std::mt19937 random(3);
  Exact bytes(Likeness::bytes);
  Exact words(Likeness::words);
  std::unordered_map<std::string, std::size_t> judge;
  std::size_t repeats = 0;
  for (std::size_t i = 0; i < 100'000; ++i) {
    std::string line;
    for (std::size_t left = random() % 5; left > 0; --left) {
      if (!line.empty()) line += ' ';
      line += static_cast<char>('a' + random() % 26);
      line += static_cast<char>('a' + random() % 26);
    }
    const auto [known, is_new] = judge.try_emplace(line, i);
    const auto expected =
        is_new ? std::nullopt : std::optional<std::size_t>(known->second);
    repeats += is_new ? 0 : 1;
    REQUIRE(bytes.add(line) == expected);
    REQUIRE(words.add(line) == expected);
  }
  CHECK(repeats > 10'000);
  CHECK(judge.size() > 10'000);
}

TEST_CASE("what was seen moves along") {
  Exact first;
  first.add("a");
  Exact second = std::move(first);
  CHECK(second.add("a") == std::optional<std::size_t>(0));
  second = Exact(Likeness::words);
  CHECK(second.add("a") == std::nullopt);
  CHECK(second.add("A!") == std::optional<std::size_t>(0));
}

TEST_CASE("many runs with a store answer as one run over everything") {
  const Scratch scratch;
  std::mt19937 random(4);
  Exact judge(Likeness::words);
  std::size_t repeats = 0;
  for (int run = 0; run < 40; ++run) {
    CAPTURE(run);
    Store store(scratch.path("index"), Store::Access::write);
    Exact exact(Likeness::words, store, "sentence");
    Exact other(Likeness::bytes, store, "line");
    for (auto left = random() % 200; left > 0; --left) {
      const std::string text = std::to_string(random() % 3000) + " tides";
      const auto expected = judge.add(text);
      REQUIRE(exact.add(text) == expected);
      if (expected) ++repeats;
    }
    CHECK(other.add(std::to_string(run)) == std::nullopt);
    exact.save();
    other.save();
    store.commit();
  }
  CHECK(repeats > 500);
}

TEST_CASE("a store of one likeness is not for another") {
  const Scratch scratch;
  {
    Store store(scratch.path("index"), Store::Access::write);
    Exact exact(Likeness::words, store, "line");
    exact.add("tide");
    exact.save();
    store.commit();
  }
  Store store(scratch.path("index"), Store::Access::write);
  CHECK_THROWS_WITH_AS(Exact(Likeness::bytes, store, "line"),
                       "was made with equal words, not with equal bytes",
                       StoreError);
}
