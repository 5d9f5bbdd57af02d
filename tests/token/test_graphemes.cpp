// Whether a boundary of words falls inside an extended grapheme cluster, what
// a reader takes for one character; utf8proc is the judge.
//
// By UAX #29 some do, in three ways and no other:
//
//   - behind a prepended mark (27 code points, U+0600 among them): a cluster
//     goes on behind it, its word does not;
//   - before Thai and Lao SARA AM (U+0E33, U+0EB3), which belong to the cluster
//     before them, but to no word;
//   - between two flags, if one has a mark or format character inside: rule
//     WB4 looks past it when it counts the halves, GB12 and 13 do not.
#include <doctest/doctest.h>
#include <utf8proc.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "many.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/words.hpp"
#include "text/random_text.hpp"
#include "token/word_break.hpp"

namespace tamis::token {
namespace {

int cluster_class(char32_t code) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(code))->boundclass;
}

bool is_prepended(char32_t code) {
  return cluster_class(code) == UTF8PROC_BOUNDCLASS_PREPEND;
}

bool is_sara_am(char32_t code) {
  return code == 0x0E33 || code == 0x0EB3;
}

bool is_flag_half(char32_t code) {
  return cluster_class(code) == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR;
}

// For each byte of `text`, and its end, whether clusters meet there.
std::vector<bool> cluster_boundaries(std::string_view text) {
  std::vector<bool> found(text.size() + 1, false);
  found[0] = found[text.size()] = true;
  utf8proc_int32_t state = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (at > 0 && utf8proc_grapheme_break_stateful(
                      static_cast<utf8proc_int32_t>(last),
                      static_cast<utf8proc_int32_t>(point.code), &state)) {
      found[at] = true;
    }
    last = point.code;
    at += point.size;
  }
  return found;
}

// Where words begin or end inside a cluster.
std::vector<std::size_t> cuts(std::string_view text,
                              const std::vector<Word>& found) {
  const std::vector<bool> is_boundary = cluster_boundaries(text);
  std::vector<std::size_t> places;
  for (const Word word : found) {
    for (const std::size_t place : {word.begin, word.end()}) {
      if (!is_boundary[place]) places.push_back(place);
    }
  }
  return places;
}

// One list of characters for each pair of properties, of words and of clusters.
std::vector<std::vector<std::string>> characters_by_properties() {
  std::map<std::pair<int, int>, std::vector<std::string>> lists;
  for (const char32_t code : text::scalar_values()) {
    std::string character;
    text::append(character, code);
    lists[{word_break(code), cluster_class(code)}].push_back(character);
  }
  std::vector<std::vector<std::string>> found;
  for (auto& [properties, list] : lists) found.push_back(std::move(list));
  return found;
}

template <typename Check>
void for_random_texts(Check check) {
  const auto lists = characters_by_properties();
  text::RandomText chance(17);
  for (int round = 0; round < many(100'000); ++round) {
    std::string text;
    for (std::size_t left = 1 + chance.below(10); left > 0; --left) {
      if (chance.below(24) == 0) {
        text += chance.bytes(2);  // mostly malformed
        continue;
      }
      const auto& list = lists[chance.below(lists.size())];
      text += list[chance.below(list.size())];
    }
    check(text);
  }
}

TEST_CASE("29 characters have a word boundary where clusters have none") {
  std::size_t count = 0;
  // All stand in the first two planes.
  for (const char32_t code : text::scalar_values(many(0x110000U))) {
    std::string text = " ";
    text::append(text, code);
    text += " ";
    const bool is_cut = !cuts(text, segments(text)).empty();
    if (is_cut != (is_prepended(code) || is_sara_am(code))) {
      FAIL_CHECK(static_cast<std::uint32_t>(code));
    }
    count += is_cut;
  }
  CHECK(count == 29);
}

TEST_CASE("segments cut clusters in the three ways of UAX #29 alone") {
  std::size_t behind_prepended = 0, before_sara_am = 0;
  for_random_texts([&](const std::string& text) {
    for (const std::size_t place : cuts(text, segments(text))) {
      const char32_t last = text::decode_before(text, place).code;
      const char32_t next = text::decode(text, place).code;
      if (is_prepended(last)) {
        ++behind_prepended;
      } else if (is_sara_am(next)) {
        ++before_sara_am;
      } else {
        CAPTURE(text);
        REQUIRE(is_flag_half(last));
        REQUIRE(is_flag_half(next));
      }
    }
  });
  CHECK(behind_prepended > 1'000);
  CHECK(before_sara_am > 1'000);
  // Three halves: words pair the first two, clusters the last two.
  const std::string_view flags = "\U0001F1EB\u0301\U0001F1F7\U0001F1E7";
  CHECK(cuts(flags, segments(flags)).size() == 2);  // an end and a beginning
}

void check_words(const std::string& text) {
  const std::vector<std::size_t> found = cuts(text, words(text));
  if (found.empty()) return;
  CAPTURE(text);
  REQUIRE(found == std::vector<std::size_t>{});
}

TEST_CASE("no word begins or ends inside a cluster") {
  for_random_texts(check_words);
}

TEST_CASE("no mark is cut from the sign before it") {
  const std::vector<std::string> pieces = {
      "l",      "d",      "qu",     "t",      "tu",         "a",      "é",
      "7",      "'",      "’",      "-",      "\u2010",     ".",      ",",
      "\u202F", " ",      "\"",     "»",      "http://",    "www.a",  "❤",
      "\u0301", "\u200D", "\uFE0F", "\u0903", "\u0600",     "\u0E33", "🇫",
      "\r",     "\n",     "\u00AD", "\u0D4E", "\U000E0061", "\xC3"};
  text::RandomText chance(18);
  for (int round = 0; round < many(100'000); ++round) {
    check_words(chance.made_of(pieces, 10));
  }
}

}  // namespace
}  // namespace tamis::token
