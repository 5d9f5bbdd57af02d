#include <doctest/doctest.h>

#include "showing.hpp"
#include "summarize/shares.hpp"
#include "tamis/summary/summary.hpp"

namespace tamis::apps {
namespace {

using Sizes = std::vector<std::size_t>;

TEST_CASE("Where there are fewer sentences than chapters the longest tell") {
  const struct {
    Sizes lengths;
    std::size_t sentences;
    Sizes told;
  } rows[] = {
      {{}, 0, {}},
      {{}, 3, {}},
      {{10, 30, 20}, 0, {0, 1, 2}},
      {{10, 30, 20}, 3, {0, 1, 2}},
      {{10, 30, 20}, 2, {1, 2}},
      {{10, 30, 20}, 1, {1}},
      {{5, 5, 5}, 2, {0, 1}},
  };
  for (const auto& [lengths, sentences, told] : rows) {
    CHECK(told_chapters(lengths, sentences) == told);
  }
}

TEST_CASE("A bound is shared out by lengths, and no more than it") {
  const struct {
    Bound bound;
    Sizes lengths;
    Sizes budgets;
    Sizes sentences;
  } rows[] = {
      {{30, 0}, {10, 20, 30}, {5, 10, 15}, {0, 0, 0}},
      {{100, 0}, {1, 1, 1}, {33, 33, 34}, {0, 0, 0}},
      {{2, 0}, {10, 10, 10}, {0, 1, 1}, {0, 0, 0}},
      {{30, 6}, {10, 20, 30}, {5, 10, 15}, {1, 2, 3}},
      {{30, 3}, {10, 20, 30}, {5, 10, 15}, {1, 1, 1}},
      {{summary::unbounded, 4},
       {10, 30},
       {summary::unbounded, summary::unbounded},
       {1, 3}},
      {{30, 2}, {0, 0}, {0, 0}, {1, 1}},
      {{30, 0}, {}, {}, {}},
  };
  for (const auto& [bound, lengths, budgets, sentences] : rows) {
    const auto shown = showing(bound.budget, bound.sentences);
    const auto shares = shares_of(bound, lengths);
    REQUIRE(shares.size() == lengths.size());
    for (std::size_t i = 0; i < shares.size(); ++i) {
      CAPTURE(i);
      CHECK(shares[i].budget == budgets[i]);
      CHECK(shares[i].sentences == sentences[i]);
    }
  }
}

}  // namespace
}  // namespace tamis::apps
