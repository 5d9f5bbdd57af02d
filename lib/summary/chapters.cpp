#include "tamis/summary/chapters.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "blocks.hpp"
#include "cohesion.hpp"
#include "reading.hpp"

namespace tamis::summary {
namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();
// What one more chapter must add to the likelihood of all, in logarithms, times
// the root of the stems told: people make few chapters, of whatever length.
constexpr double price_of_a_chapter = 0.25;
constexpr double price_inside_a_part = 2;
constexpr std::size_t shortest_parted = 4;  // text, in shortest chapters
// Chapters, where the number is not given: each has several blocks.
constexpr std::size_t most_found = 250;

// Of the text up to a block.
struct Best {
  double likelihood = impossible;
  std::size_t begin = 0;  // block, of the last chapter
};

// The best way to part the text, by dynamic programming over its blocks.
class Parting {
 public:
  Parting(const Reading& reading, const ChapterOptions& options)
      : blocks_(blocks(reading)),
        cohesion_(reading, blocks_),
        count_(std::min(options.count, blocks_.size() - 1)),
        shortest_(shortest(options)),
        price_(price()),
        bests_(blocks_.size(),
               std::vector<Best>(std::max<std::size_t>(count_, 1))) {}

  // The first sentence of each chapter.
  std::vector<std::size_t> firsts() {
    std::size_t end = blocks_.size() - 1;
    for (std::size_t i = 1; i <= end; ++i) end_at(i);
    std::size_t row = bests_[end].size();
    while (row > 1 && bests_[end][row - 1].likelihood == impossible) --row;
    std::vector<std::size_t> found;
    while (end > 0) {
      end = bests_[end][row - 1].begin;
      found.push_back(blocks_[end].first);
      if (count_ > 0) --row;
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

 private:
  std::size_t shortest(const ChapterOptions& options) const {
    const std::size_t words = blocks_.back().words;
    if (count_ > 0) return std::min(options.shortest, words / (2 * count_));
    if (words / shortest_parted < options.shortest) return words;
    return std::max(options.shortest, words / most_found);
  }

  double price() const {
    if (count_ > 0) return 0;
    return price_of_a_chapter *
           std::sqrt(static_cast<double>(cohesion_.stems()));
  }

  void end_at(std::size_t end) {
    cohesion_.clear();
    for (std::size_t begin = end; begin-- > 0;) {
      cohesion_.add(begin);
      const bool is_all = begin == 0 && end + 1 == blocks_.size();
      if (is_all || blocks_[end].words - blocks_[begin].words >= shortest_) {
        take(begin, end, cohesion_.likelihood());
      }
    }
  }

  // A chapter, behind the best ones before it.
  void take(std::size_t begin, std::size_t end, double likelihood) {
    std::vector<Best>& bests = bests_[end];
    if (begin == 0) return keep(bests[0], {likelihood, begin});
    likelihood -= price_;
    if (!blocks_[begin].opens_part) likelihood -= price_inside_a_part;
    const std::vector<Best>& before = bests_[begin];
    const std::size_t more = count_ > 0 ? 1 : 0;
    for (std::size_t row = more; row < bests.size(); ++row) {
      keep(bests[row], {before[row - more].likelihood + likelihood, begin});
    }
  }

  // Of equals the one whose last chapter is the longest.
  static void keep(Best& best, const Best& found) {
    if (found.likelihood >= best.likelihood) best = found;
  }

  std::vector<Block> blocks_;
  Cohesion cohesion_;
  std::size_t count_;  // of chapters; 0: not given
  std::size_t shortest_;
  double price_;
  // By the block behind the text; then by the number of chapters, from 1, where
  // it is given. Else there is one for all.
  std::vector<std::vector<Best>> bests_;
};

}  // namespace

std::string problem_with(const ChapterOptions& options) {
  if (options.shortest == 0) return "a chapter has at least 1 word";
  return {};
}

std::vector<std::size_t> chapters(std::span<const Sentence> sentences,
                                  const ChapterOptions& options) {
  assert(problem_with(options).empty());
  if (sentences.empty()) return {};
  const Reading reading(sentences);
  return Parting(reading, options).firsts();
}

}  // namespace tamis::summary
