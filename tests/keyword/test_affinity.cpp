#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "keyword/affinity.hpp"
#include "keyword/made_keywords.hpp"

using tamis::keyword::affinities;
using tamis::keyword::Affinities;
using tamis::keyword::Keyword;
using tamis::keyword::made_keyword;
using tamis::keyword::MergedKeyword;
using tamis::keyword::MergedKeywords;
using tamis::keyword::Place;
using tamis::token::Language;

namespace {

using Documents = std::vector<std::vector<Keyword>>;

// Of keywords that share the one document there is, and nothing else: NPMI 1
// beside an empty one, a third of it for being seen once, .5 of 1 / 21.
constexpr double one_document = .5 / 21 / 3;

std::vector<MergedKeyword> merged(const Documents& documents) {
  MergedKeywords keywords;
  for (const auto& document : documents) {
    keywords.add(document, Language::english);
  }
  return keywords.heaviest(1000);
}

// That of two keywords, by their texts.
double affinity(const std::vector<MergedKeyword>& keywords,
                const std::string& a, const std::string& b) {
  const auto number = [&](const std::string& text) {
    const auto at = std::find_if(
        keywords.begin(), keywords.end(),
        [&](const MergedKeyword& keyword) { return keyword.text == text; });
    REQUIRE(at != keywords.end());
    return static_cast<std::size_t>(at - keywords.begin());
  };
  const Affinities found = affinities(keywords);
  return static_cast<double>(found.of(number(a), number(b)));
}

double affinity(const Documents& documents, const std::string& a,
                const std::string& b) {
  return affinity(merged(documents), a, b);
}

// By document, the keywords told in each of its windows.
using Windows = std::map<std::uint32_t, std::vector<std::set<std::size_t>>>;

Windows windows_of(const std::vector<MergedKeyword>& keywords) {
  using Passage = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;
  std::map<Passage, std::set<std::size_t>> passages;
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    for (const Place& place : keywords[i].places) {
      passages[{place.document, place.part, place.begin / 1000}].insert(i);
    }
  }
  Windows windows;
  for (const auto& [passage, told] : passages) {
    const auto& [document, part, block] = passage;
    std::vector<Passage> next = {{document, part, block + 1}};
    // The first passage of one of the next two parts that tells something.
    for (const std::uint32_t ahead : {1u, 2u}) {
      const auto at = passages.lower_bound({document, part + ahead, 0});
      if (at == passages.end()) continue;
      if (std::get<0>(at->first) != document) continue;
      if (std::get<1>(at->first) == part + ahead) next.push_back(at->first);
    }
    const auto behind = passages.upper_bound(passage);
    const bool has_next =
        behind != passages.end() &&
        std::find(next.begin(), next.end(), behind->first) != next.end();
    std::set<std::size_t> both = told;
    if (has_next) both.insert(behind->second.begin(), behind->second.end());
    windows[document].push_back(both);
    const auto at = passages.find(passage);
    bool has_previous = at != passages.begin();
    if (has_previous) {
      const auto& [d, p, k] = std::prev(at)->first;
      has_previous =
          d == document && (p == part ? block - k == 1 : part - p <= 2);
    }
    if (!has_previous) windows[document].push_back(told);
  }
  return windows;
}

// The near affinity, slowly: all windows are looked at.
double plain_near(const Windows& windows, std::size_t a, std::size_t b) {
  double together = 0;
  double by_chance = 0;
  double all = 0;
  for (const auto& [document, sets] : windows) {
    double with_a = 0;
    double with_b = 0;
    for (const auto& set : sets) {
      with_a += set.count(a) > 0;
      with_b += set.count(b) > 0;
      together += set.count(a) > 0 && set.count(b) > 0;
    }
    by_chance += with_a * with_b / static_cast<double>(sets.size());
    all += static_cast<double>(sets.size());
  }
  if (together <= by_chance || together >= all) return 0;
  return std::log(together / by_chance) / -std::log(together / all) * together /
         (together + 2);
}

}  // namespace

TEST_CASE("what is told in the same parts goes together, by its NPMI") {
  // Parts 0, 10, 20 and 30 of one document, each in two windows: a and b are in
  // 4 of 8, always together, and 2 by chance. ln 2 / -ln(1/2), times 4 / 6.
  const Documents documents = {{made_keyword("a", {0, 10}),
                                made_keyword("b", {0, 10}),
                                made_keyword("c", {20, 30})}};
  CHECK(affinity(documents, "a", "b") ==
        doctest::Approx(2.0 / 3 + one_document));
  CHECK(affinity(documents, "a", "c") == doctest::Approx(one_document));
}

