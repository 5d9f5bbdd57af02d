#include "tamis/token/vocabulary.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/random_text.hpp"

namespace tamis::token {
namespace {

TEST_CASE("words are numbered in the order they come") {
  Vocabulary words;
  CHECK(words.add("sel") == 0);
  CHECK(words.add("pain") == 1);
  CHECK(words.add("sel") == 0);
  CHECK(words.add("") == 2);
  CHECK(words.add("Sel") == 3);
  CHECK(words.size() == 4);
  CHECK(words[1] == "pain");
  CHECK(words[2].empty());
}

TEST_CASE("a word is found once it was added, not before") {
  Vocabulary words;
  CHECK_FALSE(words.find("sel"));
  words.add("sel");
  CHECK(words.find("sel") == 0U);
  CHECK_FALSE(words.find("se"));
  CHECK(words.size() == 1);
}

TEST_CASE("a vocabulary that was cleared begins anew") {
  Vocabulary words;
  words.add("sel");
  words.clear();
  CHECK(words.size() == 0);
  CHECK(words.add("pain") == 0);
}

TEST_CASE("words stay where they are while others come, and when moved") {
  Vocabulary words;
  words.add("sel");
  const std::string_view first = words[0];
  for (int i = 0; i < 100'000; ++i) words.add(std::to_string(i));
  const Vocabulary moved = std::move(words);
  CHECK(moved[0].data() == first.data());
  CHECK(moved[0] == "sel");
  CHECK(moved.find("99999") == 100'000U);
}

TEST_CASE("a word longer than all others is kept whole") {
  Vocabulary words;
  const std::string long_word(1'000'000, 'a');
  words.add("a");
  CHECK(words.add(long_word) == 1);
  CHECK(words.add("b") == 2);
  CHECK(words[1] == long_word);
}

TEST_CASE("numbers are those a map would give") {
  text::RandomText chance(21);
  Vocabulary words;
  std::map<std::string, std::uint32_t> judge;
  for (int round = 0; round < 50'000; ++round) {
    const std::string word = chance.bytes(chance.below(4));
    const auto next = static_cast<std::uint32_t>(judge.size());
    const auto expected = judge.try_emplace(word, next).first->second;
    REQUIRE(words.add(word) == expected);
    REQUIRE(words[expected] == word);
  }
  CHECK(words.size() == judge.size());
}

TEST_CASE("many words of a text get the numbers each would get alone") {
  text::RandomText chance(23);
  Vocabulary together;
  Vocabulary alone;
  std::vector<std::uint32_t> numbers;
  for (int round = 0; round < 2'000; ++round) {
    const std::string text = chance.bytes(1 + chance.below(60));
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size =
          chance.below(std::min<std::size_t>(24, text.size() - at + 1));
      words.push_back({at, size, WordKind::letters});
      at += size + chance.below(2);
      if (words.size() > 40) break;
    }
    together.add(text, words, numbers);
    REQUIRE(numbers.size() == words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
      REQUIRE(numbers[i] == alone.add(words[i].in(text)));
    }
  }
  CHECK(together.size() == alone.size());
}

}  // namespace
}  // namespace tamis::token
