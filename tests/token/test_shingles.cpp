#include "tamis/token/shingles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "text/random_text.hpp"

namespace tamis::token {
namespace {

std::vector<std::uint64_t> hashes(std::string_view letters) {
  std::vector<std::uint64_t> found;
  for (const char& letter : letters) found.push_back(word_hash({&letter, 1}));
  return found;
}

TEST_CASE("a text has a shingle for each place where one fits") {
  CHECK(shingles(hashes("abcde"), 3).size() == 3);
  CHECK(shingles(hashes("abc"), 3).size() == 1);
  CHECK(shingles(hashes("ab"), 3).empty());
  CHECK(shingles({}, 1).empty());
}

TEST_CASE("shingles are equal where their words are, and only there") {
  const auto found = shingles(hashes("abcxabcabd"), 3);
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (std::size_t j = 0; j < found.size(); ++j) {
      const bool is_same = i == j || (i == 0 && j == 4) || (i == 4 && j == 0);
      CHECK((found[i] == found[j]) == is_same);
    }
  }
}

TEST_CASE("the order of words counts") {
  CHECK(shingles(hashes("ab"), 2) != shingles(hashes("ba"), 2));
}

TEST_CASE("hashes are the same on every machine") {
  CHECK(word_hash("tamis") == 0x059DE48C2AA7E0BC);
  CHECK(shingles(hashes("abc"), 2) ==
        std::vector<std::uint64_t>{0x5938889139A7A3B6, 0xD14ABFE6FEBC182B});
}

TEST_CASE("a rolled sum is the sum made anew") {
  text::RandomText chance(22);
  std::vector<std::uint64_t> words;
  for (int i = 0; i < 500; ++i) words.push_back(chance.below(5));
  for (const std::size_t size : {1U, 2U, 7U, 64U}) {
    const RollingHash roll(size);
    const auto found = shingles(words, size);
    for (std::size_t begin = 0; begin < found.size(); ++begin) {
      std::uint64_t sum = 0;
      for (std::size_t i = 0; i < size; ++i) {
        sum = roll.with(sum, words[begin + i]);
      }
      REQUIRE(found[begin] == RollingHash::mixed(sum));
    }
  }
}

// A polynomial's own low bits hardly depend on its first words.
TEST_CASE("the low bits of shingles differ as often as chance has it") {
  std::vector<std::uint64_t> words;
  for (std::uint64_t i = 0; i < 4096; ++i) words.push_back(i << 20);
  std::set<std::uint64_t> low;
  for (const std::uint64_t hash : shingles(words, 8)) low.insert(hash & 0xFFF);
  CHECK(low.size() > 2400);  // 63 of 100 of 4096, by chance
}

}  // namespace
}  // namespace tamis::token
