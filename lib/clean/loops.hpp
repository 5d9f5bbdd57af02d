// Phrases that are told over and over: which words of a text are a loop.
#pragma once

#include <array>
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

// Finds where words (hashes), given one by one, may hold loops. Nearly all
// texts have no such stretch.
class Suspects {
 public:
  void add(std::uint32_t word);
  std::size_t count() const { return count_; }  // of words so far

  // Stretches in order and apart, the last one perhaps longer than the words;
  // there is no loop anywhere else.
  const std::vector<Stretch>& found() const { return found_; }

 private:
  bool has_stood(std::uint32_t window);

  struct Window {
    std::uint32_t hash;
    std::uint32_t before;  // the last word of a window of the same bucket
  };
  std::array<std::uint32_t, 4096> heads_{};
  std::array<Window, 2 * longest_phrase> recent_{};
  std::array<std::uint32_t, 8> words_{};  // the last ones
  std::uint32_t window_ = 0;              // hash of the last five
  std::size_t count_ = 0;
  std::size_t same_ = 0;  // the run of one word
  std::size_t seen_ = 0;  // the run of windows that have stood before
  std::vector<Stretch> found_;
};

struct Tail {  // a broken last telling, words [begin, end)
  std::size_t begin;
  std::size_t end;
  std::size_t last_kept;  // the last word of the telling that stays
};

struct Loops {
  std::vector<bool> is_gone;  // for each word
  std::vector<Tail> tails;    // they stay, unless the caller knows better
};

// All tellings of each loop but the first. What stays holds no loop. Linear.
Loops loops_in(std::span<const std::uint32_t> words);

}  // namespace tamis::clean
