#include "tamis/keyword/themes.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

#include "affinity.hpp"
#include "grouping.hpp"
#include "merged_keywords.hpp"
#include "theme_label.hpp"

namespace tamis::keyword {
namespace {

constexpr std::size_t limit_of_keywords = 2000;

// What a keyword goes with: a few others, and not by chance.
constexpr std::size_t neighbours = 10;
constexpr float least_affinity = .1F;

// `group` has the weightiest keywords first, as its numbers are in that order.
Theme theme_of(std::span<const MergedKeyword> keywords, const Group& group) {
  Theme theme{{}, 0, {}, {}};
  for (std::uint32_t i = 0; i < group.size(); ++i) {
    const MergedKeyword& keyword = keywords[group[i]];
    theme.weight += keyword.weight;
    theme.keywords.push_back({keyword.text, keyword.weight / keywords[0].weight,
                              keyword.places.size(), keyword.documents});
    for (const Place& place : keyword.places) {
      theme.tellings.push_back(
          {place.document, i, {place.part, place.begin, place.size}});
    }
  }
  const auto order = [](const ThemeTelling& telling) {
    return std::tuple(telling.document, telling.place.part, telling.place.begin,
                      telling.keyword);
  };
  std::sort(theme.tellings.begin(), theme.tellings.end(),
            [&](const ThemeTelling& a, const ThemeTelling& b) {
              return order(a) < order(b);
            });
  return theme;
}

}  // namespace

std::string problem_with(const ThemeOptions& options) {
  if (options.most_keywords >= 1 &&
      options.most_keywords <= limit_of_keywords) {
    return {};
  }
  return "themes are made of 1 to " + std::to_string(limit_of_keywords) +
         " keywords, not of " + std::to_string(options.most_keywords);
}

struct Themes::State {
  ThemeOptions options;
  MergedKeywords keywords = {};
};

Themes::Themes(const ThemeOptions& options) {
  assert(problem_with(options).empty());
  state_ = std::make_unique<State>(State{options});
}
Themes::~Themes() = default;
Themes::Themes(Themes&&) noexcept = default;
Themes& Themes::operator=(Themes&&) noexcept = default;

void Themes::add(std::span<const Keyword> keywords, token::Language language) {
  state_->keywords.add(keywords, language);
}

std::vector<Theme> Themes::found() const {
  const std::vector<MergedKeyword> keywords =
      state_->keywords.heaviest(state_->options.most_keywords);
  const Affinities all = affinities(keywords);
  std::vector<double> weights;
  weights.reserve(keywords.size());
  for (const MergedKeyword& keyword : keywords) {
    weights.push_back(keyword.weight);
  }
  std::vector<Theme> themes;
  double sum = 0;
  const Graph graph = nearest(all, neighbours, least_affinity);
  for (const Group& group : grouped(graph, weights, state_->options.count)) {
    themes.push_back(theme_of(keywords, group));
    themes.back().label =
        theme_label(keywords, all, group, state_->keywords.document_count());
    sum += themes.back().weight;
  }
  for (Theme& theme : themes) theme.weight /= sum;
  return themes;
}

}  // namespace tamis::keyword
