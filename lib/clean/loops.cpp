// A word that equals the one `period` words before goes on a run of that
// period; a run of (tellings - 1) * period words is a loop. `loops_in` keeps
// the run of every period while it builds the list of words that stay, and
// cuts that list back to the first telling as soon as a run is long enough:
// hence no loop is ever in the list, however loops lie in loops.
//
// `Suspects` is the fast look that spares nearly all texts this: in a loop of
// ten words or more every window of five words has stood shortly before.
#include "loops.hpp"

#include <algorithm>
#include <array>

namespace tamis::clean {
namespace {

constexpr std::size_t periods = longest_phrase;

constexpr std::size_t run_of_loop(std::size_t period) {
  return (tellings_of_loop(period) - 1) * period;
}

class Collapse {
 public:
  // Looks at `stretch` of `words` alone, and writes what it finds to `loops`.
  Collapse(std::span<const std::uint32_t> words, Stretch stretch, Loops& loops)
      : words_(words), stretch_(stretch), loops_(loops) {
    kept_.assign(periods, {});  // so that every word has some before it
    for (std::size_t i = 0; i < periods; ++i) kept_[i] = nothing - i;
  }

  void run() {
    for (std::size_t i = stretch_.begin; i < stretch_.end; ++i) {
      if (period_ != 0 && goes_on(i)) continue;
      push(i);
    }
    if (period_ != 0) leave(stretch_.end);
  }

 private:
  // Values that no word has: words are hashes of 32 bits.
  static constexpr std::uint64_t nothing = ~std::uint64_t{0};

  void push(std::size_t i) {
    kept_.push_back(words_[i]);
    places_.push_back(i);
    const std::uint64_t* last = &kept_.back();
    bool is_loop = false;
    for (std::size_t p = 1; p <= periods; ++p) {
      runs_[p] = *last == *(last - p) ? runs_[p] + 1 : 0;
      is_loop |= runs_[p] >= run_of_loop(p);
    }
    if (is_loop) cut_back();
  }

  void cut_back() {
    period_ = 1;
    while (runs_[period_] < run_of_loop(period_)) ++period_;
    const std::size_t count = run_of_loop(period_);
    for (std::size_t i = places_.size() - count; i < places_.size(); ++i) {
      loops_.is_gone[places_[i]] = true;
    }
    places_.resize(places_.size() - count);
    kept_.resize(kept_.size() - count);
    told_ = 0;
  }

  // Whether word `i` goes on telling the phrase; if not, the loop is left and
  // the words of its broken last telling are back in the list.
  bool goes_on(std::size_t i) {
    if (words_[i] == kept_[kept_.size() - period_ + told_]) {
      ++told_;
      if (told_ == period_) {
        for (; told_ > 0; --told_) loops_.is_gone[i + 1 - told_] = true;
      }
      return true;
    }
    leave(i);
    return period_ != 0 && goes_on(i);
  }

  void leave(std::size_t end) {
    const std::size_t begin = end - told_;
    if (told_ > 0) loops_.tails.push_back({begin, end, places_.back()});
    period_ = 0;
    recount();
    for (std::size_t i = begin; i < end; ++i) push(i);
  }

  void recount() {
    for (std::size_t p = 1; p <= periods; ++p) {
      std::size_t run = 0;
      while (run < run_of_loop(p) && run < places_.size() &&
             kept_[kept_.size() - 1 - run] ==
                 kept_[kept_.size() - 1 - run - p]) {
        ++run;
      }
      runs_[p] = static_cast<std::uint32_t>(run);
    }
  }

  std::span<const std::uint32_t> words_;
  Stretch stretch_;
  Loops& loops_;
  std::vector<std::uint64_t> kept_;  // hashes of the words that stay
  std::vector<std::size_t> places_;  // their places in words_
  std::array<std::uint32_t, periods + 1> runs_{};
  std::size_t period_ = 0;  // of the loop we are in; 0: none
  std::size_t told_ = 0;    // words of its telling that has begun
};

}  // namespace

// Whether `window`, which the last word ends, has stood within the last
// `periods` words.
bool Suspects::has_stood(std::uint32_t window) {
  const auto at = static_cast<std::uint32_t>(count_);
  std::uint32_t& head = heads_[window % heads_.size()];
  bool found = false;
  std::uint32_t seen = head;
  while (seen != 0 && at - seen <= periods && !found) {
    found = recent_[seen % recent_.size()].hash == window;
    seen = recent_[seen % recent_.size()].before;
  }
  recent_[at % recent_.size()] = {window, head};
  head = at;
  return found;
}

void Suspects::add(std::uint32_t word) {
  constexpr std::uint32_t factor = 0x9E3779B1;
  constexpr std::uint32_t factor_to_5 =
      factor * factor * factor * factor * factor;
  // The shortest runs of loops: five words of period 1, ten of any other, of
  // which the first four end no window that has stood before.
  constexpr std::size_t single_run = run_of_loop(1);
  constexpr std::size_t window_run = run_of_loop(2) - 4;
  // No loop reaches further from a word that is seen to be in one.
  constexpr std::size_t reach = 4 * periods;
  const std::size_t i = count_;
  const auto last = [&](std::size_t back) -> std::uint32_t& {
    return words_[(i + words_.size() - back) % words_.size()];
  };
  same_ = i > 0 && word == last(1) ? same_ + 1 : 0;
  window_ = window_ * factor + word - (i >= 5 ? last(5) * factor_to_5 : 0);
  seen_ = i >= 4 && has_stood(window_) ? seen_ + 1 : 0;
  last(0) = word;
  ++count_;
  if (same_ < single_run && seen_ < window_run) return;
  const std::size_t begin = i < reach ? 0 : i - reach;
  if (found_.empty() || begin > found_.back().end) found_.push_back({begin, 0});
  found_.back().end = i + reach;
}

Loops loops_in(std::span<const std::uint32_t> words) {
  Suspects suspects;
  for (const std::uint32_t word : words) suspects.add(word);
  Loops loops;
  loops.is_gone.resize(words.size());
  for (Stretch stretch : suspects.found()) {
    stretch.end = std::min(stretch.end, words.size());
    Collapse(words, stretch, loops).run();
  }
  return loops;
}

}  // namespace tamis::clean
