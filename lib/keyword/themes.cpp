#include "tamis/keyword/themes.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "affinity.hpp"
#include "grouping.hpp"
#include "merged_keywords.hpp"

namespace tamis::keyword {
namespace {

constexpr std::size_t limit_of_keywords = 2000;

// What a keyword goes with: a few others, and not by chance.
constexpr std::size_t neighbours = 10;
constexpr float least_affinity = .1F;

// The parts that tell a keyword, in order.
using Parts = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Parts parts_of(const MergedKeyword& keyword) {
  Parts parts;
  for (const Place& place : keyword.places) {
    if (parts.empty() ||
        parts.back() != std::pair(place.document, place.part)) {
      parts.emplace_back(place.document, place.part);
    }
  }
  return parts;
}

bool shares_stem(const MergedKeyword& a, const MergedKeyword& b) {
  return std::any_of(a.stems.begin(), a.stems.end(), [&](const auto& stem) {
    return std::binary_search(b.stems.begin(), b.stems.end(), stem);
  });
}

// What a theme is called.
class Label {
 public:
  Label(std::span<const MergedKeyword> keywords, const Affinities& affinities,
        const Group& group, std::size_t documents)
      : keywords_(keywords),
        affinities_(affinities),
        group_(group),
        documents_(documents) {}

  std::string text() const {
    const std::uint32_t first =
        best_of([&](std::uint32_t keyword) { return value(keyword); });
    std::set<Parts::value_type> all;
    for (const std::uint32_t member : group_) {
      const Parts parts = parts_of(keywords_[member]);
      all.insert(parts.begin(), parts.end());
    }
    const Parts covered = parts_of(keywords_[first]);
    const std::string& name = keywords_[first].text;
    if (2 * covered.size() >= all.size()) return name;
    const std::uint32_t second = best_of([&](std::uint32_t keyword) {
      return shares_stem(keywords_[keyword], keywords_[first])
                 ? 0
                 : value(keyword) * uncovered(keyword, covered);
    });
    if (second == first || shares_stem(keywords_[second], keywords_[first])) {
      return name;
    }
    return name + " · " + keywords_[second].text;
  }

 private:
  // Weighty, and near to what else is in the theme.
  double value(std::uint32_t keyword) const {
    double affinity = 0;
    double all = 0;
    for (const std::uint32_t other : group_) {
      const double weight = keywords_[other].weight;
      all += weight;
      affinity += weight * static_cast<double>(affinities_.of(keyword, other));
    }
    const double rarity =
        std::log2(1 + static_cast<double>(documents_) /
                          static_cast<double>(keywords_[keyword].documents));
    return keywords_[keyword].weight * (.1 + affinity / all) * rarity;
  }

  double uncovered(std::uint32_t keyword, const Parts& covered) const {
    const Parts parts = parts_of(keywords_[keyword]);
    const auto count =
        std::count_if(parts.begin(), parts.end(), [&](const auto& part) {
          return !std::binary_search(covered.begin(), covered.end(), part);
        });
    return static_cast<double>(count) / static_cast<double>(parts.size());
  }

  template <typename Value>
  std::uint32_t best_of(Value value) const {
    return *std::max_element(
        group_.begin(), group_.end(),
        [&](std::uint32_t a, std::uint32_t b) { return value(a) < value(b); });
  }

  std::span<const MergedKeyword> keywords_;
  const Affinities& affinities_;
  const Group& group_;
  std::size_t documents_;
};

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
  for (const MergedKeyword& keyword : keywords) {
    weights.push_back(keyword.weight);
  }
  std::vector<Theme> themes;
  double sum = 0;
  const Graph graph = nearest(all, neighbours, least_affinity);
  for (const Group& group : grouped(graph, weights, state_->options.count)) {
    themes.push_back(theme_of(keywords, group));
    themes.back().label =
        Label(keywords, all, group, state_->keywords.document_count()).text();
    sum += themes.back().weight;
  }
  for (Theme& theme : themes) theme.weight /= sum;
  return themes;
}

}  // namespace tamis::keyword
