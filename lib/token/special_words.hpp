// What mining cuts otherwise than UAX #29: elisions, compounds, addresses and
// quantities. Places are bytes of `text`; each function bears any bytes.
#pragma once

#include <cstddef>
#include <string_view>

#include "tamis/token/words.hpp"

namespace tamis::token {

// The bytes of the hyphen that begins at `at`, which may be the text's end; 0
// if there is none.
std::size_t hyphen_size(std::string_view text, std::size_t at);

// Whether the segment from `at` to `end`, behind a hyphen, is a word of its
// own: t in a-t-il, but not en in arc-en-ciel, which leads on.
bool is_clitic(std::string_view text, std::size_t at, std::size_t end);

// The bytes of the elision that `word` begins with, its apostrophe included; 0
// if it begins with none.
std::size_t elision_size(std::string_view word);

// The end of the web address that begins at `at`, or `at` if none does.
std::size_t address_end(std::string_view text, std::size_t at);

// The end of the domain that begins at `at`, behind the @ of an e-mail address;
// `at` if it is none.
std::size_t domain_end(std::string_view text, std::size_t at);

// The quantity of the number from byte `begin` to `end`: with its groups of
// three digits (12 000 000, no-break blanks between them), its currency before
// it and its unit behind it (20 %, 5 €, 30°C; a no-break blank may stand
// between). What begins before byte `from` is not taken.
Word quantity(std::string_view text, std::size_t begin, std::size_t end,
              std::size_t from);

// `word` with what it shares a grapheme with: signs that stand before others.
Word whole(std::string_view text, Word word);

}  // namespace tamis::token
