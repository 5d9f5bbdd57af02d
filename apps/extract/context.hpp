// Something in its context, cut to the columns of a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "tamis/token/sentences.hpp"

namespace tamis::apps {

struct Context {
  std::string left;  // with the blank behind it, where one stands there
  std::string text;
  std::string right;  // with the blank before it
};

// `place` in `text`, with no more than so many columns to its left and right,
// cut at words, or within a word that has no room alone. White space and
// control characters become single blanks. Looks at a few columns' bytes.
Context context_of(std::string_view text, token::Span place, std::size_t left,
                   std::size_t right);

// A line of `width` columns: `place`, cut to three tenths of them, then the
// context, so that what it is of stands in the same column of all lines.
// `is_marked`: shown in colour, as terminals understand it.
std::string context_line(std::string_view place, std::string_view text,
                         token::Span telling, std::size_t width,
                         bool is_marked);

}  // namespace tamis::apps
