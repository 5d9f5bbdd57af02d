// UAX #29's sentence boundaries, rule by rule and slowly: the judge of
// token::sentence_segments.
//
// Rule SB5 is applied first: what attaches to a character is made one with it.
// Then the rules are asked in their order for each place between two of these.
// The property of each code point is the library's: it comes from Unicode's
// own table, which the test sentence_break_table_is_fresh compares.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "tamis/text/utf8.hpp"
#include "token/sentence_break.hpp"

namespace tamis::token {

class SlowSentences {
 public:
  explicit SlowSentences(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const text::CodePoint point = text::decode(text, at);
      const SentenceBreak kind = sentence_break(point.code);
      at += point.size;
      if (is_one_of(kind, {extend, format}) && !kinds_.empty() &&
          !is_para_sep(kinds_.back())) {
        ends_.back() = at;  // SB5
        continue;
      }
      ends_.push_back(at);
      kinds_.push_back(kind);
    }
  }

  // The ends of all sentences, in bytes. Rules SB1 and SB2: there is a boundary
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
  using enum SentenceBreak;

  static bool is_one_of(SentenceBreak kind,
                        std::initializer_list<SentenceBreak> list) {
    for (const SentenceBreak one : list) {
      if (kind == one) return true;
    }
    return false;
  }
  static bool is_para_sep(SentenceBreak kind) {
    return is_one_of(kind, {separator, carriage_return, line_feed});
  }
  static bool is_sa_term(SentenceBreak kind) {
    return is_one_of(kind, {terminator, full_stop});
  }

  // The kind of the `count`th character before place i.
  SentenceBreak before(std::size_t i, std::size_t count = 1) const {
    return i < count ? other : kinds_[i - count];
  }

  // The place before all characters of `kind` that stand before place i.
  std::size_t back_over(SentenceBreak kind, std::size_t i) const {
    while (i > 0 && kinds_[i - 1] == kind) --i;
    return i;
  }

  // ( ¬(OLetter | Upper | Lower | ParaSep | SATerm) )* Lower, from place i on.
  bool is_lower_ahead(std::size_t i) const {
    while (i < kinds_.size() && !is_one_of(kinds_[i], {letter, upper, lower}) &&
           !is_para_sep(kinds_[i]) && !is_sa_term(kinds_[i])) {
      ++i;
    }
    return i < kinds_.size() && kinds_[i] == lower;
  }

  bool is_boundary(std::size_t i) const {
    const SentenceBreak next = kinds_[i];
    if (before(i) == carriage_return && next == line_feed) return false;  // SB3
    if (is_para_sep(before(i))) return true;                              // SB4
    if (before(i) == full_stop && next == numeric) return false;          // SB6
    if (is_one_of(before(i, 2), {upper, lower}) && before(i) == full_stop &&
        next == upper) {
      return false;  // SB7
    }
    const std::size_t spaces = back_over(space, i);
    const std::size_t closes = back_over(close, spaces);
    const SentenceBreak mark = before(closes);
    if (mark == full_stop && is_lower_ahead(i)) return false;    // SB8
    if (!is_sa_term(mark)) return false;                         // SB998
    if (next == continuation || is_sa_term(next)) return false;  // SB8a
    if (spaces == i && (next == close || next == space || is_para_sep(next))) {
      return false;  // SB9
    }
    return next != space && !is_para_sep(next);  // SB10, SB11
  }

  std::vector<std::size_t> ends_;  // of each character, in bytes
  std::vector<SentenceBreak> kinds_;
};

}  // namespace tamis::token
