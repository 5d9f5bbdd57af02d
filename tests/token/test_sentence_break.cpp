// The fast cutting of sentences by UAX #29, judged by the slow one.
#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "many.hpp"
#include "showing.hpp"
#include "tamis/text/utf8.hpp"
#include "tamis/token/sentences.hpp"
#include "text/random_text.hpp"
#include "token/sentence_break.hpp"
#include "token/slow_sentences.hpp"

namespace tamis::token {
namespace {

using Ends = std::vector<std::size_t>;

// Where each segment ends, and that none begins elsewhere.
Ends fast_ends(std::string_view text) {
  Ends found;
  std::size_t at = 0;
  for (const Span segment : sentence_segments(text)) {
    REQUIRE(segment.begin == at);
    REQUIRE(segment.size > 0);
    at += segment.size;
    found.push_back(at);
  }
  return found;
}

void check(const std::string& text) {
  const Ends fast = fast_ends(text);
  const Ends slow = SlowSentences(text).ends();
  if (fast == slow) return;
  std::string bytes;
  for (const char c : text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    bytes += {digits[byte >> 4], digits[byte & 15], ' '};
  }
  CAPTURE(bytes);
  REQUIRE(fast == slow);
}

// One list of code points per property.
std::vector<std::u32string> codes_by_property() {
  std::map<SentenceBreak, std::u32string> lists;
  for (const char32_t code : text::scalar_values()) {
    lists[sentence_break(code)] += code;
  }
  std::vector<std::u32string> found;
  for (auto& [property, list] : lists) found.push_back(std::move(list));
  return found;
}

// Each counts as one or more U+FFFD: stray and cut bytes, a surrogate, full
// stops written too long, a code point beyond Unicode.
const std::vector<std::string> malformed = {"\x80",         "\xBF",
                                            "\xC2",         "\xE2\x80",
                                            "\xF0\x9F\x98", "\xED\xA0\x80",
                                            "\xC0\xAE",     "\xE0\x80\xAE",
                                            "\xFF",         "\xF0\x80\x80\xAE",
                                            "\xFE\xFF",     "\xF4\x90\x80\x80"};

TEST_CASE("every property of sentences has characters, none beyond Unicode") {
  CHECK(codes_by_property().size() == 15);
  CHECK(sentence_break(0x110000) == SentenceBreak::other);
  CHECK(sentence_break(0xFFFFFFFF) == SentenceBreak::other);
}

TEST_CASE("fast and slow cut each row of four properties alike") {
  const auto lists = codes_by_property();
  for (const auto& first : lists) {
    for (const auto& second : lists) {
      for (const auto& third : lists) {
        for (const auto& fourth : lists) {
          std::string text;
          text::append(text, first.front());
          text::append(text, second.back());
          text::append(text, third.front());
          text::append(text, fourth.back());
          check(text);
        }
      }
    }
  }
}

TEST_CASE("each code point that ends sentences does so behind each other") {
  for (const auto& list : codes_by_property()) {
    for (const char32_t code : list) {
      const SentenceBreak property = sentence_break(code);
      if (property == SentenceBreak::other ||
          property == SentenceBreak::letter) {
        continue;
      }
      std::string text = "é";
      text::append(text, code);
      check(text + "\u201D A");
    }
  }
}

TEST_CASE("fast and slow cut random text of all properties alike") {
  const auto lists = codes_by_property();
  text::RandomText chance(11);
  for (int round = 0; round < many(200'000); ++round) {
    std::string text;
    for (std::size_t left = 1 + chance.below(16); left > 0; --left) {
      const std::size_t choice = chance.below(lists.size() + 1);
      if (choice == lists.size()) {
        text += malformed[chance.below(malformed.size())];
      } else {
        const std::u32string& list = lists[choice];
        text::append(text, list[chance.below(list.size())]);
      }
    }
    check(text);
  }
}

TEST_CASE("fast and slow cut the signs of western text alike") {
  const std::vector<std::string> pieces = {
      "a", "A", "é",      "É",      "7",      ".",    ".",      "!",
      "?", "…", ",",      ":",      " ",      " ",    "(",      ")",
      "«", "»", "\u2019", "\u00A0", "\r",     "\n",   "\"",     "'",
      "–", "-", "\u0301", "\u00AD", "\u2028", "\x85", "\u200D", "1"};
  text::RandomText chance(12);
  for (int round = 0; round < 50'000; ++round) {
    check(chance.made_of(pieces, 16));
  }
}

TEST_CASE("a megabyte of marks, digits or blanks is cut in linear time") {
  struct Row {
    std::string_view start, unit;
    std::size_t sentences;  // of 10,000 units
  };
  const Row rows[] = {
      {"", "a. 1. ", 10'001},  // SB8 looks ahead behind each stop
      {"a. ", "1 ", 2},        // and once over all the rest
      {"", ". ", 1},          {"", ".", 1},        {"", "1", 1},
      {"", "a.)", 1},         {"A. ", "(", 2},     {"A", "\u0308", 1},
      {"A.", "\u0308", 1},    {"", "A.\u0308", 1}, {"a. ", "\x80", 2},
  };
  for (const auto& [start, unit, sentences] : rows) {
    std::string text(start);
    for (int i = 0; i < 10'000; ++i) text += unit;
    const auto shown = showing(start, unit);
    CHECK(sentence_segments(text).size() == sentences);
    while (text.size() < 1'000'000) text += text;
    CHECK(sentence_segments(text).back().size > 0);
  }
}

TEST_CASE("sentences by UAX #29 keep their blanks and know no abbreviations") {
  const std::string_view rows[] = {
      "No mark",
      "One. |Two?  |Three",
      "Il dit « Non ! |» Puis rien.",  // a quote behind a blank: SB9
      "M. |Martin vient à 8.30 h.",
      "The U.S.A. is, e.g. here. |Yes!)",
      "one\r\n|two\n|\n|three",
      "文。|文！|文",
  };
  for (const std::string_view row : rows) {
    std::string text;
    for (const char c : row) {
      if (c != '|') text += c;
    }
    std::string cut;
    for (const Span span : sentence_segments(text)) {
      if (!cut.empty()) cut += '|';
      cut += span.in(text);
    }
    CHECK(cut == row);
  }
  CHECK(sentence_segments("").empty());
}

}  // namespace
}  // namespace tamis::token
