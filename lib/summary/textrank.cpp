#include "textrank.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>

#include "keyword/page_rank.hpp"

namespace tamis::summary {
namespace {

// A sentence counts as having no more different stems, so that there are few
// lengths; a longer one is an endless turn.
constexpr std::uint32_t longest = 128;

class Graph {
 public:
  explicit Graph(const Reading& reading);

  // See keyword::Spread.
  void spread(const std::vector<double>& from, std::vector<double>& to);

 private:
  // A stem in the sentences of one length.
  struct Slot {
    std::uint32_t length;
    double sum;    // of what these sentences give
    double total;  // what each of them gets, itself included
  };

  void tell(const Reading& reading);
  void drop_lone(std::size_t stem_count);
  void make_slots(std::size_t stem_count);
  void sum_up(std::span<Slot> slots) const;

  double share(std::uint32_t a, std::uint32_t b) const {
    return shares_[a * (longest + 1) + b];
  }

  std::size_t size() const { return lengths_.size(); }

  std::vector<std::uint32_t> told_;     // stems by sentences, then their slots
  std::vector<std::size_t> begins_;     // in `told_`, and one for the end
  std::vector<std::uint32_t> lengths_;  // of sentences
  std::vector<Slot> slots_;             // by stems, then lengths
  std::vector<std::uint32_t> firsts_;   // in `slots_` by stems, and the end
  std::vector<double> shares_;          // of one stem, by two lengths
};

// By two lengths 1 / (log a + log b); 0 for lengths of 0 and for 1 and 1.
std::vector<double> shares() {
  std::vector<double> found(std::size_t{longest + 1} * (longest + 1));
  for (std::uint32_t a = 1; a <= longest; ++a) {
    for (std::uint32_t b = 1; b <= longest; ++b) {
      if (a == 1 && b == 1) continue;
      found[std::size_t{a} * (longest + 1) + b] =
          1 / (std::log(a) + std::log(b));
    }
  }
  return found;
}

Graph::Graph(const Reading& reading) : shares_(shares()) {
  tell(reading);
  drop_lone(reading.stem_count());
  make_slots(reading.stem_count());
}

void Graph::tell(const Reading& reading) {
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const auto begin = static_cast<std::ptrdiff_t>(told_.size());
    const auto stems = reading.stems(i);
    begins_.push_back(told_.size());
    lengths_.push_back(std::min(reading.form(i).stems, longest));
    told_.insert(told_.end(), stems.begin(), stems.end());
    std::sort(told_.begin() + begin, told_.end());
    told_.erase(std::unique(told_.begin() + begin, told_.end()), told_.end());
  }
  begins_.push_back(told_.size());
}

// Stems that one sentence tells join nothing, and what cancels out by rounding
// alone would become an edge.
void Graph::drop_lone(std::size_t stem_count) {
  std::vector<std::uint32_t> counts(stem_count);
  for (const std::uint32_t stem : told_) ++counts[stem];
  std::size_t kept = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    const std::size_t begin = std::exchange(begins_[i], kept);
    for (std::size_t k = begin; k < begins_[i + 1]; ++k) {
      if (counts[told_[k]] > 1) told_[kept++] = told_[k];
    }
  }
  begins_.back() = kept;
  told_.resize(kept);
}

void Graph::make_slots(std::size_t stem_count) {
  std::vector<std::uint32_t> order(size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [this](auto a, auto b) { return lengths_[a] < lengths_[b]; });
  const auto each = [&](auto use) {
    for (const std::uint32_t i : order) {
      for (std::size_t k = begins_[i]; k < begins_[i + 1]; ++k) {
        use(told_[k], lengths_[i]);
      }
    }
  };
  std::vector<std::uint32_t> last(stem_count);  // length
  firsts_.resize(stem_count + 1);
  each([&](std::uint32_t stem, std::uint32_t length) {
    firsts_[stem + 1] += std::exchange(last[stem], length) != length;
  });
  std::partial_sum(firsts_.begin(), firsts_.end(), firsts_.begin());
  slots_.resize(firsts_.back());
  std::vector<std::uint32_t> ends(firsts_.begin(), firsts_.end() - 1);
  each([&](std::uint32_t& told, std::uint32_t length) {
    const std::uint32_t stem = told;
    const bool is_new =
        ends[stem] == firsts_[stem] || slots_[ends[stem] - 1].length != length;
    if (is_new) slots_[ends[stem]++].length = length;
    told = ends[stem] - 1;
  });
}

void Graph::sum_up(std::span<Slot> slots) const {
  for (Slot& slot : slots) {
    slot.total = 0;
    for (const Slot& other : slots) {
      slot.total += other.sum * share(slot.length, other.length);
    }
  }
}

void Graph::spread(const std::vector<double>& from, std::vector<double>& to) {
  for (Slot& slot : slots_) slot.sum = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    for (std::size_t k = begins_[i]; k < begins_[i + 1]; ++k) {
      slots_[told_[k]].sum += from[i];
    }
  }
  for (std::size_t stem = 0; stem + 1 < firsts_.size(); ++stem) {
    sum_up(std::span(slots_).subspan(firsts_[stem],
                                     firsts_[stem + 1] - firsts_[stem]));
  }
  for (std::size_t i = 0; i < size(); ++i) {
    const double own = from[i] * share(lengths_[i], lengths_[i]);
    for (std::size_t k = begins_[i]; k < begins_[i + 1]; ++k) {
      to[i] += slots_[told_[k]].total - own;
    }
  }
}

}  // namespace

std::vector<double> textrank_scores(const Reading& reading) {
  Graph graph(reading);
  std::vector<double> scores = keyword::page_rank(
      reading.size(),
      [&graph](const std::vector<double>& from, std::vector<double>& to) {
        graph.spread(from, to);
      });
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (reading.stems(i).empty()) scores[i] = 0;
  }
  return scores;
}

}  // namespace tamis::summary
