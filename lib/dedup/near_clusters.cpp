#include <algorithm>
#include <numeric>
#include <tuple>

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

Edge edge(const Pair& pair, std::size_t first_words, std::size_t second_words,
          double similarity) {
  const bool is_first_shorter = first_words <= second_words;
  return {is_first_shorter ? pair.first : pair.second,
          is_first_shorter ? pair.second : pair.first, similarity,
          std::min(first_words, second_words) * 2 <
              std::max(first_words, second_words)};
}

Clusters::Clusters(std::size_t count) : parents_(count) {
  std::iota(parents_.begin(), parents_.end(), 0U);
}

void Clusters::join(std::uint32_t a, std::uint32_t b) {
  a = root_of(parents_, a);
  b = root_of(parents_, b);
  parents_[std::max(a, b)] = std::min(a, b);
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

std::vector<std::uint32_t> clusters(std::size_t count,
                                    std::vector<Edge> edges) {
  Clusters all(count);
  for (const Edge& edge : edges) {
    if (!edge.is_part) all.join(edge.shorter, edge.longer);
  }
  const std::vector<std::uint32_t> copies = all.lowest();
  std::erase_if(edges, [&](const Edge& edge) {
    return copies[edge.shorter] == copies[edge.longer];
  });
  std::sort(edges.begin(), edges.end(), [&](const Edge& a, const Edge& b) {
    return std::tuple(copies[a.shorter], -a.similarity, a.longer) <
           std::tuple(copies[b.shorter], -b.similarity, b.longer);
  });
  constexpr auto none = std::uint32_t(-1);
  std::uint32_t last = none;  // cluster of copies
  for (const Edge& edge : edges) {
    if (copies[edge.shorter] == last) continue;
    last = copies[edge.shorter];
    all.join(edge.shorter, edge.longer);
  }
  return all.lowest();
}

std::vector<std::uint32_t> kept(std::span<const std::uint32_t> clusters,
                                std::span<const Candidate> texts, Keep keep,
                                std::size_t past) {
  const auto wins = [&](std::uint32_t text, std::uint32_t over) {
    if (over < past) return false;
    const Candidate& a = texts[text - past];
    const Candidate& b = texts[over - past];
    if (a.is_preferred != b.is_preferred) return a.is_preferred;
    if (keep == Keep::longest) return a.words > b.words;
    if (a.is_excerpt != b.is_excerpt) return b.is_excerpt;
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