TEST_CASE("parts beside one another, or with one between them, are near") {
  struct Row {
    std::size_t part;
    bool is_near;
  };
  const Row rows[] = {{11, true}, {12, true}, {13, false}};
  for (const Row& row : rows) {
    CAPTURE(row.part);
    const Documents documents = {{made_keyword("a", {10}),
                                  made_keyword("b", {row.part}),
                                  made_keyword("c", {50, 60, 70})}};
    CHECK((affinity(documents, "a", "b") > 2 * one_document) == row.is_near);
  }
}

TEST_CASE("far ends of a long part are not near") {
  for (const std::size_t byte : {500u, 1500u, 2500u}) {
    CAPTURE(byte);
    Keyword later = made_keyword("b", {0});
    later.tellings[0].begin = byte;
    const Documents documents = {
        {made_keyword("a", {0}), later, made_keyword("c", {5, 9})}};
    CHECK((affinity(documents, "a", "b") > 2 * one_document) == (byte < 2000));
  }
}

TEST_CASE("chance within a document is no affinity, though others lack both") {
  // a and b are told in every part of the first document, c in the others.
  Documents documents = {
      {made_keyword("a", {0, 10, 20}), made_keyword("b", {0, 10, 20})}};
  for (int i = 0; i < 3; ++i) documents.push_back({made_keyword("c", {0, 9})});
  // Only that they share a document counts: one of 4, and one more in which
  // nothing is told, is what NPMI calls 1; a third of that since it is seen
  // once, times .5 of 4 / 24.
  CHECK(affinity(documents, "a", "b") == doctest::Approx(.5 / 6 / 3));
}

TEST_CASE("documents in common tell more, the more documents there are") {
  const auto with_documents = [](std::size_t count) {
    Documents documents;
    for (std::size_t i = 0; i < count; ++i) {
      documents.push_back(i % 2 == 0 ? std::vector{made_keyword("a", {0}),
                                                   made_keyword("b", {50})}
                                     : std::vector{made_keyword("c", {0})});
    }
    return affinity(documents, "a", "b");
  };
  // 2 of 4 hold both, and nothing else: NPMI 1, times 2 / 4, times .5 of 4
  // / 24.
  CHECK(with_documents(4) == doctest::Approx(.5 * .5 / 6));
  CHECK(with_documents(40) > with_documents(4));
}

TEST_CASE("keywords that share stems go together, by the stems' rarity") {
  const Documents documents = {
      {made_keyword("tide mill", {0}), made_keyword("tide table", {50}),
       made_keyword("mill wheel", {90}), made_keyword("mill", {130})}};
  // Of 4 keywords mill is in 3, tide in 2, wheel and table in 1.
  const double mill = std::log(1 + 4 / 3.0);
  const double tide = std::log(3.0);
  const double once = std::log(5.0);
  CHECK(affinity(documents, "tide mill", "tide table") ==
        doctest::Approx(one_document + .5 * tide / (mill + tide + once)));
  CHECK(affinity(documents, "tide mill", "mill wheel") ==
        doctest::Approx(one_document + .5 * mill / (mill + tide + once)));
  CHECK(affinity(documents, "tide mill", "mill") ==
        doctest::Approx(one_document + .5 * mill / (mill + tide)));
  CHECK(affinity(documents, "tide table", "mill wheel") ==
        doctest::Approx(one_document));
}

TEST_CASE("near affinities are those of windows counted one by one") {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    auto documents = tamis::keyword::random_documents(random);
    if (documents.size() > 3) documents.resize(3);
    for (auto& document : documents) {
      for (Keyword& keyword : document) {
        keyword.stems = {keyword.text};  // none shared
        std::replace(keyword.stems[0].begin(), keyword.stems[0].end(), ' ',
                     '-');
        for (auto& telling : keyword.tellings) telling.begin = random() % 4000;
      }
    }
    const auto keywords = merged(documents);
    const Affinities found = affinities(keywords);
    const Windows windows = windows_of(keywords);
    for (std::size_t a = 0; a < keywords.size(); ++a) {
      CHECK(found.of(a, a) == 0);
      for (std::size_t b = a + 1; b < keywords.size(); ++b) {
        const auto value = static_cast<double>(found.of(a, b));
        CHECK(found.of(b, a) == found.of(a, b));
        // What documents in common add is at most half of 3 / 23.
        const double near = plain_near(windows, a, b);
        CHECK(value >= doctest::Approx(near).epsilon(1e-4));
        CHECK(value <= near + .5 * 3 / 23 + 1e-4);
      }
    }
  }
}
