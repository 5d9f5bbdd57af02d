#include <algorithm>
#include <numeric>

#include "tamis/dedup/near_stages.hpp"

namespace tamis::dedup {
namespace {

std::uint32_t root_of(std::vector<std::uint32_t>& parents, std::uint32_t text) {
  while (parents[text] != text) {
    parents[text] = parents[parents[text]];
    text = parents[text];
  }
  return text;
}

}  // namespace

Clusters::Clusters(std::size_t count) : parents_(count) {
  std::iota(parents_.begin(), parents_.end(), 0U);
}

bool Clusters::join(std::uint32_t a, std::uint32_t b) {
  a = root_of(parents_, a);
  b = root_of(parents_, b);
  parents_[std::max(a, b)] = std::min(a, b);
  return a != b;
}

bool Clusters::are_joined(std::uint32_t a, std::uint32_t b) {
  return root_of(parents_, a) == root_of(parents_, b);
}

std::vector<std::uint32_t> Clusters::lowest() {
  std::vector<std::uint32_t> found(parents_.size());
  for (std::uint32_t i = 0; i < parents_.size(); ++i) {
    found[i] = root_of(parents_, i);
  }
  return found;
}

std::vector<std::uint32_t> kept(std::span<const std::uint32_t> clusters,
                                std::span<const Candidate> texts, Keep keep,
                                std::size_t past) {
  const auto wins = [&](std::uint32_t text, std::uint32_t over) {
    if (over < past) return false;
    const Candidate& a = texts[text];
    const Candidate& b = texts[over];
    if (a.is_preferred != b.is_preferred) return a.is_preferred;
    if (keep == Keep::longest) return a.words > b.words;
    return keep == Keep::last;
  };
  std::vector<std::uint32_t> chosen(clusters.size());  // of each lowest number
  for (std::uint32_t i = 0; i < clusters.size(); ++i) {
    const std::uint32_t lowest = clusters[i];
    if (lowest == i || wins(i, chosen[lowest])) chosen[lowest] = i;
  }
  std::vector<std::uint32_t> stays(clusters.size());
  for (std::uint32_t i = 0; i < clusters.size(); ++i) {
    stays[i] = i < past ? i : chosen[clusters[i]];
  }
  return stays;
}

}  // namespace tamis::dedup
