// The marks that may end a sentence, and what follows them.
#pragma once

#include <cstddef>
#include <optional>

#include "sentences_line.hpp"

namespace tamis::token {

// A run of terminators and what closes behind them: ."  ?!  …)  ? »  ! :-)
struct SentenceMark {
  std::size_t begin;
  std::size_t end;
  std::size_t stops = 0;
  bool has_ellipsis = false;        // …
  bool has_shout = false;           // ? !
  bool is_wide = false;             // 。: no blank follows
  bool is_quoted = false;           // a quotation closes behind it
  bool is_break = false;            // — : the speaker breaks off
  bool is_song = false;             // ♪
  bool is_before_omission = false;  // the first of ". . . ."

  bool is_stop() const { return stops == 1 && !has_ellipsis && !has_shout; }
  bool is_ellipsis() const { return (stops > 1 || has_ellipsis) && !has_shout; }
};

// The mark at byte `at`; none if no terminator stands there.
std::optional<SentenceMark> mark_at(const SentenceLine& line, std::size_t at);

// What something begins with: `never`, nothing can begin so.
enum class SentenceStart { never, lower, letter, digit, sign };

// What stands behind a mark, openers passed over.
struct SentenceSequel {
  std::size_t at;
  char32_t code = U'\n';
  bool has_blank = false;
  bool has_ellipsis = false;  // "...and": it belongs to the word
  bool has_speech = false;    // ¿ ¡ • —
  SentenceStart start = SentenceStart::never;
};

SentenceSequel sequel_at(const SentenceLine& line, std::size_t at);

}  // namespace tamis::token
