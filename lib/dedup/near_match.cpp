// Places of runs of three words in the longer text are kept in chains by hash;
// the shorter text is walked through once, and from each run found the longest
// stretch is taken.
#include "tamis/dedup/near_match.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace tamis::dedup {
namespace {

using Words = std::span<const std::uint16_t>;

constexpr std::size_t run_size = 3;
constexpr std::size_t most_gap = 2;     // words, on either side of a stretch
constexpr std::size_t most_tries = 4;   // places a run is followed from
constexpr std::size_t most_looks = 16;  // places a run is looked for
constexpr std::size_t least_copied_words = 100;
constexpr std::size_t most_times_longer = 3;
constexpr double most_replaced = 0.3;
constexpr std::size_t least_replaced = 3;  // words in a row
constexpr std::size_t least_anchor = 4;    // equal words of a stretch
constexpr std::size_t wide_gap = 100;      // words; four words may stand
                                           // anywhere behind it by chance

std::uint32_t run_hash(Words text, std::size_t at) {
  const std::uint64_t run = std::uint64_t{text[at]} << 32 |
                            std::uint64_t{text[at + 1]} << 16 | text[at + 2];
  return static_cast<std::uint32_t>((run * 0x9E3779B97F4A7C15) >> 32);
}

bool is_same_run(Words a, std::size_t i, Words b, std::size_t j) {
  return a[i] == b[j] && a[i + 1] == b[j + 1] && a[i + 2] == b[j + 2];
}

// The ways over a gap, the shortest first.
struct Step {
  std::uint8_t a, b;
};
constexpr Step steps[] = {{0, 1}, {1, 0}, {0, 2}, {1, 1},
                          {2, 0}, {1, 2}, {2, 1}, {2, 2}};

// Walks along both texts from (i, j), `Way` 1 or -1, up to (a_end, b_end),
// which are not stepped on; gives the number of equal words.
template <std::ptrdiff_t Way>
std::size_t follow(Words a, Words b, std::ptrdiff_t& i, std::ptrdiff_t& j,
                   std::ptrdiff_t a_end, std::ptrdiff_t b_end) {
  const auto is_equal = [&](std::ptrdiff_t x, std::ptrdiff_t y) {
    return (a_end - x) * Way > 0 && (b_end - y) * Way > 0 &&
           a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(y)];
  };
  std::size_t equal = 0;
  for (;;) {
    for (; is_equal(i, j); i += Way, j += Way) ++equal;
    const Step* over = nullptr;
    for (const Step& step : steps) {
      const std::ptrdiff_t x = i + step.a * Way;
      const std::ptrdiff_t y = j + step.b * Way;
      const bool is_wide = step.a == most_gap || step.b == most_gap;
      if (is_equal(x, y) && (!is_wide || is_equal(x + Way, y + Way))) {
        over = &step;
        break;
      }
    }
    if (over == nullptr) return equal;
    i += over->a * Way;
    j += over->b * Way;
  }
}

}  // namespace

// Words from `a` on that go with words from `b` on, both in words.
struct Matcher::Stretch {
  std::size_t a = 0, a_end = 0;
  std::size_t b = 0, b_end = 0;
  std::size_t equal = 0;
};

// Of the shorter text, in words.
struct Matcher::Found {
  std::size_t aligned = 0;
  std::size_t replaced = 0;
};

void Matcher::index(Words text) {
  const auto bits = static_cast<unsigned>(std::bit_width(text.size())) + 1;
  shift_ = 32 - std::min(bits, 31U);
  heads_.assign(std::size_t{1} << (32 - shift_), 0);
  nexts_.resize(text.size());
  for (std::size_t at = text.size() - run_size + 1; at-- > 0;) {
    std::uint32_t& head = heads_[run_hash(text, at) >> shift_];
    nexts_[at] = head;
    head = static_cast<std::uint32_t>(at + 1);
  }
}

