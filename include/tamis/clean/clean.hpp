// Takes out of a document what nobody said: the chrome of scraped pages, the
// credits recognisers invent in silence, their loops. Makes what is heard and
// not said ([Applause]) segments of their own. Fillers go on request.
//
//   std::vector<clean::Removal> gone = clean::clean(document);
//
// What is not surely dirt stays. A line that a named speaker says is never
// chrome, whatever it looks like; sponsors and calls to subscribe that are
// spoken stay. Chrome is looked for in what was text, Markdown or HTML, all
// else in every document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/clean/shared_lines.hpp"
#include "tamis/transcript/document.hpp"

namespace tamis::clean {

struct Rule {
  std::string_view name;
  std::string_view summary;  // what the rule drops, for help and reports
};

// All rules, in the order in which they look at a document.
std::span<const Rule> rules();

enum class Fillers : std::uint8_t { keep, drop };

struct Options {
  std::vector<std::string> keep = {};  // names of rules that are not to be used
  Fillers fillers = Fillers::keep;
  std::vector<std::string> more_fillers = {};  // dropped as well as ours
  std::vector<std::string> only_fillers = {};  // dropped in place of ours
  const SharedLines* shared =
      nullptr;                // of all documents of the batch, or none
  std::size_t shared_in = 3;  // documents that make a line a shared one, from 2
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
// language is found where the source did not say it. Cleaning twice is cleaning
// once. Linear in the text.
std::vector<Removal> clean(transcript::Document& document,
                           const Options& options = {});

struct RuleCount {
  std::string_view rule;
  std::size_t count;
};

// How often each rule was used, in the order of rules(). Events are no
// removals: those of the cleaned document are counted.
std::vector<RuleCount> counts(std::span<const Removal> removals,
                              const transcript::Document& cleaned);

}  // namespace tamis::clean
