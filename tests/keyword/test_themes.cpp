#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "keyword/made_keywords.hpp"
#include "tamis/keyword/themes.hpp"

using tamis::keyword::Keyword;
using tamis::keyword::Keywords;
using tamis::keyword::made_keyword;
using tamis::keyword::problem_with;
using tamis::keyword::Theme;
using tamis::keyword::ThemeOptions;
using tamis::keyword::Themes;
using tamis::keyword::ThemeTelling;
using tamis::token::Language;

namespace {

using Documents = std::vector<std::vector<Keyword>>;

std::vector<Theme> themes_of(const Documents& documents,
                             const ThemeOptions& options = {}) {
  Themes themes(options);
  for (const auto& document : documents) {
    themes.add(document, Language::english);
  }
  return themes.found();
}

// The texts of each theme's keywords, in any order.
std::set<std::set<std::string>> texts(const std::vector<Theme>& themes) {
  std::set<std::set<std::string>> found;
  for (const Theme& theme : themes) {
    std::set<std::string> one;
    for (const auto& keyword : theme.keywords) one.insert(keyword.text);
    found.insert(one);
  }
  return found;
}

// Documents that speak of three things, one after the other.
Documents three_things() {
  const std::vector<std::vector<std::string>> things = {
      {"tide", "mill", "pond", "sluice"},
      {"bread", "flour", "oven", "yeast"},
      {"lamp", "lens", "keeper", "fog"},
  };
  Documents documents(6);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (std::size_t thing = 0; thing < things.size(); ++thing) {
      for (std::size_t word = 0; word < things[thing].size(); ++word) {
        if ((i + word) % 4 == 0) continue;  // no document tells all
        const std::size_t first = 100 * thing + 10 * (i % 2);
        documents[i].push_back(
            made_keyword(things[thing][word], {first, first + 1, first + 2}));
      }
    }
  }
  return documents;
}

auto order_of(const ThemeTelling& telling) {
  return std::tuple(telling.document, telling.place.part, telling.place.begin,
                    telling.keyword);
}

}  // namespace

TEST_CASE("keywords that are told together are a theme") {
  const std::set<std::set<std::string>> things = {
      {"tide", "mill", "pond", "sluice"},
      {"bread", "flour", "oven", "yeast"},
      {"lamp", "lens", "keeper", "fog"},
  };
  CHECK(texts(themes_of(three_things())) == things);
  CHECK(texts(themes_of(three_things(), {.count = 3})) == things);
}

TEST_CASE("as many themes are found as are wanted") {
  for (std::size_t count = 1; count <= 12; ++count) {
    CHECK(themes_of(three_things(), {.count = count}).size() == count);
  }
  CHECK(themes_of(three_things(), {.count = 50}).size() == 12);
  CHECK(themes_of({}, {.count = 3}).empty());
  CHECK(themes_of({{}, {}}).empty());
  CHECK(themes_of({{made_keyword("tide", {0})}}).size() == 1);
}

TEST_CASE("a keyword of a theme tells how often and where it is told") {
  const Documents documents = {
      {made_keyword("tide mill", {0, 1, 1}), made_keyword("pond", {0}, .5)},
      {},
      {made_keyword("Tide mill", {7})}};
  const auto found = themes_of(documents, {.count = 1});
  REQUIRE(found.size() == 1);
  const Theme& theme = found[0];
  CHECK(theme.weight == 1);
  REQUIRE(theme.keywords.size() == 2);
  CHECK(theme.keywords[0].text == "tide mill");
  CHECK(theme.keywords[0].weight == 1);
  CHECK(theme.keywords[0].count == 4);
  CHECK(theme.keywords[0].documents == 2);
  // .5 log2(1 + 1) of log2(1 + 3) + log2(1 + 1)
  CHECK(theme.keywords[1].weight == doctest::Approx(.5 / 3));
  CHECK(theme.keywords[1].count == 1);
  REQUIRE(theme.tellings.size() == 5);
  CHECK(order_of(theme.tellings[0]) == std::tuple(0u, 0u, 0u, 0u));
  CHECK(order_of(theme.tellings[1]) == std::tuple(0u, 0u, 0u, 1u));
  CHECK(order_of(theme.tellings[3]) == std::tuple(0u, 1u, 2u, 0u));
  CHECK(order_of(theme.tellings[4]) == std::tuple(2u, 7u, 0u, 0u));
  CHECK(theme.tellings[4].place.size == 9);
}

