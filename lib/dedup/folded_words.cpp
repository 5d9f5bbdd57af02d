#include "folded_words.hpp"

#include <array>

#include "tamis/text/fold.hpp"

namespace tamis::dedup {

std::string_view FoldedWords::of(std::string_view text) {
  bare_.clear();
  if (!take_plain(text)) take_any(text);
  return bare_;
}

// Words of ASCII letters between blanks, a mark behind them at most: for such
// text folding and cutting are one step. False where it is something else.
bool FoldedWords::take_plain(std::string_view text) {
  enum Kind : unsigned char { other, letter, blank, mark };
  static constexpr auto kinds = [] {
    std::array<Kind, 256> table{};
    for (unsigned char c = 'a'; c <= 'z'; ++c) table[c] = letter;
    for (unsigned char c = 'A'; c <= 'Z'; ++c) table[c] = letter;
    table[' '] = blank;
    for (const char c : std::string_view(",.;!?")) {
      table[static_cast<unsigned char>(c)] = mark;
    }
    return table;
  }();
  bare_.resize(text.size() + 1);
  char* to = bare_.data();
  Kind last = blank;
  for (const char c : text) {
    const Kind kind = kinds[static_cast<unsigned char>(c)];
    if (kind == other || (last == mark && kind != blank) ||
        (kind == mark && last != letter)) {
      return false;
    }
    *to = static_cast<char>(kind == letter ? c | 0x20 : ' ');
    to += kind == letter || last == letter;
    last = kind;
  }
  *to = ' ';
  to += last == letter;
  bare_.resize(static_cast<std::size_t>(to - bare_.data()));
  return true;
}

void FoldedWords::take_any(std::string_view text) {
  bare_.clear();
  text::fold(text, text::Accents::drop, folded_);
  token::words(folded_, words_);
  for (const token::Word word : words_) {
    bare_.append(word.in(folded_)).push_back(' ');
  }
}

}  // namespace tamis::dedup
