#include "winnowing.hpp"

#include <algorithm>
#include <bit>

namespace tamis::dedup {
namespace {

using Window = HashedText::Window;

// The hashes of the last windows, of which the least is asked for.
class Recent {
 public:
  explicit Recent(std::size_t span)
      : span_(span), hashes_(std::bit_ceil(span)) {}

  // The least of the last `span` windows once the one at `begin` has come.
  // Looks at all of them only where the least one has just left.
  const Window& add(std::uint64_t hash, std::size_t begin) {
    hashes_[begin % hashes_.size()] = hash;
    if (hash <= least_.hash) {
      least_ = {hash, begin};
    } else if (least_.begin + span_ <= begin) {
      look_at_all(begin);
    }
    return least_;
  }

 private:
  void look_at_all(std::size_t last) {
    least_.hash = UINT64_MAX;
    for (std::size_t begin = last + 1 - span_; begin <= last; ++begin) {
      const std::uint64_t hash = hashes_[begin % hashes_.size()];
      if (hash <= least_.hash) least_ = {hash, begin};
    }
  }

  std::size_t span_;
  std::vector<std::uint64_t> hashes_;  // at the number of the window, wrapped
  Window least_{UINT64_MAX, 0};
};

}  // namespace

WindowSizes::WindowSizes(std::size_t min_words)
    : window(std::max(std::min<std::size_t>(min_words, 5), min_words / 3 + 1)),
      span(min_words - window + 1) {}

std::vector<Window> samples_of(const std::vector<std::uint32_t>& words,
                               const WindowSizes& sizes) {
  std::vector<Window> samples;
  const token::RollingHash roll(sizes.window);
  Recent recent(sizes.span);
  std::uint64_t hash = 0;
  for (std::size_t end = 1; end <= words.size(); ++end) {
    if (end <= sizes.window) {
      hash = roll.with(hash, words[end - 1]);
      if (end < sizes.window) continue;
    } else {
      hash = roll.rolled(hash, words[end - 1], words[end - 1 - sizes.window]);
    }
    const std::size_t begin = end - sizes.window;
    const Window& least = recent.add(hash, begin);
    const bool is_new = samples.empty() || samples.back().begin < least.begin;
    if (begin + 1 >= sizes.span && is_new) samples.push_back(least);
  }
  return samples;
}

}  // namespace tamis::dedup
