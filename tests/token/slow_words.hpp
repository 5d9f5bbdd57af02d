// UAX #29's word boundaries, rule by rule and slowly: the judge of
// token::segments.
//
// For each place between two code points the rules are asked in their order.
// The property of each code point is the library's: it comes from Unicode's
// own table, which the test word_break_table_is_fresh compares.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "tamis/text/utf8.hpp"
#include "token/word_break.hpp"

namespace tamis::token {

class SlowWords {
 public:
  explicit SlowWords(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const text::CodePoint point = text::decode(text, at);
      const std::uint8_t bits = word_break(point.code);
      at += point.size;
      ends_.push_back(at);
      kinds_.push_back(static_cast<WordBreak>(bits & word_break_mask));
      pictographic_.push_back((bits & pictographic) != 0);
    }
  }

  // The ends of all segments, in bytes. Rules WB1 and WB2: there is a boundary
  // at the start and at the end of any text that is not empty.
  std::vector<std::size_t> ends() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 1; i < kinds_.size(); ++i) {
      if (is_boundary(i)) found.push_back(ends_[i - 1]);
    }
    if (!ends_.empty()) found.push_back(ends_.back());
    return found;
  }

 private:
  using enum WordBreak;
  static constexpr WordBreak nothing = other;  // beyond either end

  static bool is_one_of(WordBreak kind, std::initializer_list<WordBreak> list) {
    for (const WordBreak one : list) {
      if (kind == one) return true;
    }
    return false;
  }

  static bool ends_line(WordBreak kind) {
    return is_one_of(kind, {newline, carriage_return, line_feed});
  }
  static bool is_ahletter(WordBreak kind) {
    return is_one_of(kind, {letter, hebrew_letter});
  }
  static bool is_mid_num_let_q(WordBreak kind) {
    return is_one_of(kind, {mid_number_letter, single_quote});
  }

  // Whether rule WB4 makes code point i a part of the one before it.
  bool is_attached(std::size_t i) const {
    return i > 0 && is_one_of(kinds_[i], {extend, format, joiner}) &&
           !ends_line(kinds_[i - 1]);
  }

  // The kind of the `count`th code point before place i that is not attached.
  WordBreak before(std::size_t i, std::size_t count) const {
    while (i > 0) {
      --i;
      if (!is_attached(i) && --count == 0) return kinds_[i];
    }
    return nothing;
  }

  // The same from place i on: the first is at i.
  WordBreak after(std::size_t i, std::size_t count) const {
    for (; i < kinds_.size(); ++i) {
      if (!is_attached(i) && --count == 0) return kinds_[i];
    }
    return nothing;
  }

  // How many regional indicators stand in a row before place i.
  std::size_t indicators_before(std::size_t i) const {
    std::size_t count = 0;
    while (before(i, count + 1) == regional_indicator) ++count;
    return count;
  }

  bool is_boundary(std::size_t i) const {
    const WordBreak last = kinds_[i - 1];
    const WordBreak next = kinds_[i];
    if (last == carriage_return && next == line_feed) return false;    // WB3
    if (ends_line(last)) return true;                                  // WB3a
    if (ends_line(next)) return true;                                  // WB3b
    if (last == joiner && pictographic_[i]) return false;              // WB3c
    if (last == segment_space && next == segment_space) return false;  // WB3d
    if (is_attached(i)) return false;                                  // WB4
    return !holds_letters(i) && !holds_numbers(i) && !holds_others(i);
  }

  bool holds_letters(std::size_t i) const {
    const WordBreak b2 = before(i, 2), b1 = before(i, 1);
    const WordBreak a1 = after(i, 1), a2 = after(i, 2);
    if (is_ahletter(b1) && is_ahletter(a1)) return true;  // WB5
    if (is_ahletter(b1) && (a1 == mid_letter || is_mid_num_let_q(a1)) &&
        is_ahletter(a2)) {
      return true;  // WB6
    }
    if (is_ahletter(b2) && (b1 == mid_letter || is_mid_num_let_q(b1)) &&
        is_ahletter(a1)) {
      return true;  // WB7
    }
    if (b1 == hebrew_letter && a1 == single_quote) return true;  // WB7a
    if (b1 == hebrew_letter && a1 == double_quote && a2 == hebrew_letter) {
      return true;  // WB7b
    }
    return b2 == hebrew_letter && b1 == double_quote &&
           a1 == hebrew_letter;  // WB7c
  }

  bool holds_numbers(std::size_t i) const {
    const WordBreak b2 = before(i, 2), b1 = before(i, 1);
    const WordBreak a1 = after(i, 1), a2 = after(i, 2);
    if (b1 == numeric && a1 == numeric) return true;    // WB8
    if (is_ahletter(b1) && a1 == numeric) return true;  // WB9
    if (b1 == numeric && is_ahletter(a1)) return true;  // WB10
    if (b2 == numeric && (b1 == mid_number || is_mid_num_let_q(b1)) &&
        a1 == numeric) {
      return true;  // WB11
    }
    return b1 == numeric && (a1 == mid_number || is_mid_num_let_q(a1)) &&
           a2 == numeric;  // WB12
  }

  bool holds_others(std::size_t i) const {
    const WordBreak b1 = before(i, 1), a1 = after(i, 1);
    if (b1 == katakana && a1 == katakana) return true;  // WB13
    if (is_one_of(b1, {letter, hebrew_letter, numeric, katakana,
                       extend_number_letter}) &&
        a1 == extend_number_letter) {
      return true;  // WB13a
    }
    if (b1 == extend_number_letter &&
        is_one_of(a1, {letter, hebrew_letter, numeric, katakana})) {
      return true;  // WB13b
    }
    // WB15 and WB16; what is left is a boundary by WB999.
    return a1 == regional_indicator && indicators_before(i) % 2 == 1;
  }

  std::vector<std::size_t> ends_;  // of each code point, in bytes
  std::vector<WordBreak> kinds_;
  std::vector<bool> pictographic_;
};

}  // namespace tamis::token
