#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "summary/company.hpp"
#include "summary/texts.hpp"

using namespace tamis::summary;

namespace {

const std::string plain = "The bakery sells warm bread at sunrise.";
const std::string leaning = "This is why warm bread smells of butter there.";
const std::string question = "Who bakes warm bread?";
const std::string aside = "Yes, indeed.";

struct Part {
  std::size_t part;
  std::string text;
};

// By sentences the one that each needs, or a dash.
std::string needed(const std::vector<Part>& parts, bool keeps_questions) {
  Texts texts;
  for (const Part& part : parts) texts.push_back(part.text);
  auto sentences = sentences_of(texts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    sentences[i].part = parts[i].part;
  }
  const Reading reading(sentences);
  std::string out;
  for (const std::size_t other :
       companions(reading, standings(reading), keeps_questions)) {
    if (!out.empty()) out += ' ';
    out += other == alone ? "-" : std::to_string(other);
  }
  return out;
}

}  // namespace

TEST_CASE("a sentence that leans on the one before it needs that") {
  CHECK(needed({{0, plain}, {0, leaning}, {0, plain}}, false) == "- 0 -");
  // In another part, at the beginning, or behind what is no good reading, it
  // stands aside itself.
  CHECK(needed({{0, plain}, {1, leaning}}, false) == "- -");
  CHECK(needed({{0, leaning}}, false) == "-");
  CHECK(needed({{0, aside}, {0, leaning}}, false) == "- -");
  CHECK(needed({{0, plain}, {0, leaning}, {0, leaning}}, false) == "- 0 -");
}

TEST_CASE("the first full sentence behind a question needs it") {
  const struct {
    std::vector<Part> parts;
    std::string expected;
  } rows[] = {
      {{{0, question}, {1, plain}, {1, plain}}, "- 0 -"},
      {{{0, question}, {1, aside}, {1, plain}}, "- - 0"},
      {{{0, question}, {0, question}, {1, plain}}, "- - 1"},
      {{{0, question}, {1, aside}, {2, aside}, {3, plain}}, "- - - 0"},
      {{{0, question}, {1, aside}, {2, aside}, {4, plain}}, "- - - -"},
      {{{0, "And then?"}, {1, plain}}, "- -"},  // asks nothing
      {{{0, question}, {1, plain}, {1, leaning}}, "- 0 1"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.expected);
    CHECK(needed(row.parts, true) == row.expected);
  }
  CHECK(needed(rows[0].parts, false) == "- - -");
}
