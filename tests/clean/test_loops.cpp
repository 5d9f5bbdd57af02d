#include "clean/loops.hpp"

#include <doctest/doctest.h>

#include <random>

#include "clean/slow_loops.hpp"

namespace tamis::clean {
namespace {

using Hashes = std::vector<std::uint32_t>;

std::vector<Stretch> suspects(const Hashes& words) {
  Suspects suspects;
  for (const std::uint32_t word : words) suspects.add(word);
  return suspects.found();
}

Hashes without_loops(const Hashes& words) {
  const Loops loops = loops_in(words);
  Hashes kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!loops.is_gone[i]) kept.push_back(words[i]);
  }
  return kept;
}

// Phrases of a few words, told some times, among other words.
Hashes random_words(std::mt19937& random) {
  const auto below = [&random](std::size_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
  };
  const std::uint32_t different = 1 + below(6);
  Hashes words;
  while (words.size() < 20 + random() % 300) {
    const std::size_t period = 1 + random() % (random() % 4 == 0 ? 70 : 8);
    Hashes phrase(period);
    for (auto& word : phrase) word = below(different);
    for (std::size_t told = random() % 9; told > 0; --told) {
      words.insert(words.end(), phrase.begin(), phrase.end());
    }
    words.resize(words.size() -
                 random() % (1 + std::min<std::size_t>(words.size(), period)));
    if (random() % 2 == 0) words.push_back(100 + below(1000));
    if (random() % 16 == 0) {  // a long way with nothing in it
      for (int i = 0; i < 700; ++i) words.push_back(10'000 + below(1U << 30));
    }
  }
  return words;
}

TEST_CASE("Loops are those that the slow way finds") {
  std::mt19937 random(11);
  std::size_t with_loops = 0;
  for (int round = 0; round < 600; ++round) {
    CAPTURE(round);
    const Hashes words = random_words(random);
    const Hashes kept = slowly_without_loops(words);
    REQUIRE(without_loops(words) == kept);
    CHECK(without_loops(kept) == kept);
    if (kept.size() < words.size()) {
      ++with_loops;
      CHECK_FALSE(suspects(words).empty());
    }
  }
  CHECK(with_loops > 200);
}

TEST_CASE("Words that all differ need no second look") {
  Hashes words(5000);
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i] = static_cast<std::uint32_t>(i * 2654435761U);
  }
  CHECK(suspects(words).empty());
  CHECK(suspects({}).empty());
}

TEST_CASE("The shortest loops are seen") {
  for (const std::size_t period : {1U, 2U, 3U, 4U, 5U, 9U, 64U}) {
    CAPTURE(period);
    Hashes words = {900, 901, 902, 903, 904};
    for (std::size_t i = 0; i < period * tellings_of_loop(period); ++i) {
      words.push_back(static_cast<std::uint32_t>(i % period));
    }
    CHECK_FALSE(suspects(words).empty());
    CHECK(without_loops(words).size() == 5 + period);
    words.pop_back();
    CHECK(without_loops(words).size() == words.size());
  }
}

TEST_CASE("Millions of one word are told once, at once") {
  const Hashes words(4'000'000, 7);
  CHECK(without_loops(words).size() == 1);
}

}  // namespace
}  // namespace tamis::clean
