#include "word_rules.hpp"

#include <cassert>

#include "tamis/text/classes.hpp"
#include "tamis/text/utf8.hpp"

namespace tamis::token {
namespace {

using enum WordBreak;

struct Piece {
  WordBreak property = other;
  bool is_pictographic = false;
  std::size_t end = 0;
};

// Reads the pieces of a text.
class Pieces {
 public:
  Pieces(std::string_view text, Reading reading)
      : text_(text), reading_(reading) {}

  Piece at(std::size_t at) const {
    const text::CodePoint point = text::decode(text_, at);
    const bool is_pictographic = (word_break(point.code) & pictographic) != 0;
    return {word_break_of(point.code, reading_), is_pictographic,
            at + point.size};
  }

 private:
  std::string_view text_;
  Reading reading_;
};

bool is_line_break(WordBreak p) {
  return p == carriage_return || p == line_feed || p == newline;
}

bool is_letter(WordBreak p) {
  return p == letter || p == hebrew_letter;
}

bool is_quote_or_dot(WordBreak p) {  // MidNumLetQ
  return p == mid_number_letter || p == single_quote;
}

// Rules WB5 to WB13b, which join two neighbours without looking further.
bool joins(WordBreak left, WordBreak right) {
  const bool left_is_letter = is_letter(left);
  const bool right_is_letter = is_letter(right);
  if (left_is_letter || left == numeric) {
    if (right_is_letter || right == numeric) return true;  // WB5, 8, 9, 10
    if (right == extend_number_letter) return true;        // WB13a
  }
  if (left == katakana) {
    return right == katakana || right == extend_number_letter;  // WB13, 13a
  }
  if (left == extend_number_letter) {  // WB13a, 13b
    return right == extend_number_letter || right_is_letter ||
           right == numeric || right == katakana;
  }
  return false;
}

// Rules WB6, 7, 7b, 7c, 11, 12: a mark between two letters or two digits.
bool bridges(WordBreak left, WordBreak mark, WordBreak right) {
  if (is_letter(left) && is_letter(right) &&
      (mark == mid_letter || is_quote_or_dot(mark))) {
    return true;
  }
  if (left == hebrew_letter && mark == double_quote && right == hebrew_letter) {
    return true;
  }
  return left == numeric && right == numeric &&
         (mark == mid_number || is_quote_or_dot(mark));
}

bool may_bridge(WordBreak mark) {
  return mark == mid_letter || mark == mid_number || mark == double_quote ||
         is_quote_or_dot(mark);
}

}  // namespace

bool is_ignored(WordBreak p) {
  return p == extend || p == format || p == joiner;
}

std::size_t boundary_after(std::string_view text, std::size_t at,
                           Reading reading) {
  assert(at < text.size());
  const Pieces pieces(text, reading);
  Piece last = pieces.at(at);      // the character before the cursor
  WordBreak left = last.property;  // the same, but as rule WB4 sees it
  std::size_t indicators = left == regional_indicator ? 1 : 0;
  while (last.end < text.size()) {
    const Piece next = pieces.at(last.end);
    const WordBreak right = next.property;
    if (last.property == carriage_return && right == line_feed) return next.end;
    if (is_line_break(last.property) || is_line_break(right)) return last.end;
    if (last.property == joiner && next.is_pictographic) {  // WB3c
      left = right;
    } else if (last.property == segment_space && right == segment_space) {
      left = right;  // WB3d
    } else if (is_ignored(right)) {
      // WB4: `left` stays.
    } else if (joins(left, right)) {
      left = right;
    } else if (left == regional_indicator && right == regional_indicator &&
               indicators % 2 == 1) {  // WB15, 16
      ++indicators;
    } else if (may_bridge(right)) {
      // A bridge holds up to the character beyond it: that one is taken too.
      Piece beyond = next;
      do {
        if (beyond.end >= text.size()) {
          beyond.property = other;
          break;
        }
        beyond = pieces.at(beyond.end);
      } while (is_ignored(beyond.property));
      if (bridges(left, right, beyond.property)) {
        left = beyond.property;
        last = beyond;
        continue;
      }
      if (left != hebrew_letter || right != single_quote) return last.end;
      left = right;  // WB7a; before a letter, WB6 and 7 have bridged it
    } else {
      return last.end;
    }
    last = next;
  }
  return text.size();
}

WordKind kind_of(char32_t code, WordBreak property) {
  switch (property) {
    case letter:
    case hebrew_letter:
    case katakana:
      return WordKind::letters;
    case numeric:
      return WordKind::number;
    case segment_space:
      return WordKind::space;
    default:
      break;
  }
  if (code < 0x80) {
    return text::is_space(code) ? WordKind::space : WordKind::other;
  }
  if (text::is_letter(code)) return WordKind::letters;
  return text::is_space(code) ? WordKind::space : WordKind::other;
}

}  // namespace tamis::token
