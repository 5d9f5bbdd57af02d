// Phrases that are told over and over: which words of a text are a loop.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tamis::clean {

// The longest phrase looked for, in words.
inline constexpr std::size_t longest_phrase = 64;

// How many tellings of a phrase in a row make a loop: three for one of five
// words or more; people do say shorter ones again and again.
constexpr std::size_t tellings_of_loop(std::size_t words) {
  return words >= 5 ? 3 : words >= 3 ? 5 : 6;
}

struct Stretch {  // words [begin, end)
  std::size_t begin;
  std::size_t end;
};

// Where `words` (hashes) may hold loops, in order and apart; none anywhere
// else. Nearly all texts have no such stretch.
std::vector<Stretch> suspects(std::span<const std::uint32_t> words);

struct Tail {            // a broken last telling, words [begin, end)
  std::size_t begin;
  std::size_t end;
  std::size_t last_kept;  // the last word of the telling that stays
};

struct Loops {
  std::vector<bool> is_gone;  // for each word; empty: none is
  std::vector<Tail> tails;    // they stay, unless the caller knows better
};

// All tellings of each loop but the first. What stays holds no loop. Linear.
Loops loops_in(std::span<const std::uint32_t> words);

}  // namespace tamis::clean
