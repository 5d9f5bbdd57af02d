#include "word_window.hpp"

#include <bit>
#include <cstring>

#include "tamis/text/classes.hpp"

namespace tamis::token {
namespace {

Bits bit(std::size_t i) {
  return Bits{1} << i;
}

Bits below(std::size_t i) {
  return i >= window_size ? ~Bits{0} : bit(i) - 1;
}

std::size_t first_of(Bits bits) {
  return static_cast<std::size_t>(std::countr_zero(bits));
}

bool is_hard_property(WordBreak p) {
  switch (p) {
    case WordBreak::newline:
    case WordBreak::extend:
    case WordBreak::joiner:
    case WordBreak::format:
    case WordBreak::regional_indicator:
    case WordBreak::katakana:
    case WordBreak::hebrew_letter:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool WordWindow::is_hard(std::size_t at) const {
  if ((text_[at] & 0x80) == 0) return false;
  const char32_t code = text::decode(text_, at).code;
  return is_hard_property(word_break_of(code, reading_));
}

void WordWindow::read(std::size_t at) {
  at_ = at;
  is_stopped = false;
  connector_ = carriage_ = line_feed_ = joined_ = bridge_ = 0;
  letter = digit = space = sign = 0;
  read_masks();
  if (masks_.rare != 0) add_rare();
  if (masks_.wide != 0) add_wide();
  join();
}

void WordWindow::read_masks() {
  const std::size_t left = text_.size() - at_;
  if (left > window_size) {
    masks_ = word_masks(text_.data() + at_);
    size = window_size - 1;  // the next byte is not in sight
    return;
  }
  size = left;
  if (text_.size() >= window_size) {  // the last bytes, seen from their end
    masks_ = word_masks(text_.data() + text_.size() - window_size);
    masks_ >>= window_size - left;
  } else {
    char padded[window_size] = {};
    std::memcpy(padded, text_.data() + at_, left);
    masks_ = word_masks(padded);
  }
}

void WordWindow::add_rare() {
  for (Bits left = masks_.rare; left != 0; left &= left - 1) {
    const Bits one = left & -left;
    const char c = text_[at_ + first_of(one)];
    if (c == '_') {
      connector_ |= one;
      continue;
    }
    space |= one;
    if (c == '\r') carriage_ |= one;
    if (c == '\n') line_feed_ |= one;
  }
}

void WordWindow::add_wide() {
  const bool has_more = text_.size() - at_ > window_size;
  for (Bits left = masks_.wide; left != 0;) {
    const std::size_t i = first_of(left);
    std::size_t end = i + 2;
    if (is_latin(at_ + i)) {
      masks_.letter |= Bits{3} << i;
    } else {
      const text::CodePoint point = text::decode(text_, at_ + i);
      const WordBreak property = word_break_of(point.code, reading_);
      if (is_hard_property(property)) {
        size = i;
        is_stopped = true;
        return;
      }
      end = i + point.size;
      add_point(i, point, property, below(end) & ~below(i));
    }
    joined_ |= below(end) & ~below(i + 1);
    left &= ~below(end);
    if (end >= window_size && has_more) size = i;
  }
}

// Whether one of the letters from À to ÿ stands there: most of what French has
// beyond ASCII.
bool WordWindow::is_latin(std::size_t at) const {
  if (text_[at] != '\xC3' || at + 1 == text_.size()) return false;
  const auto next = static_cast<unsigned char>(text_[at + 1]);
  return next >= 0x80 && next <= 0xBF && next != 0x97 && next != 0xB7;
}

void WordWindow::add_point(std::size_t i, text::CodePoint point,
                           WordBreak property, Bits bytes) {
  switch (property) {
    case WordBreak::letter:
      masks_.letter |= bytes;
      if (text::is_prepended(point.code)) sign |= bytes;
      return;
    case WordBreak::numeric:
      masks_.digit |= bytes;
      return;
    case WordBreak::extend_number_letter:
      connector_ |= bytes;
      return;
    case WordBreak::segment_space:
      masks_.blank |= bytes;
      return;
    case WordBreak::mid_number_letter:
    case WordBreak::mid_letter:
    case WordBreak::mid_number:
      return add_mid(i, point.size, property);
    default:
      break;
  }
  const WordKind kind = kind_of(point.code, property);
  if (kind == WordKind::letters) letter |= bytes;
  if (kind == WordKind::number) digit |= bytes;
  if (kind == WordKind::space) space |= bytes;
}

// Rules WB6, 7, 11, 12 for a mark of several bytes.
void WordWindow::add_mid(std::size_t i, std::size_t mark_size,
                         WordBreak property) {
  const std::size_t next = at_ + i + mark_size;
  if (next >= text_.size()) return;
  const WordBreak right =
      word_break_of(text::decode(text_, next).code, reading_);
  const bool has_letters =
      property != WordBreak::mid_number && right == WordBreak::letter &&
      ((masks_.letter << 1 | before_.letter) & bit(i)) != 0;
  const bool has_digits = property != WordBreak::mid_letter &&
                          right == WordBreak::numeric &&
                          ((masks_.digit << 1 | before_.digit) & bit(i)) != 0;
  if (!has_letters && !has_digits) return;
  joined_ |= bit(i);
  if (i + mark_size <= window_size) bridge_ |= bit(i + mark_size - 1);
}

// The same rules for marks of one byte: . ' : between letters, . ' , ; between
// digits.
void WordWindow::bridge_ascii() {
  const WordMasks& m = masks_;
  const Bits letters = (m.letter << 1 | before_.letter) & m.letter >> 1;
  const Bits digits = (m.digit << 1 | before_.digit) & m.digit >> 1;
  for (Bits left = m.mid & (letters | digits); left != 0; left &= left - 1) {
    const Bits one = left & -left;
    const char c = text_[at_ + first_of(one)];
    const bool joins = (letters & one) != 0 ? c != ',' && c != ';' : c != ':';
    if (joins) {
      joined_ |= one;
      bridge_ |= one;
    }
  }
}

void WordWindow::join() {
  bridge_ascii();
  const WordMasks& m = masks_;
  word = m.letter | m.digit | connector_;
  joined_ |= (bridge_ << 1 | before_.bridge) |             // WB7, 11
             (word & (word << 1 | before_.word)) |         // WB5, 8 to 13b
             (m.blank & (m.blank << 1 | before_.blank)) |  // WB3d
             (line_feed_ & (carriage_ << 1 | before_.carriage));  // WB3
  const Bits wide_sign = m.wide & ~m.letter;
  const Bits edge = m.edge | wide_sign;
  sign |= m.digit | m.mid | connector_ | wide_sign | edge >> 1 | edge << 1 |
          before_.edge;
  letter |= m.letter;
  digit |= m.digit;
  space |= m.blank;
  word |= letter | digit;
  if (is_stopped) step_back();
  ends = ~joined_ & below(size);
  if (is_stopped) return;
  const std::size_t last = size - 1;
  const auto told = [last](Bits bits) { return bits >> last & 1; };
  before_ = {
      told(m.letter), told(m.digit), told(m.letter | m.digit | connector_),
      told(m.blank),  told(bridge_), told(carriage_),
      told(edge)};
}

// What stands before something hard is joined to it or not: untold.
void WordWindow::step_back() {
  if (size == 0) return;
  const auto is_inside = [this](std::size_t i) {
    return (static_cast<unsigned char>(text_[at_ + i]) & 0xC0) == 0x80;
  };
  --size;
  while (size > 0 && is_inside(size)) --size;
}

}  // namespace tamis::token
