// The fast cutting of words, judged by the slow one.
#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/text/utf8.hpp"
#include "tamis/token/words.hpp"
#include "text/random_text.hpp"
#include "token/slow_words.hpp"
#include "token/word_break.hpp"
#include "token/word_masks.hpp"

namespace tamis::token {
namespace {

std::vector<std::size_t> fast_ends(std::string_view text) {
  std::vector<std::size_t> found;
  for (const Word segment : segments(text)) found.push_back(segment.end());
  return found;
}

// The bytes of `text` and where it is cut: "C3A9/20/61/".
std::string shown(std::string_view text, const std::vector<std::size_t>& ends) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    for (const char c : text.substr(begin, end - begin)) {
      const auto byte = static_cast<unsigned char>(c);
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
    out += '/';
    begin = end;
  }
  return out;
}

void check(const std::string& text) {
  REQUIRE(shown(text, fast_ends(text)) == shown(text, SlowWords(text).ends()));
}

// One list of characters per property of UAX #29, those that are pictographic
// apart.
std::vector<std::vector<std::string>> characters_by_property() {
  std::map<std::uint8_t, std::vector<std::string>> lists;
  for (const char32_t code : text::scalar_values()) {
    std::string character;
    text::append(character, code);
    lists[word_break(code)].push_back(character);
  }
  std::vector<std::vector<std::string>> found;
  for (auto& [bits, list] : lists) found.push_back(std::move(list));
  return found;
}

TEST_CASE("every property has characters, and nothing lies beyond Unicode") {
  CHECK(characters_by_property().size() >= 20);  // 19, and the pictographic
  CHECK(word_break(0x110000) == 0);
  CHECK(word_break(0xFFFFFFFF) == 0);
}

TEST_CASE("fast and slow agree on each row of three properties") {
  const auto lists = characters_by_property();
  for (const auto& first : lists) {
    for (const auto& second : lists) {
      for (const auto& third : lists) {
        check(first.front() + second.back() + third.front());
      }
    }
  }
}

TEST_CASE("fast and slow agree on random text of all properties") {
  const auto lists = characters_by_property();
  text::RandomText chance(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t left = 1 + chance.below(14); left > 0; --left) {
      if (chance.below(12) == 0) {
        text += chance.bytes(2);  // mostly malformed
        continue;
      }
      const auto& list = lists[chance.below(lists.size())];
      text += list[chance.below(list.size())];
    }
    check(text);
  }
}

TEST_CASE("fast and slow agree on the signs of western text") {
  const std::vector<std::string> pieces = {
      "a",      "é",      "é", "7", "'",      "’",      ".",   ",",
      ":",      "-",      "_", " ", "\u00A0", "\r",     "\n",  "\"",
      "\u00AD", "\u200D", "❤", "🇫", "👩",      "\uFE0F", "\xC3"};
  text::RandomText chance(8);
  for (int round = 0; round < 10'000; ++round) {
    check(chance.made_of(pieces, 14));
  }
}

// Text is read in windows of 64 bytes: what stands across two of them, and each
// place in one, is judged here.
TEST_CASE("fast and slow agree on text of several windows") {
  const std::vector<std::string> plain = {
      "word", "un", "été", "l'eau", "l’œuf", "3.14", "1,5",   "a.b", "x:y",
      "a_b",  " ",  " ",   " ",     "  ",    ", ",   ". ",    "-",   "«\u00A0",
      "\n",   "…",  "—",   "’",     "7",     "日",   "\u202F"};
  const auto lists = characters_by_property();
  text::RandomText chance(12);
  for (int round = 0; round < 4'000; ++round) {
    std::string text;
    const std::size_t rare = 10 + chance.below(200);
    for (std::size_t left = 20 + chance.below(80); left > 0; --left) {
      if (chance.below(rare) == 0) {
        const auto& list = lists[chance.below(lists.size())];
        text += list[chance.below(list.size())];
      } else {
        text += plain[chance.below(plain.size())];
      }
    }
    check(text);
  }
}

TEST_CASE("words are the same wherever in a window they stand") {
  const std::vector<std::string> pieces = {
      "l'",    "qu’", "mot", "été",     "-",      "t",  "il", " ",   "www.a.fr",
      "https", "://", "7",   "\u00A0",  "000",    "€",  "$",  "%",   "\u202F",
      "😀",     "@",   "a.b", "e\u0301", "\u2011", "en", "\n", "ici", "_"};
  text::RandomText chance(13);
  for (int round = 0; round < 3'000; ++round) {
    const std::string text = chance.made_of(pieces, 24);
    const std::vector<Word> expected = words(text);
    const std::size_t blanks = 1 + chance.below(2 * 64);
    const std::vector<Word> moved = words(std::string(blanks, ' ') + text);
    CAPTURE(text);
    REQUIRE(moved.size() == expected.size());
    for (std::size_t i = 0; i < moved.size(); ++i) {
      REQUIRE(moved[i].begin == expected[i].begin + blanks);
      REQUIRE(moved[i].size == expected[i].size);
      REQUIRE(moved[i].kind == expected[i].kind);
    }
  }
}

TEST_CASE("masks are the same with and without SIMD") {
  text::RandomText chance(14);
  std::string bytes(window_size, '\0');
  for (int first = 0; first < 256; ++first) {
    for (char& c : bytes) c = static_cast<char>(first + (&c - bytes.data()));
    REQUIRE(word_masks(bytes.data()) == plain_word_masks(bytes.data()));
  }
  for (int round = 0; round < 2'000; ++round) {
    std::string random;
    while (random.size() < window_size) random += chance.bytes(window_size);
    REQUIRE(word_masks(random.data()) == plain_word_masks(random.data()));
  }
}

}  // namespace
}  // namespace tamis::token
