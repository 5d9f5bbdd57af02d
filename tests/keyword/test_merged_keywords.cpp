#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "keyword/made_keywords.hpp"
#include "keyword/merged_keywords.hpp"

using tamis::keyword::Keyword;
using tamis::keyword::made_keyword;
using tamis::keyword::MergedKeyword;
using tamis::keyword::MergedKeywords;
using tamis::keyword::Place;
using tamis::token::Language;

namespace {

Keyword with(Keyword keyword, const std::vector<std::string>& forms,
             const std::vector<std::string>& stems) {
  keyword.forms = forms;
  keyword.stems = stems;
  return keyword;
}

std::size_t count_of(const std::vector<std::vector<Keyword>>& documents,
                     const std::vector<Language>& languages) {
  MergedKeywords keywords;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    keywords.add(documents[i], languages[i]);
  }
  return keywords.heaviest(100).size();
}

}  // namespace

TEST_CASE("keywords are one where they share a form, in whatever languages") {
  const Keyword french = with(made_keyword("Product Management", {0}),
                              {"product management"}, {"product", "manag"});
  const Keyword english = with(made_keyword("product management", {3}),
                               {"product management"}, {"produit", "menag"});
  CHECK(count_of({{french}, {english}},
                 {Language::french, Language::english}) == 1);
}

TEST_CASE("keywords are one where they share stems, in one language") {
  const Keyword one = with(made_keyword("lamp", {0}), {"lamp"}, {"lamp"});
  const Keyword many = with(made_keyword("lamps", {0}), {"lamps"}, {"lamp"});
  struct Row {
    Language first;
    Language second;
    std::size_t count;
  };
  const Row rows[] = {
      {Language::english, Language::english, 1},
      {Language::english, Language::french, 2},
      {Language::unknown, Language::unknown, 1},
  };
  for (const Row& row : rows) {
    CHECK(count_of({{one}, {many}}, {row.first, row.second}) == row.count);
  }
}

TEST_CASE("stems in another order are another keyword") {
  CHECK(count_of(
            {{made_keyword("tide mill", {0}), made_keyword("mill tide", {0})}},
            {Language::english}) == 2);
}

TEST_CASE("a form joins what was held apart before") {
  const Keyword a = with(made_keyword("a", {0}), {"a"}, {"a"});
  const Keyword b = with(made_keyword("b", {1}), {"b"}, {"b"});
  const Keyword both = with(made_keyword("a", {2}), {"a", "b"}, {"c"});
  CHECK(count_of({{a, b}}, {Language::english}) == 2);
  CHECK(count_of({{a, b}, {both}}, {Language::english, Language::french}) == 1);
}

TEST_CASE("a merged keyword has the text that is told most, and all places") {
  MergedKeywords keywords;
  keywords.add(std::vector{made_keyword("Lamp", {4, 7}, .5)},
               Language::english);
  keywords.add({}, Language::english);
  keywords.add(std::vector{made_keyword("lamp", {1, 1, 2})}, Language::french);
  REQUIRE(keywords.document_count() == 3);
  const auto found = keywords.heaviest(10);
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "lamp");
  CHECK(found[0].documents == 2);
  // .5 log2(1 + 2) + 1 log2(1 + 3)
  CHECK(found[0].weight == doctest::Approx(2.7924813));
  CHECK(found[0].stems == std::vector<std::string>{"lamp"});
  const std::vector<Place> places = {
      {0, 4, 0, 4}, {0, 7, 1, 4}, {2, 1, 0, 4}, {2, 1, 1, 4}, {2, 2, 2, 4}};
  CHECK(found[0].places == places);
}

TEST_CASE("of texts told alike the first is shown") {
  MergedKeywords keywords;
  keywords.add(std::vector{made_keyword("Lamp", {4})}, Language::english);
  keywords.add(std::vector{made_keyword("lamp", {4})}, Language::english);
  CHECK(keywords.heaviest(1)[0].text == "Lamp");
}

TEST_CASE("the weightiest come first, ties by first place") {
  MergedKeywords keywords;
  keywords.add(std::vector{made_keyword("once", {0}), made_keyword("too", {1}),
                           made_keyword("thrice", {0, 1, 2})},
               Language::english);
  const auto found = keywords.heaviest(2);
  REQUIRE(found.size() == 2);
  CHECK(found[0].text == "thrice");
  CHECK(found[1].text == "once");
  CHECK(keywords.heaviest(0).empty());
  CHECK(MergedKeywords().heaviest(5).empty());
}

TEST_CASE("what is told nowhere is no keyword, and places count once") {
  MergedKeywords keywords;
  const Keyword twice = made_keyword("lamp", {4});
  keywords.add(std::vector{made_keyword("none", {}), twice, twice},
               Language::english);
  const auto found = keywords.heaviest(5);
  REQUIRE(found.size() == 1);
  CHECK(found[0].places.size() == 1);
  CHECK(found[0].documents == 1);
}

TEST_CASE("merging agrees with joining over and over until nothing changes") {
  std::mt19937 random(9);
  for (int round = 0; round < 200; ++round) {
    MergedKeywords keywords;
    std::vector<std::vector<std::string>> groups;  // of keys
    std::map<std::string, double> weights;         // by form
    for (int i = 0; i < 12; ++i) {
      const std::string form(1, static_cast<char>('a' + random() % 8));
      const std::string stem(1, static_cast<char>('A' + random() % 8));
      keywords.add(std::vector{with(made_keyword(form, {0}), {form}, {stem})},
                   Language::english);
      weights[form] += 1;  // log2(1 + 1)
      groups.push_back({form, stem});
    }
    const auto share = [](const auto& a, const auto& b) {
      return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) !=
             a.end();
    };
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (std::size_t j = i + 1; j < groups.size(); ++j) {
        if (!share(groups[i], groups[j])) continue;
        groups[i].insert(groups[i].end(), groups[j].begin(), groups[j].end());
        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(j));
        j = i;
      }
    }
    const auto found = keywords.heaviest(100);
    REQUIRE(found.size() == groups.size());
    for (const MergedKeyword& keyword : found) {
      for (const auto& group : groups) {
        if (!share(group, std::vector{keyword.text})) continue;
        double sum = 0;
        for (const auto& [form, weight] : weights) {
          if (share(group, std::vector{form})) sum += weight;
        }
        CHECK(keyword.weight == doctest::Approx(sum));
      }
    }
  }
}
