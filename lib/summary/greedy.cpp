#include "greedy.hpp"

#include <cmath>
#include <functional>
#include <queue>
#include <utility>

namespace tamis::summary {

Greedy::Greedy(const Concepts& concepts, Worth worth)
    : concepts_(concepts),
      worth_(std::move(worth)),
      is_covered_(concepts.size()) {}

double Greedy::gain(std::size_t sentence) const {
  double sum = 0;
  for (const std::uint32_t number : concepts_[sentence]) {
    if (!is_covered_[number]) sum += worth_.weights[number];
  }
  return sum * worth_.factors[sentence];
}

Greedy::Entry Greedy::entry(const Selection& selection,
                            std::size_t sentence) const {
  const std::size_t company = selection.company(sentence);
  double sum = gain(sentence);
  if (company != Selection::none) sum += gain(company);
  const auto cost = static_cast<double>(selection.cost(sentence));
  return {sum / std::pow(cost, worth_.exponent), sentence};
}

void Greedy::cover(std::size_t sentence) {
  for (const std::uint32_t number : concepts_[sentence]) {
    is_covered_[number] = true;
  }
}

void Greedy::choose(Selection& selection) {
  std::vector<Entry> entries;
  entries.reserve(selection.candidates().size());
  for (const std::size_t i : selection.candidates()) {
    entries.push_back(entry(selection, i));
  }
  std::priority_queue heap(std::less<Entry>(), std::move(entries));
  while (!heap.empty() && !selection.is_full()) {
    const Entry top = heap.top();
    heap.pop();
    if (top.gain <= 0 || !selection.may_take(top.sentence)) continue;
    const Entry fresh = entry(selection, top.sentence);
    if (!heap.empty() && fresh < heap.top()) {
      heap.push(fresh);
      continue;
    }
    if (fresh.gain <= 0) continue;
    const std::size_t company = selection.company(top.sentence);
    selection.take(top.sentence, fresh.gain);
    for (const std::size_t taken : {company, top.sentence}) {
      if (taken == Selection::none) continue;
      cover(taken);
      // Alone it costs less than with its company.
      const std::size_t follower = selection.follower(taken);
      if (follower != Selection::none) heap.push(entry(selection, follower));
    }
  }
}

}  // namespace tamis::summary
