#include "theme_label.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace tamis::keyword {
namespace {

// Documents and parts, in order.
using Parts = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Parts parts_of(const MergedKeyword& keyword) {
  Parts parts;
  for (const Place& place : keyword.places) {
    parts.emplace_back(place.document, place.part);
  }
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  return parts;
}

std::size_t part_count(std::span<const MergedKeyword> keywords,
                       const Group& group) {
  Parts all;
  for (const std::uint32_t member : group) {
    const Parts parts = parts_of(keywords[member]);
    all.insert(all.end(), parts.begin(), parts.end());
  }
  std::sort(all.begin(), all.end());
  return static_cast<std::size_t>(std::unique(all.begin(), all.end()) -
                                  all.begin());
}

// Of what tells a keyword, how much is none of `told`.
double share_elsewhere(const MergedKeyword& keyword, const Parts& told) {
  const Parts parts = parts_of(keyword);
  const auto count =
      std::count_if(parts.begin(), parts.end(), [&](const auto& part) {
        return !std::binary_search(told.begin(), told.end(), part);
      });
  return static_cast<double>(count) / static_cast<double>(parts.size());
}

bool share_stem(const MergedKeyword& a, const MergedKeyword& b) {
  return std::any_of(a.stems.begin(), a.stems.end(), [&](const auto& stem) {
    return std::binary_search(b.stems.begin(), b.stems.end(), stem);
  });
}

// How near each of a group is to all of it, by weight; 1 for the nearest.
std::vector<double> nearness(std::span<const MergedKeyword> keywords,
                             const Affinities& affinities, const Group& group) {
  std::vector<double> found;
  double most = 0;
  for (const std::uint32_t member : group) {
    double sum = 0;
    for (const std::uint32_t other : group) {
      sum += keywords[other].weight *
             static_cast<double>(affinities.of(member, other));
    }
    found.push_back(sum);
    most = std::max(most, sum);
  }
  for (double& value : found) value = most > 0 ? value / most : 0;
  return found;
}

std::size_t place_of_best(const std::vector<double>& values) {
  return static_cast<std::size_t>(
      std::max_element(values.begin(), values.end()) - values.begin());
}

}  // namespace

std::string theme_label(std::span<const MergedKeyword> keywords,
                        const Affinities& affinities, const Group& group,
                        std::size_t documents) {
  std::vector<double> values = nearness(keywords, affinities, group);
  for (std::size_t i = 0; i < group.size(); ++i) {
    const MergedKeyword& keyword = keywords[group[i]];
    // As if ten more documents told it: in a few, all that is told in one
    // would be rare.
    const double rarity = static_cast<double>(documents + 10) /
                          static_cast<double>(keyword.documents + 10);
    // A phrase names more than a word does.
    const bool is_phrase = keyword.text.find(' ') != std::string::npos;
    values[i] = keyword.weight * (1 + values[i]) * std::log2(1 + rarity) *
                (is_phrase ? 1.5 : 1);
  }
  const MergedKeyword& first = keywords[group[place_of_best(values)]];
  const Parts told = parts_of(first);
  if (3 * told.size() >= part_count(keywords, group)) return first.text;
  for (std::size_t i = 0; i < group.size(); ++i) {
    const MergedKeyword& keyword = keywords[group[i]];
    values[i] *=
        share_stem(keyword, first) ? 0 : share_elsewhere(keyword, told);
  }
  const std::size_t second = place_of_best(values);
  if (values[second] == 0) return first.text;
  return first.text + " · " + keywords[group[second]].text;
}

}  // namespace tamis::keyword
