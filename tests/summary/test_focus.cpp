#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "summary/focus.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;
using tamis::token::Language;

namespace {

const Texts texts = {"The bakery sells bread.",
                     "It opens early.",
                     "Copper wires rust.",
                     "Two bakeries bake rye bread.",
                     "Une boulangerie vend du pain.",
                     "Les boulangeries ferment."};

// The sentences in focus: "0 1".
std::string in_focus_of(const std::vector<std::string>& terms) {
  auto sentences = sentences_of(texts);
  const std::size_t parts[] = {0, 0, 0, 1, 2, 3};
  for (std::size_t i = 0; i < texts.size(); ++i) sentences[i].part = parts[i];
  sentences[4].language = sentences[5].language = Language::french;
  const auto found = in_focus(Reading(sentences), terms);
  std::string out;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i]) out += (out.empty() ? "" : " ") + std::to_string(i);
  }
  return out;
}

}  // namespace

TEST_CASE("what tells a term is in focus, and what goes on from it") {
  const struct {
    std::vector<std::string> terms;
    std::string expected;
  } rows[] = {
      {{}, "0 1 2 3 4 5"},
      {{"bakery"}, "0 1 3"},  // in any inflection; not over a part's end
      {{"Bakeries"}, "0 1 3"},
      {{"rye bread"}, "3"},  // the whole term
      {{"bread rye"}, ""},
      {{"the bakery"}, "0 1 3"},
      {{"boulangerie"}, "4 5"},
      {{"copper", "rye"}, "2 3"},
      {{"lantern"}, ""},
      {{"of the"}, ""},  // no content
      {{""}, ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.expected);
    CHECK(in_focus_of(row.terms) == row.expected);
  }
}
