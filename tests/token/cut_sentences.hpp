// Rows of sentences: one string, with " | " wherever a cut is expected.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tamis/token/sentences.hpp"

namespace tamis::token {

// The sentences of `text`, with " | " between them.
inline std::string cut(std::string_view text, const SentenceOptions& options) {
  std::string out;
  for (const Span sentence : sentences(text, options)) {
    if (!out.empty()) out += " | ";
    out += sentence.in(text);
  }
  return out;
}

// Checks that each row is cut at its " | " when it is written without them.
template <std::size_t count>
void check_rows(const std::string_view (&rows)[count], Language language) {
  for (const std::string_view row : rows) {
    std::string text(row);
    for (std::size_t at; (at = text.find(" | ")) != std::string::npos;) {
      text.replace(at, 3, " ");
    }
    CHECK(cut(text, {.language = language}) == row);
  }
}

}  // namespace tamis::token
