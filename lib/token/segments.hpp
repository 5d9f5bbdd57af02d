// Cuts text by UAX #29, 64 bytes at a time (word_window.hpp): how `segments`
// and `words` come near the speed of memory.
#pragma once

#include <algorithm>
#include <bit>
#include <string_view>

#include "tamis/text/utf8.hpp"
#include "tamis/token/words.hpp"
#include "word_rules.hpp"
#include "word_window.hpp"

namespace tamis::token {

template <Reading reading, typename Take>
class Segmenter {
 public:
  Segmenter(std::string_view text, Take& take)
      : text_(text), take_(take), window_(text, reading) {}

  void run() {
    while (at_ < text_.size()) {
      if (window_.is_hard(at_) || !cut_window()) cut_by_rules();
    }
    if (begin_ < text_.size()) give(text_.size());
  }

 private:
  static std::size_t index(Bits one) {
    return static_cast<std::size_t>(std::countr_zero(one));
  }

  // Cuts a window; false where something hard stops it.
  bool cut_window() {
    window_.read(at_);
    give_all();
    if (!window_.is_stopped) at_ += window_.size;
    return !window_.is_stopped;
  }

  // What the bytes of a window make of the segments they are in.
  struct Kinds {
    Bits letter, digit, space, sign;

    WordKind in(Bits bytes) const {
      auto kind = (space & bytes) != 0 ? WordKind::space : WordKind::other;
      if ((digit & bytes) != 0) kind = WordKind::number;
      return (letter & bytes) != 0 ? WordKind::letters : kind;
    }
  };

  // Gives the segments that end in the window.
  void give_all() {
    const Kinds kinds{window_.letter, window_.digit, window_.space,
                      window_.sign};
    const Bits inside =
        window_.size == window_size ? ~Bits{0} : (Bits{1} << window_.size) - 1;
    Bits ends = window_.ends;
    if (begin_ == at_) ends &= ~Bits{1};
    if (ends == 0) return see(kinds, inside);
    const Bits first = ends & -ends;
    see(kinds, first - 1);
    has_sign_ |= (kinds.sign & first) != 0;
    give(at_ + index(first));
    if constexpr (reading == Reading::mining) {
      give_words(kinds, ends, window_.word);
    } else {
      give_each(kinds, ends);
    }
    const Bits last = std::bit_floor(ends);
    begin_ = at_ + index(last);
    see(kinds, inside & ~(last - 1));
  }

  // Gives the segments between each two of the boundaries `ends`.
  void give_each(const Kinds& kinds, Bits ends) {
    Bits begin = ends & -ends;
    for (ends ^= begin; ends != 0; ends &= ends - 1) {
      const Bits end = ends & -ends;
      give_between(kinds, begin, end);
      begin = end;
    }
  }

  // The same, but only those that begin as words do.
  void give_words(const Kinds& kinds, Bits ends, Bits word) {
    for (Bits begins = ends & word; begins != 0; begins &= begins - 1) {
      const Bits begin = begins & -begins;
      const Bits behind = ends & ~(begin - 1) & ~begin;
      if (behind == 0) break;
      give_between(kinds, begin, behind & -behind);
    }
  }

  void give_between(const Kinds& kinds, Bits begin, Bits end) {
    const Bits mine = end - begin;
    const std::size_t size = index(end) - index(begin);
    take_(Word{at_ + index(begin), size, kinds.in(mine)},
          (kinds.sign & mine) == 0);
  }

  // Takes note of bytes of the open segment.
  void see(const Kinds& kinds, Bits bytes) {
    kind_ = std::max(kind_, kinds.in(bytes));
    has_sign_ |= (kinds.sign & bytes) != 0;
  }

  void give(std::size_t end) {
    take_(Word{begin_, end - begin_, kind_}, !has_sign_);
    begin_ = end;
    kind_ = WordKind::other;
    has_sign_ = false;
  }

  void cut_by_rules() {
    const std::size_t end = boundary_after(text_, begin_, reading);
    for (std::size_t at = begin_; at < end;) {
      const text::CodePoint point = text::decode(text_, at);
      const WordBreak property = word_break_of(point.code, reading);
      kind_ = std::max(kind_, kind_of(point.code, property));
      at += point.size;
    }
    has_sign_ = true;
    give(end);
    at_ = end;
    window_.forget();
  }

  std::string_view text_;
  Take& take_;
  WordWindow window_;
  std::size_t at_ = 0;               // of the window
  std::size_t begin_ = 0;            // of the segment that is open
  WordKind kind_ = WordKind::other;  // of its bytes so far
  bool has_sign_ = false;            // it is not a plain one
};

// Gives each segment of `text` to `take(segment, is_plain)`, in order and
// without gaps; for mining, not all of those without letters and digits. A
// plain one is made of letters or blanks alone, and no hyphen, @, colon or sign
// beyond ASCII stands beside it. Linear.
template <Reading reading, typename Take>
void for_each_segment(std::string_view text, Take take) {
  Segmenter<reading, Take>(text, take).run();
}

}  // namespace tamis::token
