#include <doctest/doctest.h>

#include <numeric>
#include <string>
#include <vector>

#include "keyword/made_keywords.hpp"
#include "keyword/theme_label.hpp"

using tamis::keyword::affinities;
using tamis::keyword::Affinities;
using tamis::keyword::Group;
using tamis::keyword::Keyword;
using tamis::keyword::made_keyword;
using tamis::keyword::MergedKeywords;
using tamis::keyword::theme_label;
using tamis::token::Language;

namespace {

using Documents = std::vector<std::vector<Keyword>>;

// That of all keywords of `documents`, near to one another or not.
std::string label(const Documents& documents, bool are_near = false) {
  MergedKeywords merged;
  for (const auto& document : documents) {
    merged.add(document, Language::english);
  }
  const auto keywords = merged.heaviest(100);
  Group group(keywords.size());
  std::iota(group.begin(), group.end(), 0U);
  return theme_label(
      keywords, are_near ? affinities(keywords) : Affinities(keywords.size()),
      group, merged.document_count());
}

}  // namespace

TEST_CASE("a label is one keyword where that is told in a third of the parts") {
  const Keyword mill = made_keyword("tide mill", {0, 1, 2});
  struct Row {
    std::vector<std::size_t> parts;
    const char* label;
  };
  const Row rows[] = {
      {{10, 11}, "tide mill"},
      {{0, 2, 10, 11, 12, 13, 14, 15}, "pond"},
  };
  for (const Row& row : rows) {
    CHECK(label({{mill, made_keyword("pond", row.parts)}}) == row.label);
  }
}

TEST_CASE("the second keyword of a label shares no word with the first") {
  const std::vector<Keyword> rest = {
      made_keyword("eel", {20, 21}, .1), made_keyword("fog", {22, 23}, .1),
      made_keyword("oak", {24, 25}, .1), made_keyword("ox", {26, 27}, .1)};
  std::vector<Keyword> document = {made_keyword("tide mill", {0, 1, 2}),
                                   made_keyword("old tide mill", {5, 6}),
                                   made_keyword("pond", {7}, .5)};
  document.insert(document.end(), rest.begin(), rest.end());
  CHECK(label({document}) == "tide mill · pond");
}

TEST_CASE("the second keyword of a label is told where the first is not") {
  const std::vector<Keyword> document = {
      made_keyword("mill", {0, 1, 2}),
      made_keyword("wheel", {0, 1, 2}, .9),  // where the first is told
      made_keyword("pond", {3, 4}, .5),
      made_keyword("eel", {10, 11, 12, 13, 14, 15}, .1)};
  CHECK(label({document}) == "mill · pond");
}

TEST_CASE("no second keyword is found where none is told elsewhere") {
  Documents documents = {{made_keyword("mill", {0, 1, 2})}};
  CHECK(label(documents) == "mill");
  documents[0].push_back(
      made_keyword("mill wheel", {5, 6, 7, 8, 9, 10, 11}, .01));
  CHECK(label(documents) == "mill");
}

TEST_CASE("in many documents a keyword of few says more than one of all") {
  for (const int count : {8, 80}) {
    CAPTURE(count);
    Documents documents;
    for (int i = 0; i < count; ++i) {
      documents.push_back({made_keyword("people", {0}, .5)});
      if (i % 8 < 3) documents.back().push_back(made_keyword("mill", {0}));
    }
    // people: 4 of log2(1 + 18 / 18) and 40 of log2(1 + 90 / 90); mill: 3 of
    // log2(1 + 18 / 13) and 30 of log2(1 + 90 / 40).
    CHECK(label(documents) == (count == 8 ? "people" : "mill"));
  }
}

TEST_CASE("a keyword near to the others says more than one beside them") {
  const std::vector<Keyword> document = {made_keyword("lamp", {0, 1, 60}, .9),
                                         made_keyword("mill", {10, 20, 30}, .8),
                                         made_keyword("pond", {10, 20}, .5),
                                         made_keyword("eel", {20, 30}, .5)};
  CHECK(label({document}).starts_with("lamp"));
  CHECK(label({document}, true).starts_with("mill"));
}
