// Shingles: runs of words, each known by one 64-bit hash, for finding what
// stands twice (Broder 1997; the hash rolls as in Karp and Rabin 1987).
//
// Equal runs have equal hashes on any machine and in any run of a program.
// Different ones share a hash by chance alone, about once in 2^64 pairs, or by
// intent: who must be sure compares the words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tamis::token {

// XXH3 of the bytes of a word.
std::uint64_t word_hash(std::string_view word);

// A polynomial over the hashes of `size` words, at least one.
class RollingHash {
 public:
  explicit RollingHash(std::size_t size);

  // The sum once `word` has come to it; before the first one it is 0.
  std::uint64_t with(std::uint64_t sum, std::uint64_t word) const {
    return sum * base + word;
  }

  // The sum of `size` words once `word` has come and `first` has gone.
  std::uint64_t rolled(std::uint64_t sum, std::uint64_t word,
                       std::uint64_t first) const {
    return sum * base + word - leading_power_ * first;
  }

  // The low bits of a sum are poor; these are good.
  static std::uint64_t mixed(std::uint64_t sum);

 private:
  static constexpr std::uint64_t base = 0x9E3779B97F4A7C15;  // odd

  std::uint64_t leading_power_ = 1;
};

// The hash of each run of `size` words (at least one), in order; none where
// there are fewer words. Linear.
std::vector<std::uint64_t> shingles(std::span<const std::uint64_t> word_hashes,
                                    std::size_t size);

}  // namespace tamis::token
