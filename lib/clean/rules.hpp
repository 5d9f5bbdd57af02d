// The parts of clean::clean: each marks segments with the rule they fall to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tamis/token/language.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::clean {

// For each segment the name of the rule it falls to; empty: it stays.
using Marks = std::vector<std::string_view>;

// Chrome of pages that have lost their HTML. May set title and meta.
void mark_chrome(transcript::Document& document, token::Language language,
                 Marks& marks);

// Segments that are nothing but a credit recognisers invent.
void mark_credits(const transcript::Document& document, Marks& marks);

// Segments that repeat the one before, three times or more in a row.
void mark_loops(const transcript::Document& document, Marks& marks);

// A phrase said over and over within `text`: all but its first telling taken
// out of `text` and given back. Empty if there is none.
std::string take_inner_loop(std::string& text);

}  // namespace tamis::clean
