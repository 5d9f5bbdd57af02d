#include "tamis/token/words.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "tamis/text/classes.hpp"
#include "tamis/text/fold.hpp"
#include "tamis/text/utf8.hpp"
#include "word_break.hpp"

namespace tamis::token {
namespace {

using enum WordBreak;

struct Piece {
  WordBreak property = other;
  bool is_pictographic = false;
  std::size_t end = 0;
};

Piece piece_at(std::string_view text, std::size_t at) {
  const text::CodePoint point = text::decode(text, at);
  const std::uint8_t bits = word_break(point.code);
  return {static_cast<WordBreak>(bits & word_break_mask),
          (bits & pictographic) != 0, at + point.size};
}

bool is_line_break(WordBreak p) {
  return p == carriage_return || p == line_feed || p == newline;
}

// Rule WB4: what attaches to the character before it.
bool is_ignored(WordBreak p) {
  return p == extend || p == format || p == joiner;
}

bool is_letter(WordBreak p) {
  return p == letter || p == hebrew_letter;
}

bool is_quote_or_dot(WordBreak p) {  // MidNumLetQ
  return p == mid_number_letter || p == single_quote;
}

// The next property at or after `at` that rule WB4 does not skip.
WordBreak significant(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Piece piece = piece_at(text, at);
    if (!is_ignored(piece.property)) return piece.property;
    at = piece.end;
  }
  return other;
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

WordKind kind_of(std::string_view segment) {
  bool has_digit = false;
  bool has_space = false;
  for (std::size_t at = 0; at < segment.size();) {
    const text::CodePoint point = text::decode(segment, at);
    if (text::is_letter(point.code)) return WordKind::letters;
    has_digit |= text::is_digit(point.code);
    has_space |= text::is_space(point.code);
    at += point.size;
  }
  if (has_digit) return WordKind::number;
  return has_space ? WordKind::space : WordKind::other;
}

constexpr std::array<std::string_view, 13> elisions = {
    "c", "d",  "j",     "l",      "m",      "n",     "s",
    "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};

// What stands behind a hyphen without making a compound of it.
constexpr std::array<std::string_view, 22> clitics = {
    "je", "tu",  "il",  "elle",  "on", "nous", "vous", "ils",
    "ce", "moi", "toi", "le",    "la", "les",  "lui",  "leur",
    "y",  "en",  "t",   "elles", "là", "ci"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list,
               std::string_view word) {
  if (word.size() > 8) return false;
  const std::string folded = text::fold(word);
  return std::find(list.begin(), list.end(), folded) != list.end();
}

bool is_hyphen(char32_t code) {
  return code == '-' || code == 0x2010 || code == 0x2011;
}

// Whether the segment from `at` to `end`, behind a hyphen, is a word of its
// own: t in a-t-il, but not en in arc-en-ciel, which leads on.
bool is_clitic(std::string_view text, std::size_t at, std::size_t end) {
  if (!is_one_of(clitics, text.substr(at, end - at))) return false;
  if (end == text.size()) return true;
  const text::CodePoint mark = text::decode(text, end);
  const std::size_t next = end + mark.size;
  if (!is_hyphen(mark.code) || next == text.size()) return true;
  const auto behind = text.substr(next, next_boundary(text, next) - next);
  return kind_of(behind) != WordKind::letters || is_one_of(clitics, behind);
}

// The bytes of the elision that `word` begins with, its apostrophe included.
std::size_t elision_size(std::string_view word) {
  for (std::size_t at = 0; at < word.size() && at <= 6;) {
    const text::CodePoint point = text::decode(word, at);
    if (text::is_apostrophe(point.code)) {
      const std::size_t size = at + point.size;
      return size < word.size() && is_one_of(elisions, word.substr(0, at))
                 ? size
                 : 0;
    }
    at += point.size;
  }
  return 0;
}

// The end of the web address that begins at `at`, or `at` if none does.
std::size_t address_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (!rest.starts_with("http://") && !rest.starts_with("https://") &&
      !rest.starts_with("www.")) {
    return at;
  }
  std::size_t end = at;
  while (end < text.size()) {
    const text::CodePoint point = text::decode(text, end);
    if (text::is_space(point.code) || point.code == '<' || point.code == '>' ||
        point.code == '"' || point.code == 0xBB || point.code == 0x201D) {
      break;
    }
    end += point.size;
  }
  while (end > at && std::string_view(".,;:!?)]'").find(text[end - 1]) !=
                         std::string_view::npos) {
    --end;
  }
  return end;
}

// Stands before ! ? : ; in French. UAX #29 counts it with the letters.
constexpr std::string_view thin_blank = "\u202F";

// The next thin blank from byte `at` on, but those in 10 000; or the end.
std::size_t next_thin_blank(std::string_view text, std::size_t at) {
  const auto is_digit_at = [text](std::size_t place) {
    return place < text.size() && text[place] >= '0' && text[place] <= '9';
  };
  for (at = text.find(thin_blank, at); at != text.npos;
       at = text.find(thin_blank, at + thin_blank.size())) {
    const bool is_in_number =
        at > 0 && is_digit_at(at - 1) && is_digit_at(at + thin_blank.size());
    if (!is_in_number) return at;
  }
  return text.size();
}

// Cuts what stands from byte `at` on as `words` promises, thin blanks aside,
// and gives each word to `take`.
template <typename Take>
void for_each_word_from(std::size_t at, std::string_view text, Take take) {
  Word held{0, 0, WordKind::other};  // waits: a hyphen may follow
  const auto flush = [&] {
    if (held.size > 0) take(held);
    held.size = 0;
  };
  const auto is_joined = [&](std::size_t begin) {  // held, one hyphen, begin
    if (held.size == 0 || begin <= held.end()) return false;
    const text::CodePoint mark = text::decode(text, held.end());
    return held.end() + mark.size == begin && is_hyphen(mark.code);
  };
  while (at < text.size()) {
    if (const std::size_t end = address_end(text, at); end > at) {
      flush();
      take({at, end - at, WordKind::address});
      at = end;
      continue;
    }
    const std::size_t end = next_boundary(text, at);
    const WordKind kind = kind_of(text.substr(at, end - at));
    if (kind != WordKind::letters && kind != WordKind::number) {
      at = end;
      continue;
    }
    while (const auto size = elision_size(text.substr(at, end - at))) {
      flush();
      take({at, size, WordKind::letters});
      at += size;
    }
    if (is_joined(at) && held.kind == WordKind::letters &&
        !is_clitic(text, at, end)) {
      held.size = end - held.begin;
    } else {
      flush();
      held = {at, end - at, kind};
    }
    at = end;
  }
  flush();
}

template <typename Take>
void for_each_word(std::string_view text, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = next_thin_blank(text, at);
    for_each_word_from(at, text.substr(0, end), take);
    at = end + thin_blank.size();
  }
}

}  // namespace

