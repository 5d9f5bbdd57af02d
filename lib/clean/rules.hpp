// The parts of clean::clean: each marks segments with the rule they fall to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "glance.hpp"
#include "tamis/clean/clean.hpp"
#include "tamis/token/language.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::clean {

// For each segment the name of the rule it falls to; empty: it stays.
using Marks = std::vector<std::string_view>;

// Chrome of pages that have lost their HTML. May set title and meta.
void mark_chrome(transcript::Document& document, token::Language language,
                 Marks& marks);

// Lines of nobody's that stand in many documents of the batch.
void mark_shared(const transcript::Document& document, const Options& options,
                 Marks& marks);

// Segments that are nothing but credits that recognisers invent.
void mark_credits(const transcript::Document& document, const Glance& glance,
                  Marks& marks);

// Takes loops out: segments that are nothing else are marked, the text of
// others is cut.
void take_loops(transcript::Document& document, const Glance& glance,
                Marks& marks, std::vector<Removal>& removals);

}  // namespace tamis::clean
