// ICU, a second judge of UAX #29; built only where ICU of Unicode 15 is
// installed. Where ICU itself departs from the standard:
//
//   - Words of scripts written without blanks (Thai, Lao, Khmer, Burmese: line
//     break class SA; Han, Hiragana, Katakana) are cut by dictionaries, and
//     with them every Hangul syllable is cut from letters of other scripts:
//     these characters are left out.
//   - An at sign counts as a letter (@name): it is left out.
//   - The root's words end at a colon. Swedish's do not (n:o), nor do those of
//     the standard, and nothing else is different: words are cut as Swedish.
//
// All this is about words alone: for sentences nothing is left out.
#include <doctest/doctest.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "many.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/sentences.hpp"
#include "tamis/token/words.hpp"
#include "text/random_text.hpp"
#include "token/sentence_break.hpp"
#include "token/word_break.hpp"

namespace tamis::token {
namespace {

using Ends = std::vector<std::size_t>;

class IcuEnds {
 public:
  using Create = icu::BreakIterator*(const icu::Locale&, UErrorCode&);

  IcuEnds(Create create, const icu::Locale& locale)
      : iterator_(create(locale, error_)) {
    REQUIRE(U_SUCCESS(error_));
  }

  Ends of(std::string_view text) {
    UText chars = UTEXT_INITIALIZER;
    utext_openUTF8(&chars, text.data(), static_cast<std::int64_t>(text.size()),
                   &error_);
    iterator_->setText(&chars, error_);
    REQUIRE(U_SUCCESS(error_));
    Ends found;
    iterator_->first();
    for (int end; (end = iterator_->next()) != icu::BreakIterator::DONE;) {
      found.push_back(static_cast<std::size_t>(end));
    }
    utext_close(&chars);
    return found;
  }

 private:
  UErrorCode error_ = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

IcuEnds icu_words() {
  return {icu::BreakIterator::createWordInstance, icu::Locale("sv")};
}

IcuEnds icu_sentences() {
  return {icu::BreakIterator::createSentenceInstance, icu::Locale::getRoot()};
}

Ends word_ends(std::string_view text) {
  Ends found;
  for (const Word segment : segments(text)) found.push_back(segment.end());
  return found;
}

Ends sentence_ends(std::string_view text) {
  Ends found;
  for (const Span segment : sentence_segments(text)) {
    found.push_back(segment.begin + segment.size);
  }
  return found;
}

// Whether ICU cuts words with `code` in a way of its own; see above.
bool is_left_out(char32_t code) {
  if (code == '@' || (code >= 0xAC00 && code <= 0xD7A3)) return true;
  const auto point = static_cast<UChar32>(code);
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(point, &error);
  return u_getIntPropertyValue(point, UCHAR_LINE_BREAK) ==
             U_LB_COMPLEX_CONTEXT ||
         script == USCRIPT_HAN || script == USCRIPT_HIRAGANA ||
         script == USCRIPT_KATAKANA;
}

// Characters by the property property_of(code), for those `take` takes; then
// malformed bytes: stray, cut short, a surrogate, a full stop written too long.
template <typename Property, typename Take>
std::vector<std::vector<std::string>> characters_by(Property property_of,
                                                    Take take) {
  std::map<int, std::vector<std::string>> lists;
  for (const char32_t code : text::scalar_values()) {
    if (!take(code)) continue;
    std::string character;
    text::append(character, code);
    lists[static_cast<int>(property_of(code))].push_back(character);
  }
  std::vector<std::vector<std::string>> found;
  for (auto& [property, list] : lists) found.push_back(std::move(list));
  found.push_back({"\x80", "\xC2", "\xE2\x80", "\xF0\x9F\x98", "\xED\xA0\x80",
                   "\xC0\xAE", "\xFF"});
  return found;
}

template <typename Ours>
void check_random(const std::vector<std::vector<std::string>>& lists,
                  IcuEnds icu, Ours ours) {
  text::RandomText chance(13);
  for (int round = 0; round < many(100'000); ++round) {
    std::string text;
    for (std::size_t left = 1 + chance.below(12); left > 0; --left) {
      const auto& list = lists[chance.below(lists.size())];
      text += list[chance.below(list.size())];
    }
    if (ours(text) == icu.of(text)) continue;
    CAPTURE(text);
    REQUIRE(ours(text) == icu.of(text));
  }
}

// Each code point in each gap of `frame`.
template <typename Take, typename Ours>
void check_each(const std::vector<std::string>& frame, Take take, IcuEnds icu,
                Ours ours) {
  for (const char32_t code : text::scalar_values(0x20000)) {
    if (!take(code)) continue;
    std::string text;
    for (const std::string& piece : frame) {
      text::append(text, code);
      text += piece;
    }
    if (ours(text) == icu.of(text)) continue;
    CAPTURE(static_cast<std::uint32_t>(code));
    REQUIRE(ours(text) == icu.of(text));
  }
}

template <typename Ours>
void check_corpus(IcuEnds icu, Ours ours) {
  std::size_t files = 0;
  namespace fs = std::filesystem;
  for (const auto& entry : fs::recursive_directory_iterator(TAMIS_CORPUS)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    std::replace(text.begin(), text.end(), '@', '#');
    CAPTURE(entry.path());
    CHECK(ours(text) == icu.of(text));
    ++files;
  }
  CHECK(files > 0);
}

bool is_any(char32_t) {
  return true;
}

bool is_taken(char32_t code) {
  return !is_left_out(code);
}

TEST_CASE("ICU cuts words with each code point as we do") {
  check_each({"a", "b1", "1", "", "A.1", "\u05D0", ""}, is_taken, icu_words(),
             word_ends);
}

TEST_CASE("ICU cuts sentences with each code point as we do") {
  check_each({"a", ".", "A", ". ", " ?", "", "a.", "A.", "\n", ". ", ""},
             is_any, icu_sentences(), sentence_ends);
}

TEST_CASE("ICU cuts random words of all properties as we do") {
  check_random(characters_by(word_break, is_taken), icu_words(), word_ends);
}

TEST_CASE("ICU cuts random sentences of all properties as we do") {
  check_random(characters_by(sentence_break, is_any), icu_sentences(),
               sentence_ends);
}

TEST_CASE("ICU cuts the words and sentences of the corpus as we do") {
  check_corpus(icu_words(), word_ends);
  check_corpus(icu_sentences(), sentence_ends);
}

}  // namespace
}  // namespace tamis::token
