#include "dedup/winnowing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace tamis::dedup;

namespace {

using Words = std::vector<std::uint32_t>;

Words some_words(std::mt19937& random, std::size_t count,
                 std::uint32_t vocabulary) {
  Words words(count);
  for (std::uint32_t& word : words) {
    word = 1 + static_cast<std::uint32_t>(random() % vocabulary);
  }
  return words;
}

// The obvious way: the least of each `span` windows, the last of equals.
std::vector<std::size_t> slow_samples(const Words& words,
                                      const WindowSizes& sizes) {
  const tamis::token::RollingHash roll(sizes.window);
  std::vector<std::uint64_t> hashes;
  for (std::size_t i = 0; i + sizes.window <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = 0; j < sizes.window; ++j) {
      hash = roll.with(hash, words[i + j]);
    }
    hashes.push_back(hash);
  }
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i + sizes.span <= hashes.size(); ++i) {
    std::size_t least = i;
    for (std::size_t j = i; j < i + sizes.span; ++j) {
      if (hashes[j] <= hashes[least]) least = j;
    }
    if (begins.empty() || begins.back() != least) begins.push_back(least);
  }
  return begins;
}

std::vector<std::size_t> begins_of(const std::vector<HashedText::Window>& all) {
  std::vector<std::size_t> begins;
  for (const HashedText::Window& window : all) begins.push_back(window.begin);
  return begins;
}

}  // namespace

TEST_CASE("a window and the windows around it make a run of min_words") {
  for (std::size_t min_words = 4; min_words < 200; ++min_words) {
    CAPTURE(min_words);
    const WindowSizes sizes(min_words);
    CHECK(sizes.window + sizes.span - 1 == min_words);
    CHECK(sizes.span >= 1);
  }
}

TEST_CASE("samples are the least of the windows around them") {
  std::mt19937 random(1);
  for (const std::size_t min_words : {4u, 6u, 9u, 30u, 100u}) {
    for (const std::uint32_t vocabulary : {1u, 2u, 5u, 50'000u}) {
      for (int round = 0; round < 40; ++round) {
        CAPTURE(min_words);
        CAPTURE(vocabulary);
        CAPTURE(round);
        const Words words = some_words(random, random() % 400, vocabulary);
        const WindowSizes sizes(min_words);
        REQUIRE(begins_of(samples_of(words, sizes)) ==
                slow_samples(words, sizes));
      }
    }
  }
}

TEST_CASE("a run of min_words has a sample, the same in any text") {
  std::mt19937 random(2);
  const WindowSizes sizes(30);
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const Words run = some_words(random, 30, 9);
    const auto alone = samples_of(run, sizes);
    REQUIRE(alone.size() == 1);
    const std::size_t before = random() % 60;
    Words text = some_words(random, before, 9);
    text.insert(text.end(), run.begin(), run.end());
    for (const std::uint32_t word : some_words(random, random() % 60, 9)) {
      text.push_back(word);
    }
    const auto begins = begins_of(samples_of(text, sizes));
    REQUIRE(std::count(begins.begin(), begins.end(), before + alone[0].begin) ==
            1);
  }
}

TEST_CASE("about two windows of span + 1 are sampled") {
  std::mt19937 random(3);
  const Words words = some_words(random, 100'000, 50'000);
  const WindowSizes sizes(30);
  const double expected = 2.0 * 100'000 / static_cast<double>(sizes.span + 1);
  const double found = static_cast<double>(samples_of(words, sizes).size());
  CHECK(found > expected * 0.95);
  CHECK(found < expected * 1.05);
}
