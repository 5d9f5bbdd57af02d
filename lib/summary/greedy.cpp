#include "greedy.hpp"

#include <cmath>
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

Greedy::Entry Greedy::entry_of(const Selection& selection,
                               std::size_t sentence) const {
  double sum = 0;
  for (std::size_t i = sentence; i != Selection::none;
       i = selection.company(i)) {
    sum += gain(i);
  }
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
    entries.push_back(entry_of(selection, i));
  }
  Heap heap({}, std::move(entries));
  while (!heap.empty() && !selection.is_full()) {
    const Entry top = heap.top();
    heap.pop();
    if (top.gain <= 0) continue;
    const Entry fresh = entry_of(selection, top.sentence);
    if (!heap.empty() && fresh < heap.top()) {
      heap.push(fresh);
      continue;
    }
    if (fresh.gain <= 0 || !selection.may_take(top.sentence)) continue;
    take(selection, fresh, heap);
  }
}

void Greedy::take(Selection& selection, const Entry& entry, Heap& heap) {
  std::vector<std::size_t> taken;
  for (std::size_t i = entry.sentence; i != Selection::none;
       i = selection.company(i)) {
    taken.push_back(i);
  }
  selection.take(entry.sentence, entry.gain);
  for (const std::size_t i : taken) cover(i);
  // What leans on them costs less now, without its company.
  for (const std::size_t i : taken) {
    const std::size_t follower = selection.follower(i);
    if (follower != Selection::none) {
      heap.push(entry_of(selection, follower));
    }
  }
}

}  // namespace tamis::summary
