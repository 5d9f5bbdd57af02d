#include "coverage.hpp"

#include <algorithm>
#include <queue>
#include <unordered_map>
#include <utility>

namespace tamis::summary {
namespace {

struct Entry {
  double gain;
  std::size_t sentence;

  bool operator<(const Entry& other) const {  // ties: the earlier one first
    return gain != other.gain ? gain < other.gain : sentence > other.sentence;
  }
};

}  // namespace

Coverage::Coverage(const Reading& reading) : concepts_(reading.size()) {
  std::unordered_map<std::uint64_t, std::uint32_t> numbers;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const auto stems = reading.stems(i);
    auto& found = concepts_[i];
    for (std::size_t k = 1; k < stems.size(); ++k) {
      if (stems[k - 1] == stems[k]) continue;  // "très très"
      const std::uint64_t key = std::uint64_t{stems[k - 1]} << 32 | stems[k];
      found.push_back(
          numbers.emplace(key, static_cast<std::uint32_t>(numbers.size()))
              .first->second);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    weights_.resize(numbers.size());
    for (const std::uint32_t number : found) ++weights_[number];
  }
  for (double& weight : weights_) weight = weight < 2 ? 0 : weight;
  is_covered_.resize(weights_.size());
}

double Coverage::gain(std::size_t sentence) const {
  double sum = 0;
  for (const std::uint32_t number : concepts_[sentence]) {
    if (!is_covered_[number]) sum += weights_[number];
  }
  return sum;
}

void Coverage::cover(std::size_t sentence) {
  for (const std::uint32_t number : concepts_[sentence]) {
    is_covered_[number] = true;
  }
}

// Lazy greedy choice: gains only shrink as concepts get covered, so the top of
// the heap, once computed anew, is the best when it stays on top (Minoux 1978).
void Coverage::choose(Selection& selection, const Options& options) {
  const auto entry = [&](std::size_t i) {
    const std::size_t company = selection.company(i);
    double sum = gain(i);
    if (company != Selection::none) sum += gain(company);
    if (options.budget == unbounded) return Entry{sum, i};
    return Entry{sum / static_cast<double>(selection.cost(i)), i};
  };
  std::vector<Entry> entries;
  for (const std::size_t i : selection.candidates()) {
    entries.push_back(entry(i));
  }
  std::priority_queue<Entry> heap({}, std::move(entries));
  while (!heap.empty() && !selection.is_full()) {
    const Entry top = heap.top();
    heap.pop();
    if (top.gain <= 0 || !selection.may_take(top.sentence)) continue;
    const Entry fresh = entry(top.sentence);
    if (!heap.empty() && fresh < heap.top()) {
      heap.push(fresh);
      continue;
    }
    if (fresh.gain <= 0) continue;
    const std::size_t company = selection.company(top.sentence);
    selection.take(top.sentence, fresh.gain);
    cover(top.sentence);
    if (company != Selection::none) cover(company);
  }
}

}  // namespace tamis::summary