// Of those that begin with the run at `at` of `a`; empty if there are none.
Matcher::Stretch Matcher::longest(Words a, Words b, std::size_t at) const {
  Stretch best;
  std::size_t tries = 0;
  std::size_t looks = 0;
  for (std::uint32_t place = heads_[run_hash(a, at) >> shift_];
       place != 0 && tries < most_tries && looks < most_looks;
       place = nexts_[place - 1], ++looks) {
    if (!is_same_run(a, at, b, place - 1)) continue;
    ++tries;
    auto i = static_cast<std::ptrdiff_t>(at);
    auto j = static_cast<std::ptrdiff_t>(place - 1);
    const std::size_t equal =
        follow<1>(a, b, i, j, std::ssize(a), std::ssize(b));
    const auto end = static_cast<std::size_t>(i);
    if (end > best.a_end) {
      best = {at, end, place - 1, static_cast<std::size_t>(j), equal};
    }
  }
  return best;
}

// Carries it on towards the beginning of both, in `a` to word `floor` at most.
void Matcher::widen(Words a, Words b, std::size_t floor, Stretch& stretch) {
  auto i = static_cast<std::ptrdiff_t>(stretch.a) - 1;
  auto j = static_cast<std::ptrdiff_t>(stretch.b) - 1;
  const std::ptrdiff_t before = static_cast<std::ptrdiff_t>(floor) - 1;
  stretch.equal += follow<-1>(a, b, i, j, before, -1);
  stretch.a = static_cast<std::size_t>(i + 1);
  stretch.b = static_cast<std::size_t>(j + 1);
}

Matcher::Found Matcher::found(Words a, Words b) {
  index(b);
  Found all;
  Stretch last;  // of those long enough to say where one is in the other
  const auto look_between = [&](std::size_t a_next, std::size_t b_next) {
    const std::size_t size = a_next - last.a_end;
    const std::size_t instead = b_next > last.b_end ? b_next - last.b_end : 0;
    if (size >= least_replaced && instead * 5 >= size &&
        instead <= size * 4 + 3) {
      all.replaced += size;
    }
  };
  std::size_t looked_at = 0;  // words of `a`
  for (std::size_t at = 0; at + run_size <= a.size();) {
    Stretch stretch = longest(a, b, at);
    if (stretch.a_end == 0) {
      ++at;
      continue;
    }
    widen(a, b, looked_at, stretch);
    all.aligned += stretch.a_end - stretch.a;
    const std::size_t gap = stretch.a - last.a_end;
    if (stretch.equal >= least_anchor &&
        (gap <= wide_gap || stretch.equal * 10 >= gap)) {
      look_between(stretch.a, stretch.b);
      last = stretch;
    }
    at = looked_at = stretch.a_end;
  }
  look_between(a.size(), b.size());
  return all;
}

double Matcher::copied(Words a, Words b) const {
  std::size_t copied = 0;
  for (std::size_t at = 0; at + run_size <= a.size(); ++at) {
    std::size_t looks = 0;
    for (std::uint32_t place = heads_[run_hash(a, at) >> shift_];
         place != 0 && looks < most_looks; place = nexts_[place - 1], ++looks) {
      if (!is_same_run(a, at, b, place - 1)) continue;
      ++copied;
      break;
    }
  }
  return std::cbrt(static_cast<double>(copied) /
                   static_cast<double>(a.size() - run_size + 1));
}

double Matcher::similarity(Words a, Words b, bool is_telling) {
  if (std::ranges::equal(a, b)) return 1;
  if (a.size() > b.size() ||
      (a.size() == b.size() && std::ranges::lexicographical_compare(b, a))) {
    std::swap(a, b);
  }
  if (a.size() < run_size) return 0;
  const Found found = this->found(a, b);
  const auto size = static_cast<double>(a.size());
  const auto whole = static_cast<double>(
      std::max(a.size(), std::min(b.size(), options_.min_words)));
  const double aligned = static_cast<double>(found.aligned) / whole * size /
                         (size + static_cast<double>(options_.doubt));
  const bool is_template =
      static_cast<double>(found.replaced) > most_replaced * size;
  if (!is_telling || is_template || a.size() < least_copied_words ||
      b.size() > a.size() * most_times_longer) {
    return aligned;
  }
  return std::max(aligned, std::min(copied(a, b), 0.99));
}

}  // namespace tamis::dedup
