// Takes out of a document what nobody said: the chrome of scraped pages, the
// credits recognisers invent in silence, their loops.
//
//   std::vector<clean::Removal> gone = clean::clean(document);
//
// What is not surely dirt stays. A line that a named speaker says is never
// chrome, whatever it looks like; sponsors and calls to subscribe that are
// spoken stay. Chrome is looked for in text and Markdown, credits and loops in
// captions and in JSONL.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/transcript/document.hpp"

namespace tamis::clean {

struct Rule {
  std::string_view name;
  std::string_view summary;  // what the rule drops, for help and reports
};

// All rules, in the order in which they look at a document.
std::span<const Rule> rules();

struct Options {
  std::vector<std::string> keep;  // names of rules that are not to be used
};

// What is wrong with `options`, in plain words; empty if nothing is.
std::string problem_with(const Options& options);

struct Removal {
  std::size_t line;       // in the source, from 1; 0: not known
  std::string_view rule;  // the name of the rule
  std::string text;
};

// Cleans `document` and says what went, in the order of the document. What
// chrome tells about the page (title, date) is kept in the document; its
// language is found where the source did not say it. Linear in the text.
std::vector<Removal> clean(transcript::Document& document,
                           const Options& options = {});

}  // namespace tamis::clean
