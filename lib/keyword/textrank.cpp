#include "textrank.hpp"

#include <algorithm>
#include <utility>

#include "page_rank.hpp"
#include "phrases.hpp"
#include "text_words.hpp"

namespace tamis::keyword {
namespace {

// Which terms pass the filter.
std::vector<bool> passing(const Reading& reading) {
  std::vector<bool> pass;
  for (const Term& term : reading.terms()) {
    pass.push_back(term.is_content &&
                   !(reading.entry(term).kinds & kind::number));
  }
  return pass;
}

using Edge = std::pair<std::uint32_t, std::uint32_t>;

// Each once, the smaller number first.
std::vector<Edge> edges_of(const Reading& reading, const TextWords& words,
                           const std::vector<bool>& pass) {
  std::vector<Edge> edges;
  for (std::size_t i = 1; i < pass.size(); ++i) {
    if (!pass[i - 1] || !pass[i]) continue;
    if (reading.terms()[i].gap >= Gap::mark) continue;
    const auto [low, high] = std::minmax({words[i - 1], words[i]});
    if (low != high) edges.emplace_back(low, high);
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

// Leaves of the terms that pass those whose words are the best third.
void keep_best_third(const TextWords& words, const std::vector<double>& scores,
                     std::vector<bool>& pass) {
  std::vector<bool> is_vertex(words.size(), false);
  for (std::size_t i = 0; i < pass.size(); ++i) {
    if (pass[i]) is_vertex[words[i]] = true;
  }
  std::vector<Scored> vertices;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (is_vertex[i]) vertices.push_back({i, scores[i]});
  }
  keep_best(vertices, (vertices.size() + 2) / 3);
  is_vertex.assign(words.size(), false);
  for (const Scored& vertex : vertices) is_vertex[vertex.number] = true;
  for (std::size_t i = 0; i < pass.size(); ++i) {
    pass[i] = pass[i] && is_vertex[words[i]];
  }
}

// What stands side by side of the terms that are kept.
Phrases joined(const Reading& reading, const std::vector<bool>& kept,
               std::size_t max_words) {
  Phrases phrases(reading);
  for (std::uint32_t end = 0; end < kept.size();) {
    const std::uint32_t begin = end;
    while (end < kept.size() && kept[end] && end - begin < max_words &&
           (end == begin || reading.terms()[end].gap < Gap::mark)) {
      ++end;
    }
    if (end > begin) {
      phrases.add({begin, end - begin});
    } else {
      ++end;
    }
  }
  return phrases;
}

}  // namespace

std::vector<Ranked> textrank(const Reading& reading, std::size_t max_words,
                             std::size_t count) {
  const TextWords words(reading);
  std::vector<bool> pass = passing(reading);
  const std::vector<Edge> edges = edges_of(reading, words, pass);
  const std::vector<double> scores =
      page_rank(words.size(), [&edges](const auto& from, auto& to) {
        for (const auto& [a, b] : edges) {
          to[a] += from[b];
          to[b] += from[a];
        }
      });
  keep_best_third(words, scores, pass);
  const Phrases phrases = joined(reading, pass, max_words);
  std::vector<Scored> scored;
  for (std::uint32_t i = 0; i < phrases.size(); ++i) {
    scored.push_back({i, words.sum(scores, phrases.first(i))});
  }
  keep_best(scored, count);
  return phrases.ranked(scored);
}

}  // namespace tamis::keyword
