// Hard-wrapped text: paragraphs whose lines an editor broke at some width.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "rows.hpp"

namespace tamis::transcript {

// Whether `row` may go on the paragraph of the row above it, if text is
// wrapped: no blank line, head, heading or list mark stands between.
bool may_go_on(const Row& row);

// Whether the lines of `rows` are wrapped: nearly all that another line goes on
// are as full as the widest, 40 to 100 characters, allows.
bool are_wrapped(std::span<const Row> rows);

// Joins wrapped lines, and words that a hyphen broke at a line's end: "port-"
// and "able" become one word where "portable" stands elsewhere in the text;
// "porte-" and "clé" keep the hyphen where "porte-clé" does, where "clé" stands
// alone as a word, or where a clitic follows ("dit-" "elle"). Else the hyphen
// goes.
class Joiner {
 public:
  explicit Joiner(std::span<const Row> rows) : rows_(rows) {}

  void join(std::string& paragraph, std::string_view line);

 private:
  void learn_words();
  bool keeps_hyphen(std::string_view first, std::string_view second);

  std::span<const Row> rows_;
  std::unordered_set<std::string_view> words_;
};

}  // namespace tamis::transcript
