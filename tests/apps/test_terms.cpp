#include "extract/terms.hpp"

#include <doctest/doctest.h>

#include "common/options.hpp"

namespace tamis::apps {
namespace {

using Terms = std::vector<std::string>;

TEST_CASE("Terms stand one a line, without comments and blanks") {
  const struct {
    std::string_view list;
    Terms terms;
  } rows[] = {{"", {}},
              {"# none\n\n  \n", {}},
              {"mise en place\nhub\n", {"mise en place", "hub"}},
              {"hub", {"hub"}},
              {"  hub \r\nvélo\r\n", {"hub", "vélo"}},
              {"hub # where parcels wait\n", {"hub"}},
              {"C#\nF# # languages\n", {"C#", "F#"}},
              {"\xEF\xBB\xBFhub\n", {"hub"}},
              {"caf\xE9\n", {"café"}}};
  for (const auto& row : rows) {
    CAPTURE(row.list);
    CHECK(terms_of(row.list) == row.terms);
  }
}

TEST_CASE("A file without terms is refused") {
  CHECK_THROWS_AS(terms_in("/dev/null"), common::UsageError);
  CHECK_THROWS_AS(terms_in("/nowhere/terms"), common::UsageError);
}

transcript::Document saying(std::string text) {
  transcript::Document document;
  document.segments.emplace_back().text = std::move(text);
  return document;
}

TEST_CASE("Stop words that are never told are told at the end") {
  UnusedWords unused({"euh", "été", "zut"});
  unused.look(saying("Euh, on y va."));
  CHECK(unused.told() == "2 stop words were never told: zut, été");
  unused.look(saying("L’Été !"));
  CHECK(unused.told() == "1 stop word was never told: zut");
  unused.look(saying("Zut."));
  CHECK(unused.told().empty());
}

TEST_CASE("Of many words that are never told ten are named") {
  Terms words;
  for (char c = 'a'; c <= 'l'; ++c) words.emplace_back(1, c);
  CHECK(UnusedWords(words).told() ==
        "12 stop words were never told: a, b, c, d, e, f, g, h, i, j, ...");
}

}  // namespace
}  // namespace tamis::apps