std::size_t next_boundary(std::string_view text, std::size_t at) {
  assert(at < text.size());
  Piece last = piece_at(text, at);  // the character before the cursor
  WordBreak left = last.property;   // the same, but as rule WB4 sees it
  std::size_t indicators = left == regional_indicator ? 1 : 0;
  while (last.end < text.size()) {
    const Piece next = piece_at(text, last.end);
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
    } else if (bridges(left, right, significant(text, next.end))) {
      left = right;
      // The bridge holds up to the character beyond it: take both.
      Piece beyond = next;
      do {
        beyond = piece_at(text, beyond.end);
      } while (is_ignored(beyond.property));
      left = beyond.property;
      last = beyond;
      continue;
    } else if (left == hebrew_letter && right == single_quote) {
      left = right;  // WB7a; before a letter, WB6 and 7 have bridged it
    } else {
      return last.end;
    }
    last = next;
  }
  return text.size();
}

std::vector<Word> segments(std::string_view text) {
  std::vector<Word> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = next_boundary(text, at);
    found.push_back({at, end - at, kind_of(text.substr(at, end - at))});
    at = end;
  }
  return found;
}

std::vector<Word> words(std::string_view text) {
  std::vector<Word> found;
  found.reserve(text.size() / 6);
  for_each_word(text, [&found](Word word) { found.push_back(word); });
  return found;
}

std::size_t word_count(std::string_view text) {
  std::size_t count = 0;
  for_each_word(text, [&count](Word) { ++count; });
  return count;
}

}  // namespace tamis::token