TEST_CASE("French and English documents meet where they use the same terms") {
  struct Row {
    Language language;
    std::vector<std::string> parts;
  };
  const Row rows[] = {
      {Language::french,
       {"Le product management change. Le product management, chez nous, c'est "
        "d'abord l'écoute des utilisateurs.",
        "L'écoute des utilisateurs, et puis le product management."}},
      {Language::english,
       {"Product management is listening. I do product management every day.",
        "We listen to users; that is product management."}},
  };
  Themes themes({.count = 2});
  for (const Row& row : rows) {
    Keywords keywords({.language = row.language});
    for (const std::string& part : row.parts) keywords.add(part);
    themes.add(keywords.best(20), row.language);
  }
  std::size_t count = 0;
  for (const Theme& theme : themes.found()) {
    for (const auto& keyword : theme.keywords) {
      if (tamis::text::fold(keyword.text) != "product management") continue;
      ++count;
      CHECK(keyword.documents == 2);
      CHECK(keyword.count == 6);
    }
  }
  CHECK(count == 1);
}

TEST_CASE("only the weightiest keywords are grouped") {
  const auto found =
      themes_of({{made_keyword("tide", {0, 1, 2}), made_keyword("pond", {0, 1}),
                  made_keyword("fog", {0})}},
                {.count = 1, .most_keywords = 2});
  REQUIRE(found.size() == 1);
  CHECK(texts(found) == std::set<std::set<std::string>>{{"tide", "pond"}});
}

TEST_CASE("a document about one thing is no rain of themes") {
  std::vector<Keyword> document;
  for (std::size_t i = 0; i < 40; ++i) {
    document.push_back(
        made_keyword("word" + std::to_string(i), {i % 3, i % 5, 7}));
  }
  CHECK(themes_of({document}).size() <= 5);
}

TEST_CASE("themes of any documents keep their promises") {
  std::mt19937 random(4);
  for (int round = 0; round < 300; ++round) {
    const Documents documents = tamis::keyword::random_documents(random);
    const std::size_t count = random() % 6;
    const auto found = themes_of(documents, {.count = count});
    CHECK(found.size() <= (count == 0 ? 12 : count));
    double sum = 0;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const Theme& theme = found[i];
      CHECK(!theme.label.empty());
      sum += theme.weight;
      if (i > 0) CHECK(theme.weight <= found[i - 1].weight);
      std::vector<std::size_t> counts(theme.keywords.size());
      for (const ThemeTelling& telling : theme.tellings) {
        REQUIRE(telling.keyword < counts.size());
        CHECK(telling.document < documents.size());
        ++counts[telling.keyword];
      }
      CHECK(std::is_sorted(theme.tellings.begin(), theme.tellings.end(),
                           [](const auto& a, const auto& b) {
                             return order_of(a) < order_of(b);
                           }));
      for (std::size_t k = 0; k < counts.size(); ++k) {
        const auto& keyword = theme.keywords[k];
        CHECK(seen.insert(keyword.text).second);
        CHECK(keyword.count == counts[k]);
        CHECK(keyword.weight > 0);
        CHECK(keyword.weight <= 1);
        if (k > 0) CHECK(keyword.weight <= theme.keywords[k - 1].weight);
      }
    }
    if (!found.empty()) CHECK(sum == doctest::Approx(1));
    CHECK(texts(found) == texts(themes_of(documents, {.count = count})));
  }
}

TEST_CASE("another order of the documents finds the same themes") {
  Documents documents = three_things();
  const auto wanted = texts(themes_of(documents));
  std::mt19937 random(2);
  for (int round = 0; round < 10; ++round) {
    std::shuffle(documents.begin(), documents.end(), random);
    CHECK(texts(themes_of(documents)) == wanted);
  }
}

TEST_CASE("too many keywords, or none, are refused in plain words") {
  CHECK(problem_with(ThemeOptions{}).empty());
  CHECK(problem_with(ThemeOptions{.most_keywords = 1}).empty());
  CHECK(problem_with(ThemeOptions{.most_keywords = 2000}).empty());
  CHECK(problem_with(ThemeOptions{.most_keywords = 0}) ==
        "themes are made of 1 to 2000 keywords, not of 0");
  CHECK(!problem_with(ThemeOptions{.most_keywords = 2001}).empty());
}
