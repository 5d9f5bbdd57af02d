#include "dedup/line_keys.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

#include "tamis/text/fold.hpp"
#include "tamis/token/words.hpp"

using namespace tamis;
using dedup::FoldedWords;
using dedup::LineKeys;

namespace {

// In two steps, whatever the text.
std::string slow_words(std::string_view text) {
  const std::string folded = text::fold(text, text::Accents::drop);
  std::string words;
  for (const token::Word word : token::words(folded)) {
    words.append(word.in(folded)).append(" ");
  }
  return words;
}

}  // namespace

TEST_CASE("folded words are those of token, each with a blank behind it") {
  FoldedWords words;
  for (const std::string_view text :
       {"", " ", ".", "The End.", " a  b ", "a.b", "U.S. law", "No, no!",
        "no?!", "no ?", "e. g.", "L’Été — œuvre", "don't", "12 000 words",
        "a b\t", "ok...", "a;b", "a; b", "x y z"}) {
    CAPTURE(text);
    CHECK(words.of(text) == slow_words(text));
  }
}

TEST_CASE("plain ASCII, folded and cut in one step, gives the same words") {
  constexpr std::string_view signs = "aZ bQ. ,;!? '-7\r";
  std::mt19937 random(4);
  FoldedWords words;
  for (int i = 0; i < 20'000; ++i) {
    const std::size_t kinds = i % 2 == 0 ? 12 : signs.size();
    std::string text(random() % 14, ' ');
    for (char& sign : text) sign = signs[random() % kinds];
    CAPTURE(text);
    REQUIRE(words.of(text) == slow_words(text));
  }
}

TEST_CASE("a line is compared by its bytes, its words or as it is") {
  LineKeys bytes({});
  CHECK(bytes.compared("Un, DEUX\r") == "Un, DEUX\r");
  LineKeys words({.likeness = dedup::Likeness::words});
  CHECK(words.compared("Un, DEUX\r") == "un deux ");
  // Behind a LF, which no words hold.
  CHECK(words.compared("...") == "\n...");
  CHECK(words.compared("...\r") == "\n...");
  LineKeys cores(
      {.likeness = dedup::Likeness::words,
       .core = [](std::string_view line) { return line.substr(2); }});
  CHECK(cores.compared("1 Un") == "un ");
  CHECK(cores.compared("1 ?") == "\n1 ?");
}

TEST_CASE("keys are never zero, and another for each attempt") {
  const LineKeys keys({.hash_bits = 1});
  const LineKeys wide({});
  for (int i = 0; i < 100; ++i) {
    const std::string line = std::to_string(i);
    CHECK(keys.key_of(line) != 0);
    CHECK(wide.key_of(line) != wide.key_of(line, 1));
    CHECK(wide.key_of(line, 2) != wide.key_of(line, 1));
  }
}
