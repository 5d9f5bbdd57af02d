#include "transcript/timed_words.hpp"

#include <doctest/doctest.h>

#include <string>

namespace tamis::transcript {
namespace {

// What the words say, with what stands between them.
std::string said(const std::vector<Word>& words) {
  std::string out;
  for (const Word& word : words) {
    if (!out.empty()) out += word.before;
    out += word.text;
  }
  return out;
}

std::vector<Word> words_of(std::initializer_list<std::string_view> texts) {
  std::vector<Word> words;
  for (const std::string_view text : texts) {
    words.push_back({text, " ", {}, {}, {}});
  }
  return words;
}

TEST_CASE("Pieces that begin without a blank belong to the word before") {
  const auto joined = [](std::initializer_list<std::string_view> pieces) {
    return said(joined_by_blanks(words_of(pieces)));
  };
  CHECK(joined({" Les", " mou", "lins", ","}) == "Les moulins,");
  CHECK(joined({"Les ", "mou", "lins "}) == "Les moulins");
  CHECK(joined({"Les", "moulins", "."}) == "Les moulins.");
  // One blank by mistake does not glue all others.
  CHECK(joined({" Les", "moulins", "à", "marée", "anciens"}) ==
        "Les moulins à marée anciens");
  CHECK(joined({}) == "");
}

TEST_CASE("Aligned words say what their text says") {
  constexpr std::string_view text = "Arc-en-ciel, dit-il : « Oui ! »";
  std::vector<Word> words = words_of({"Arc", "en", "ciel", "dit", "il", "Oui"});
  REQUIRE(align(text, words));
  CHECK(said(words) == text);
  CHECK(words[4].text == "il :");
  CHECK(words[5].text == "« Oui ! »");
}

TEST_CASE("Words that are not all in the text change nothing") {
  for (const std::string_view text :
       {"", "un", "un deux quatre", "deux un", "un deux trois quatre",
        "zéro un deux trois"}) {
    CAPTURE(text);
    std::vector<Word> words = words_of({"un", "deux", "trois"});
    CHECK_FALSE(align(text, words));
    CHECK(said(words) == "un deux trois");
  }
}

TEST_CASE("Single words are told from captions") {
  CHECK(are_words({" Les", "mou", "lins", " à"}));
  CHECK_FALSE(are_words({"Les moulins", "à marée", "sont", "là"}));
  CHECK_FALSE(are_words({"Oui.", "Non."}));  // too few to tell
  CHECK_FALSE(are_words({}));
}

}  // namespace
}  // namespace tamis::transcript
